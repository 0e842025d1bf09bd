/**
 * A signal that Ctrl-C gives, for work that can end cleanly; a second Ctrl-C ends the process as always.
 */
export function interruptOf(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}
