import os from 'node:os';
import names from '../../../schemas/fonts.json' with { type: 'json' };

/** The folders in which a system keeps fonts. Those that need a variable that is not set are left out. */
export function systemFontFolders(
  platform: string = process.platform,
  variables: Readonly<Record<string, string | undefined>> = { HOME: os.homedir(), ...process.env },
): string[] {
  const folders: Readonly<Record<string, readonly string[]>> = names.folders;
  return (folders[platform] ?? names.folders.linux).flatMap((folder) => {
    const [, name] = /\{(\w+)\}/.exec(folder) ?? [];
    if (name === undefined) return [folder];
    const value = variables[name];
    return value ? [folder.replace(`{${name}}`, value)] : [];
  });
}
