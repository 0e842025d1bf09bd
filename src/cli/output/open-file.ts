/** How each system opens a file with the program that it belongs to. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>>> = {
  win32: ['rundll32.exe', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

/** Whoever opens a file may stay with it; who fails does so at once. Milliseconds. */
const PATIENCE = 3000;

/**
 * Opens a file as a double click would. @param file absolute
 * @returns whether a program could be started for it
 */
export async function openFile(
  file: string,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  const [command, ...args] = OPENERS[platform] ?? ['xdg-open'];
  // Without a screen, xdg-open would look for a browser in the terminal.
  if (command === 'xdg-open' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return false;
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const opener = spawn(command, [...args, file], { env, stdio: 'ignore', detached: true });
    const timer = setTimeout(() => resolve(true), PATIENCE);
    const settle = (isOpen: boolean) => {
      clearTimeout(timer);
      resolve(isOpen);
    };
    opener.once('error', () => settle(false));
    opener.once('exit', (code) => settle(code === 0));
    opener.unref();
  });
}
