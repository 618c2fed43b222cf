/** How many of each kind of thing are done, seen again and again: what comes to a halt at a cut, and goes on when. */
export class Resumption<K extends string> {
  private readonly seen: { at: number; counts: Record<K, number> }[] = [];
  private readonly cuts: { at: number; of: readonly K[] }[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly count: () => Promise<Record<K, number>>) {}

  start(): void {
    const look = async () => {
      const at = Date.now();
      this.seen.push({ at, counts: await this.count() });
      this.timer = setTimeout(() => void look().catch(() => {}), EVERY_MS);
    };
    void look().catch(() => {});
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  /** What these are done by was just cut off. */
  cut(...of: K[]): void {
    this.cuts.push({ at: Date.now(), of });
  }

  /** From each cut until one more was done; a cut that another followed before that says nothing. */
  times(kind: K): number[] {
    const cuts = this.cuts.filter(({ of }) => of.includes(kind)).map(({ at }) => at);
    const times = cuts.flatMap((at, i) => {
      const [before, ...later] = this.seen.filter((sample) => sample.at >= at);
      const after = later.find((sample) => before && sample.counts[kind] > before.counts[kind]);
      const next = cuts[i + 1] ?? Number.POSITIVE_INFINITY;
      return after && after.at < next ? [after.at - at] : [];
    });
    return times.sort((a, b) => a - b);
  }

  says(kind: K): string {
    const times = this.times(kind);
    const seconds = (ms = 0) => `${(ms / 1000).toFixed(1)} s`;
    return `${seconds(times[Math.floor(times.length / 2)])} (median), ${seconds(times.at(-1))} (worst of ${times.length})`;
  }
}

const EVERY_MS = 200;
