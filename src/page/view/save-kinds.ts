/** What can be saved of one file, in the order of the buttons. */
export const SAVES = ['corrected', 'marked', 'docx', 'pdf', 'html', 'import'] as const;

export type SaveKind = (typeof SAVES)[number];

/** What can be saved of all. */
export const SAVE_ALLS = ['batch', 'ledger', 'json', 'marked', 'corrected', 'documents'] as const;

export type SaveAllKind = (typeof SAVE_ALLS)[number];
