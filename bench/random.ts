/** What a share of 100 falls on. */
export function shared<T>(shares: readonly (readonly [T, number])[], at: number): T {
  let left = at * 100;
  for (const [value, percent] of shares) {
    left -= percent;
    if (left < 0) return value;
  }
  const last = shares.at(-1);
  if (!last) throw new Error('there is nothing to share');
  return last[0];
}

/** The same numbers in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
