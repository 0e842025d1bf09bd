/** Namespaces of OpenDocument (ISO/IEC 26300), each also as OASIS and LibreOffice write it. */
export const OFFICE = ['urn:oasis:names:tc:opendocument:xmlns:office:1.0'];
export const TABLE = ['urn:oasis:names:tc:opendocument:xmlns:table:1.0'];
export const TEXT = ['urn:oasis:names:tc:opendocument:xmlns:text:1.0'];
export const STYLE = ['urn:oasis:names:tc:opendocument:xmlns:style:1.0'];
/** What LibreOffice adds: an error is a string to OpenDocument. */
export const CALC = ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'];
