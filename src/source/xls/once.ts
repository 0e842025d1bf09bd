/** Many cells may show one text, or have one format: what that is, is looked up once. */
export function once<Asked, Answer>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>();
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const found = answer(asked);
    known.set(asked, found);
    return found;
  };
}
