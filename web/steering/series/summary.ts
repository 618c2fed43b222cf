import type { CommitmentName } from '../../api/resources';
import type { Figures } from '../figures';

interface Extreme {
  share: number;
  from: string;
}

/** What a series shows, for a sentence. */
export interface SeriesFacts {
  lowest: Extreme | null;
  highest: Extreme | null;
  measured: number;
  missed: number;
  /** Periods that are begun and have nothing to measure. */
  empty: number;
  withGap: number;
}

export function seriesFacts(name: CommitmentName, periods: readonly Figures[], today: string): SeriesFacts {
  const begun = periods.filter(({ from }) => from <= today);
  const measured = begun.flatMap(({ from, [name]: { share } }) => (share === null ? [] : [{ share, from }]));
  const byShare = [...measured].sort((a, b) => a.share - b.share);
  return {
    lowest: byShare[0] ?? null,
    highest: byShare.at(-1) ?? null,
    measured: measured.length,
    missed: begun.filter((period) => period[name].verdict === 'missed').length,
    empty: begun.length - measured.length,
    withGap: begun.filter((period) => period[name].hasGap).length,
  };
}
