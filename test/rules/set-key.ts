/** Changes a value of a data document that has it. */
export function setKey(data: Record<string, unknown>, key: string, value: unknown): void {
  const steps = key.split('.');
  const last = steps.pop() ?? '';
  const node = steps.reduce((tree, step) => tree[step] as Record<string, unknown>, data);
  if (!(last in node)) throw new Error(`no key ${key}`);
  node[last] = value;
}

/** Sets a value of a data document that may not have it yet, nor what it stands in. */
export function growKey(data: Record<string, unknown>, key: string, value: unknown): void {
  const steps = key.split('.');
  const last = steps.pop() ?? '';
  let node = data;
  for (const step of steps) {
    node[step] ??= {};
    node = node[step] as Record<string, unknown>;
  }
  node[last] = value;
}
