import { z } from 'zod';
import { calendarSchema } from '../../store/calendars/schema';
import { idSchema, instantIn, instantOut } from './common';

/** Ten years. */
const MAX_BUDGET_SECONDS = 315_360_000;
const MAX_PAUSES = 200;

const pauseSchema = z
  .tuple([instantIn, instantIn])
  .refine(([from, to]) => from <= to, {
    error: 'A pause ends after it begins',
    params: { code: 'pauseMalformed' },
  })
  .meta({ id: 'Pause', description: 'From, to.', examples: [['2027-03-26T16:00:00Z', '2027-03-26T16:15:00Z']] });

const countedIn = {
  calendar: calendarSchema.exactOptional(),
  calendarId: idSchema.exactOptional().meta({ description: 'A published calendar, in its latest version.' }),
  start: instantIn,
  pauses: z.array(pauseSchema).max(MAX_PAUSES).default([]),
};

const oneCalendar = (body: { calendar?: unknown; calendarId?: unknown }): boolean =>
  (body.calendar === undefined) !== (body.calendarId === undefined);
const oneCalendarFault = {
  error: 'Give either a calendar or a calendarId',
  path: ['calendar'],
  params: { code: 'oneCalendar' },
};

export const dueBodySchema = z
  .strictObject({ ...countedIn, budgetSeconds: z.number().min(0).max(MAX_BUDGET_SECONDS) })
  .refine(oneCalendar, oneCalendarFault)
  .meta({ id: 'DueQuestion' });

export const elapsedBodySchema = z
  .strictObject({ ...countedIn, end: instantIn })
  .refine(oneCalendar, oneCalendarFault)
  .meta({ id: 'ElapsedQuestion' });

export type CountedIn = Pick<z.output<typeof dueBodySchema>, 'calendar' | 'calendarId' | 'start'>;

const intervals = z
  .array(z.tuple([instantOut, instantOut]))
  .meta({ description: 'The open time that was counted, from and to, in order: the explanation of the answer.' });

export const dueAnswerSchema = z.object({ due: instantOut, intervals });
export const elapsedAnswerSchema = z.object({ seconds: z.number(), intervals });
