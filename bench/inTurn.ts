/** Of a few, one after the other, over and over. */
export function inTurn<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('there is nothing to take turns');
  return item;
}
