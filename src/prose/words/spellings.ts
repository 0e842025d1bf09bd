/**
 * What a word that prose is read with is written as: one of the parts in each pair of braces, so that
 * `结转{,到}{下,下一}年度` stands for 结转下年度, 结转下一年度, 结转到下年度 and 结转到下一年度.
 */
export function spellings(word: string): readonly string[] {
  const [before = '', ...choices] = word.split('{');
  return choices.reduce<readonly string[]>(
    (begun, choice) => {
      const [parts = '', behind = ''] = choice.split('}');
      return begun.flatMap((beginning) => parts.split(',').map((part) => beginning + part + behind));
    },
    [before],
  );
}
