type Paint = (text: string) => string;

/** How a text for the terminal is coloured; chalk fits. Named here, so that who uses the types need not have it. */
export interface Colors {
  readonly bold: Paint & { readonly underline: Paint };
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly blue: Paint;
}
