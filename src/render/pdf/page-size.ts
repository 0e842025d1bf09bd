/** Points in a millimetre. */
const mm = 72 / 25.4;

/** The page of GB/T 9704-2012, in points. */
export const page = {
  width: 210 * mm,
  height: 297 * mm,
  top: 37 * mm,
  left: 28 * mm,
  right: (28 + 156) * mm,
  bottom: (37 + 225) * mm,
};

/** 版心, where the text stands. */
export const textWidth = page.right - page.left;
export const textHeight = page.bottom - page.top;

/** 22 lines of 28 characters. */
export const linePitch = textHeight / 22;
export const characterPitch = textWidth / 28;

/** The dashes of the page number stand 7 mm under the text. */
export const pageNumberAxis = page.bottom + 7 * mm;
