/** The shades of a heat map, the lightest first; nothing has none. */
const SHADES = 5;

/** Hours that are shown even when nothing happens in them. */
const USUAL = { from: 8, to: 18 } as const;

export interface Busiest {
  /** 0 for Monday. */
  day: number;
  hour: number;
  count: number;
}

interface Grid {
  /** The first hour that is shown, and the one after the last. */
  from: number;
  to: number;
  most: number;
  busiest: Busiest | null;
  total: number;
  byDay: number[];
}

/** Of a week of hours, Monday first: what is worth showing. */
export function gridOf(hours: readonly (readonly number[])[]): Grid {
  const cells = hours.flatMap((row, day) => row.map((count, hour) => ({ day, hour, count })));
  const used = cells.filter(({ count }) => count > 0);
  const busiest = used.reduce<Busiest | null>((best, cell) => (best && best.count >= cell.count ? best : cell), null);
  return {
    from: Math.min(USUAL.from, ...used.map(({ hour }) => hour)),
    to: Math.max(USUAL.to, ...used.map(({ hour }) => hour + 1)),
    most: busiest?.count ?? 0,
    busiest,
    total: used.reduce((sum, { count }) => sum + count, 0),
    byDay: hours.map((row) => row.reduce((sum, count) => sum + count, 0)),
  };
}

/** 0 for none, then by fifths of the most. */
export const shadeOf = (count: number, most: number): number =>
  count === 0 || most === 0 ? 0 : Math.ceil((count / most) * SHADES);
