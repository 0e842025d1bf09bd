/** Where this system keeps what programs can do again; absolute. @param name of the program */
export async function cacheFolderOf(name: string): Promise<string> {
  const { default: envPaths } = await import('env-paths');
  return envPaths(name, { suffix: '' }).cache;
}
