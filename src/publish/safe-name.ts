/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;

/** A name of a file or folder that every system can keep; most names stay as they are. */
export function safeName(name: string): string {
  return name
    .replace(/[<>:"|?*\\/]|\p{Cc}/gu, '_')
    .replace(/[. ]+$/, (end) => '_'.repeat(end.length))
    .replace(DEVICE, '_$&');
}
