import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { CommitmentName, GapSource } from '../../api/resources';
import { instantOf } from '../../i18n/paris';
import type { Figure, Figures, Gap, Holiday } from '../figures';

/** Narrower than this there is no room for the name of the target, which the sentence below says too. */
const NARROW = 420;

/** Room for the shares at the left, the dates below, and the name of the target at the right. */
export const marginOf = (width: number) => ({ top: 12, right: width < NARROW ? 12 : 76, bottom: 26, left: 48 });

/** A date below takes as much. */
const LABEL_WIDTH = 62;
/** How far below a target the picture begins where nothing is below it. */
const AIR = 0.1;

interface Span {
  x: number;
  width: number;
}

interface Point {
  x: number;
  y: number;
  /** The share it stands at. */
  share: number;
  isMissed: boolean;
  from: string;
}

interface Chart {
  line: string;
  points: Point[];
  shares: { y: number; share: number }[];
  dates: { x: number; from: string }[];
  targetY: number;
  holidays: (Span & Holiday)[];
  gaps: (Span & Gap)[];
}

/** What is missing when a source has a gap. */
export const SOURCES: Readonly<Record<CommitmentName, readonly GapSource[]>> = {
  lostCalls: ['calls'],
  pickedUp: ['calls'],
  takenIntoAccount: ['mail', 'web'],
  resolvedByDesk: ['mail', 'web'],
};

const midnight = (date: string): number => instantOf(date, '00:00');

interface Drawn {
  name: CommitmentName;
  periods: readonly Figures[];
  gaps: readonly Gap[];
  holidays: readonly Holiday[];
  width: number;
  height: number;
}

/** Where everything of a series lies, in pixels; null where there is no period. */
export function chartOf({ name, periods, gaps, holidays, width, height }: Drawn): Chart | null {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return null;
  const margin = marginOf(width);
  const [start, end] = [midnight(first.from), midnight(last.to)];
  const x = scaleLinear()
    .domain([start, end])
    .range([margin.left, width - margin.right]);
  const y = scaleLinear()
    .domain(sharesShown(periods.map((period) => period[name])))
    .range([height - margin.bottom, margin.top]);
  const middle = ({ from, to }: Figures): number => x((midnight(from) + midnight(to)) / 2);
  const spanOf = (from: number, to: number): Span => {
    const left = x(Math.max(from, start));
    return { x: left, width: Math.max(2, x(Math.min(to, end)) - left) };
  };
  const within = (from: number, to: number): boolean => from < end && to > start;
  const draw = line<Figures>()
    .defined((period) => period[name].share !== null)
    .x(middle)
    .y((period) => y(period[name].share ?? 0));
  const every = Math.max(1, Math.ceil((periods.length * LABEL_WIDTH) / (width - margin.left - margin.right)));
  return {
    line: draw([...periods]) ?? '',
    points: periods.flatMap((period) => {
      const { share, verdict } = period[name];
      return share === null
        ? []
        : [{ x: middle(period), y: y(share), share, isMissed: verdict === 'missed', from: period.from }];
    }),
    shares: y.ticks(4).map((share) => ({ y: y(share), share })),
    dates: periods.filter((_, at) => at % every === 0).map((period) => ({ x: middle(period), from: period.from })),
    targetY: y(first[name].target.share),
    holidays: holidays
      .filter(({ from, to }) => within(midnight(from), midnight(to)))
      .map((holiday) => ({ ...spanOf(midnight(holiday.from), midnight(holiday.to)), ...holiday })),
    gaps: gaps
      .filter(({ source }) => SOURCES[name].includes(source))
      .filter(({ from, to }) => within(Date.parse(from), Date.parse(to)))
      .map((gap) => ({ ...spanOf(Date.parse(gap.from), Date.parse(gap.to)), ...gap })),
  };
}

/** From the worst there was, or some way beside the target, to the best there can be. */
function sharesShown(figures: readonly Figure[]): [number, number] {
  const shares = figures.flatMap(({ share }) => (share === null ? [] : [share]));
  const { kind = 'above', share: target = 1 } = figures[0]?.target ?? {};
  if (kind === 'above') return [Math.max(0, tenthsDown(Math.min(...shares, target - AIR))), 1];
  return [0, Math.min(1, tenthsUp(Math.max(...shares, 2 * target)))];
}

// A tenth is not exact in binary: 0.8 - 0.1 is a little more than 0.7, and 0.9 - 0.1 a little less than 0.8.
const tenthsDown = (share: number): number => Math.floor(share * 10 + 1e-9) / 10;
const tenthsUp = (share: number): number => Math.ceil(share * 10 - 1e-9) / 10;
