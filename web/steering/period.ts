import { dateAfter } from '../i18n/paris';

const STEPS = ['day', 'week', 'month'] as const;
export type Step = (typeof STEPS)[number];

/** A month (`2026-11`) or a school year (`2026-2027`), half-open, in dates of Paris. */
export interface Period {
  id: string;
  kind: 'month' | 'schoolYear';
  from: string;
  to: string;
}

const MONTHS_BACK = 12;
/** The school year begins in September. */
const FIRST_MONTH = 9;

const two = (n: number): string => String(n).padStart(2, '0');

function month(year: number, number: number): Period {
  const counted = year * 12 + number - 1;
  const first = (at: number) => `${Math.floor(at / 12)}-${two((at % 12) + 1)}-01`;
  const from = first(counted);
  return { id: from.slice(0, 7), kind: 'month', from, to: first(counted + 1) };
}

function schoolYear(firstYear: number): Period {
  const startOf = (year: number) => `${year}-${two(FIRST_MONTH)}-01`;
  return {
    id: `${firstYear}-${firstYear + 1}`,
    kind: 'schoolYear',
    from: startOf(firstYear),
    to: startOf(firstYear + 1),
  };
}

/** This month and those before it, this school year and the one before it. */
export function periodsAt(today: string): Period[] {
  const [year = 0, number = 0] = today.split('-').map(Number);
  const firstYear = number >= FIRST_MONTH ? year : year - 1;
  return [
    ...Array.from({ length: MONTHS_BACK + 1 }, (_, back) => month(year, number - back)),
    schoolYear(firstYear),
    schoolYear(firstYear - 1),
  ];
}

/** Of the name in the address; this month where it names none. */
export function periodOf(id: string | null, today: string): Period {
  const [year, second] = (id ?? '').split('-').map(Number);
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(id ?? '')) return month(year ?? 0, second ?? 0);
  if (/^\d{4}-\d{4}$/.test(id ?? '') && second === (year ?? 0) + 1) return schoolYear(year ?? 0);
  return month(...(today.split('-').map(Number) as [number, number]));
}

/** One point says nothing of how a month went. */
export const stepsOf = ({ kind }: Period): readonly Step[] => (kind === 'month' ? ['day', 'week'] : STEPS);

export const stepOf = (step: string | null, period: Period): Step =>
  stepsOf(period).find((one) => one === step) ?? (period.kind === 'month' ? 'day' : 'month');

/** The days of it, up to the one before its end. */
export const lastDayOf = ({ to }: Pick<Period, 'to'>): string => dateAfter(to, -1);
