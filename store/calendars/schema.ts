import { z } from 'zod';
import { type Calendar, type WallSlot, WEEKDAYS, type Weekday } from '../../domain/calendar/calendar';
import { wallSeconds } from './compile';

export interface CalendarProblem {
  /** JSON pointer (RFC 6901) to what is wrong. */
  pointer: string;
  code: string;
  message: string;
}

const MAX_SLOTS_A_DAY = 24;
const MAX_CLOSED_DATES = 1000;

/** An issue of ours carries its code in `params`, where zod leaves it alone. */
const problem = (code: string, error: string) => ({ error, params: { code } });

const wallTime = (pattern: RegExp) => z.string().regex(pattern, { error: 'Expected HH:MM or HH:MM:SS', abort: true });

const wallSlot = z
  .tuple([wallTime(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/), wallTime(/^(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?|24:00)$/)])
  .refine(
    ([opens, closes]) => wallSeconds(opens) < wallSeconds(closes),
    problem('closesBeforeOpening', 'A slot closes after it opens; one over midnight is written as two'),
  )
  .meta({
    id: 'WallSlot',
    description:
      'Local wall time of opening and closing; "24:00" closes a day. A slot inside the hour that spring skips is empty.',
    examples: [['08:30', '12:30']],
  });

const byOpening = ([a]: WallSlot, [b]: WallSlot) => wallSeconds(a) - wallSeconds(b);

const daySlots = z
  .array(wallSlot)
  .max(MAX_SLOTS_A_DAY)
  .overwrite((slots) => slots.toSorted(byOpening))
  .refine(
    (slots) => slots.slice(1).every(([opens], i) => wallSeconds(slots[i]?.[1] ?? opens) <= wallSeconds(opens)),
    problem('slotsOverlap', 'The slots of a day do not overlap'),
  );

const closedDate = z.iso.date().meta({ description: 'A local date on which nothing opens.', examples: ['2027-03-29'] });

const yearlyClosedDate = z
  .string()
  .regex(/^\d\d-\d\d$/, { error: 'Expected MM-DD', abort: true })
  .refine((day) => z.iso.date().safeParse(`2000-${day}`).success, problem('noSuchDay', 'No year has this day'))
  .meta({ description: 'A local day of every year on which nothing opens.', examples: ['05-01'] });

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return !/^[+-]/.test(timeZone);
  } catch {
    return false;
  }
}

const hoursShape = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, z.exactOptional(daySlots)])) as Record<
  Weekday,
  z.ZodExactOptional<typeof daySlots>
>;

export const calendarSchema = z
  .strictObject({
    timeZone: z
      .string()
      .max(64)
      .refine(isTimeZone, problem('unknownTimeZone', 'Not a time zone of the IANA database'))
      .meta({ description: 'A name of the IANA time zone database.', examples: ['Europe/Paris'] }),
    hours: z
      .strictObject(hoursShape)
      .refine(
        (hours) => Object.values(hours).some((slots) => slots.length > 0),
        problem('calendarNeverOpens', 'A calendar opens at least once a week'),
      )
      .meta({ description: 'The opening slots of each day of the week; a day left out is closed.' }),
    closedDates: z.exactOptional(z.array(closedDate).max(MAX_CLOSED_DATES)),
    yearlyClosedDates: z.exactOptional(z.array(yearlyClosedDate).max(366)),
  })
  .meta({
    id: 'Calendar',
    description: 'Opening hours in local time, from which business time is counted.',
    examples: [
      {
        timeZone: 'Europe/Paris',
        hours: {
          mon: [
            ['08:30', '12:30'],
            ['13:30', '17:30'],
          ],
          fri: [['08:30', '12:30']],
        },
        closedDates: ['2027-03-29'],
        yearlyClosedDates: ['05-01'],
      },
    ],
  }) satisfies z.ZodType<Calendar>;

export function parseCalendar(input: unknown): { calendar: Calendar } | { problems: CalendarProblem[] } {
  const parsed = calendarSchema.safeParse(input);
  return parsed.success ? { calendar: parsed.data } : { problems: parsed.error.issues.flatMap(problemsOf) };
}

function problemsOf(issue: z.core.$ZodIssue): CalendarProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: 'unknownField',
      message: 'There is no such field',
    }));
  }
  const code = issue.code === 'custom' ? issue.params?.code : undefined;
  return [{ pointer: pointerTo(issue.path), code: code ?? 'malformed', message: issue.message }];
}

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
