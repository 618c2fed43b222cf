import { until } from './until';

/** Time that goes by while others work: what is killed after it is in the middle of something. */
export const pause = (ms: number): Promise<boolean> => {
  const end = Date.now() + ms;
  return until(() => Date.now() >= end);
};

/** So many at a time, each `work` once. */
export async function inParallel<T>(count: number, atOnce: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const one = async () => {
    for (let index = next++; index < count; index = next++) results.push(await work(index));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return results;
}
