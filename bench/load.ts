export interface Load {
  /** Epoch milliseconds. */
  startedAt: number;
  /** From the first call to the answer of the last. */
  seconds: number;
  /** Of each call, in milliseconds. */
  latencies: readonly number[];
}

/** Makes `count` calls, by so many callers who each wait for an answer before they call again. */
export async function runLoad(
  { callers, count }: { callers: number; count: number },
  call: (index: number) => Promise<void>,
): Promise<Load> {
  const startedAt = Date.now();
  const start = performance.now();
  const latencies: number[] = [];
  let next = 0;
  const caller = async () => {
    while (next < count) {
      const index = next++;
      const called = performance.now();
      await call(index);
      latencies.push(performance.now() - called);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { startedAt, seconds: (performance.now() - start) / 1000, latencies };
}

/** One after the other, another first each round: whatever else the machine does meanwhile hits them all. */
export async function interleave(
  rounds: number,
  measures: readonly ((round: number) => Promise<void>)[],
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < measures.length; turn++) {
      await measures[(turn + round) % measures.length]?.(round);
    }
  }
}
