import { scaleLog } from 'd3-scale';
import type { Steering } from '../../api/resources';

export type TimersDay = Steering['timers']['days'][number];

export const MARGIN = { top: 12, right: 12, bottom: 26, left: 56 } as const;
const LABEL_WIDTH = 62;
/** What fires earlier than this is on time for everybody. */
const SHORTEST_SECONDS = 0.01;
const LONGEST_SECONDS = 10;

interface Drawn {
  days: readonly TimersDay[];
  width: number;
  height: number;
}

/** Each day as a line from the middle to the worst; by tens, as hundredths of a second stand beside minutes. */
export function latenessChart({ days, width, height }: Drawn) {
  const worst = Math.max(LONGEST_SECONDS, ...days.map((day) => day.worst ?? 0));
  const y = scaleLog()
    .domain([SHORTEST_SECONDS, 10 ** Math.ceil(Math.log10(worst))])
    .range([height - MARGIN.bottom, MARGIN.top])
    .clamp(true);
  const slot = (width - MARGIN.left - MARGIN.right) / Math.max(1, days.length);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / slot));
  const at = (seconds: number | null): number | null => (seconds === null ? null : y(seconds));
  const powers = Math.round(Math.log10(y.domain()[1] ?? 1) - Math.log10(SHORTEST_SECONDS));
  return {
    ticks: Array.from({ length: powers + 1 }, (_, power) => SHORTEST_SECONDS * 10 ** power).map((seconds) => ({
      seconds,
      y: y(seconds),
    })),
    columns: days.map((day, index) => ({
      day: day.day,
      x: MARGIN.left + slot * (index + 0.5),
      isNamed: index % every === 0,
      p50: at(day.p50),
      p99: at(day.p99),
      worst: at(day.worst),
      lost: day.lost,
    })),
  };
}

/** Of all the days together. The worst p99 of a day is the most that can be said without every timer. */
export function latenessFacts(days: readonly TimersDay[]) {
  const most = (values: readonly (number | null)[]): number | null => {
    const known = values.flatMap((value) => (value === null ? [] : [value]));
    return known.length > 0 ? Math.max(...known) : null;
  };
  return {
    fired: days.reduce((sum, { fired }) => sum + fired, 0),
    lost: days.reduce((sum, { lost }) => sum + lost, 0),
    p99: most(days.map(({ p99 }) => p99)),
    worst: most(days.map(({ worst }) => worst)),
  };
}
