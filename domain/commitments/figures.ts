import type { Beside, Case, CommitmentName, Exclusion } from './commitment';
import { DEFINITIONS, type Target } from './definitions';

/** What cases add up to. Sums of sums are sums: days add up to months. */
export interface Counts {
  met: number;
  missed: number;
  provisional: number;
  excluded: Partial<Record<Exclusion, number>>;
  /** Lost calls by the whole seconds waited. */
  lostAfter: Record<string, number>;
}

export interface Ratio {
  numerator: number;
  denominator: number;
  /** Null over nothing. */
  share: number | null;
}

export interface Figure extends Ratio {
  target: Target;
  verdict: 'met' | 'missed' | 'none';
  provisional: number;
  excluded: { reason: Exclusion; count: number }[];
  beside: ({ name: Beside } & Ratio) | null;
}

export const noCounts = (): Counts => ({ met: 0, missed: 0, provisional: 0, excluded: {}, lostAfter: {} });

/** Counts one more case into the sum. */
export function count(
  sum: Counts,
  { verdict, reason, isProvisional, lostAfter }: Pick<Case, 'verdict' | 'reason' | 'isProvisional' | 'lostAfter'>,
): void {
  if (verdict !== 'excluded') sum[verdict]++;
  else if (reason !== null) sum.excluded[reason] = (sum.excluded[reason] ?? 0) + 1;
  if (isProvisional) sum.provisional++;
  if (lostAfter !== null) sum.lostAfter[lostAfter] = (sum.lostAfter[lostAfter] ?? 0) + 1;
}

export function add(sum: Counts, more: Counts): void {
  sum.met += more.met;
  sum.missed += more.missed;
  sum.provisional += more.provisional;
  addEach(sum.excluded, more.excluded);
  addEach(sum.lostAfter, more.lostAfter);
}

function addEach<K extends string>(sum: Partial<Record<K, number>>, more: Partial<Record<K, number>>): void {
  for (const [key, value] of Object.entries(more) as [K, number][]) sum[key] = (sum[key] ?? 0) + value;
}

export function figureOf(name: CommitmentName, counts: Counts, shortAbandonSeconds = 0): Figure {
  const { target, counts: counted, exclusions } = DEFINITIONS[name];
  const published = ratio(counts[counted], counts.met + counts.missed);
  return {
    ...published,
    target,
    verdict: verdictOf(published, target),
    provisional: counts.provisional,
    excluded: exclusions.flatMap((reason) => {
      const count = counts.excluded[reason] ?? 0;
      return count > 0 ? [{ reason, count }] : [];
    }),
    beside: besideOf(name, counts, shortAbandonSeconds),
  };
}

function verdictOf({ share }: Ratio, target: Target): Figure['verdict'] {
  if (share === null) return 'none';
  return (target.kind === 'below' ? share < target.share : share > target.share) ? 'met' : 'missed';
}

function besideOf(name: CommitmentName, counts: Counts, shortAbandonSeconds: number): Figure['beside'] {
  const { met, missed, lostAfter } = counts;
  const lost = Object.entries(lostAfter);
  const sum = (of: typeof lost): number => of.reduce((total, [, value]) => total + value, 0);
  switch (name) {
    case 'lostCalls': {
      const short = sum(lost.filter(([seconds]) => Number(seconds) < shortAbandonSeconds));
      return { name: 'shortAbandonsLeftOut', ...ratio(missed - short, met + missed - short) };
    }
    case 'pickedUp':
      return { name: 'overAnswered', ...ratio(met, met + missed - sum(lost)) };
    default:
      return null;
  }
}

const ratio = (numerator: number, denominator: number): Ratio => ({
  numerator,
  denominator,
  share: denominator === 0 ? null : numerator / denominator,
});
