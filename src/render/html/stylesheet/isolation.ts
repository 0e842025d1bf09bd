/**
 * What a report takes over from a page that it is pasted into: only whether it is dark. The attributes of a rectangle count as style
 * too, and are kept.
 */
export const isolation = `
:root { all: initial; display: block; position: relative; clear: both; color-scheme: inherit; font: 17px/1.9 var(--sans); }
:root *:where(:not(rect)) { all: revert; }
`;
