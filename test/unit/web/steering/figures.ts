import type { Steering } from '../../../../web/api/resources';
import type { Figure, Figures } from '../../../../web/steering/figures';

const TARGETS = {
  lostCalls: { kind: 'below', share: 0.1 },
  pickedUp: { kind: 'above', share: 0.9 },
  takenIntoAccount: { kind: 'above', share: 0.9 },
  resolvedByDesk: { kind: 'above', share: 0.65 },
} as const;

export function figure(name: keyof typeof TARGETS, share: number | null, rest: Partial<Figure> = {}): Figure {
  const target = TARGETS[name];
  const isMet = share !== null && (target.kind === 'above' ? share > target.share : share < target.share);
  return {
    numerator: Math.round((share ?? 0) * 1_000),
    denominator: share === null ? 0 : 1_000,
    share,
    target,
    verdict: share === null ? 'none' : isMet ? 'met' : 'missed',
    provisional: 0,
    excluded: [],
    beside: null,
    hasGap: false,
    ...rest,
  };
}

/** A day on which all four have the same share. */
function day(date: string, share: number | null, rest: Partial<Figure> = {}): Figures {
  const to = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
  return {
    from: date,
    to,
    lostCalls: figure('lostCalls', share, rest),
    pickedUp: figure('pickedUp', share, rest),
    takenIntoAccount: figure('takenIntoAccount', share, rest),
    resolvedByDesk: figure('resolvedByDesk', share, rest),
  };
}

export const days = (first: string, shares: readonly (number | null)[]): Figures[] =>
  shares.map((share, at) => day(new Date(Date.parse(first) + at * 86_400_000).toISOString().slice(0, 10), share));

export const hours = (...busy: [day: number, hour: number, count: number][]): Steering['busiest']['hours'] =>
  Array.from({ length: 7 }, (_, on) =>
    Array.from({ length: 24 }, (_, at) => busy.find(([d, h]) => d === on && h === at)?.[2] ?? 0),
  );
