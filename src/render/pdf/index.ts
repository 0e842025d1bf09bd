export type { Attachment } from './archive/attachment.js';
export { type FontSearch, type FoundFonts, findFonts } from './fonts/find-fonts.js';
export type { FontFiles } from './fonts/font-files.js';
export { type FontRole, type FontSet, loadRoles } from './fonts.js';
export { type PdfOptions, type PdfResult, renderPdf } from './render-pdf.js';
