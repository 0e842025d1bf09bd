/** Sets of numbers that are joined step by step. */
export class JoinedSets {
  readonly #parents = new Map<number, number>();

  join(members: readonly number[]): void {
    const [first, ...others] = members;
    if (first === undefined) return;
    const root = this.rootOf(first);
    for (const other of others) this.#parents.set(this.rootOf(other), root);
  }

  /** The same for all members of a set. */
  rootOf(member: number): number {
    let root = member;
    for (let parent = this.#parents.get(root); parent !== undefined && parent !== root; ) {
      root = parent;
      parent = this.#parents.get(root);
    }
    return root;
  }
}
