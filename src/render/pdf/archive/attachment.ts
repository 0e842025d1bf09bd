/** A file that travels inside the PDF: the data that its pages show. */
export interface Attachment {
  /** In ASCII, so that every reader shows and saves it alike. */
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}
