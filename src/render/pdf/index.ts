export { type FontRole, type FontSet, loadFonts } from './fonts.js';
export { type PdfResult, renderPdf } from './renderPdf.js';
