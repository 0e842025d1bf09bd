/** 市住建局 stands for 某市住房和城乡建设局: its characters, in order. */
export function isAbbreviation(word: string, name: string | null): boolean {
  if (name === null || word.length < 2) return false;
  let from = 0;
  return [...word].every((character) => {
    const found = name.indexOf(character, from);
    from = found + 1;
    return found >= 0;
  });
}
