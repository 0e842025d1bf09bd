/** What the tests use of subset-font; the package has no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'sfnt' },
  ): Promise<Buffer>;
}
