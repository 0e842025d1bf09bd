/**
 * Two of the colours of Okabe and Ito, which people with any colour vision tell apart. Each has a contrast of 3 : 1 at
 * least with the ground that it lies on.
 */
export const onLight = { solid: '#0072b2', hollow: '#d55e00' };
export const onDark = { solid: '#56b4e9', hollow: '#e69f00' };
