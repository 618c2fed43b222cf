import { due, elapsed } from '../../domain/calendar/businessTime';
import type { Calendar, CompiledCalendar } from '../../domain/calendar/calendar';
import { DAY_MS, type Interval, SECOND_MS } from '../../domain/time';
import { compileCalendar } from '../../store/calendars/compile';
import { readCalendar } from '../../store/published';
import type { Store } from '../../store/store';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import {
  type CountedIn,
  dueAnswerSchema,
  dueBodySchema,
  elapsedAnswerSchema,
  elapsedBodySchema,
} from '../schemas/businessTime';
import { isoOf } from '../schemas/common';

/** As far as the core looks for open time. */
const COMPILED_YEARS = 41;
/** A preview is for people: the explanation of ten years of opening hours is none. */
const MAX_ELAPSED_MS = 3_660 * DAY_MS;
const MAX_INTERVALS = 10_000;

export const businessTimeRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
  route({
    method: 'post',
    path: '/api/v1/business-time/due',
    id: 'previewDue',
    tag: 'Business time',
    summary: 'When a budget of business time is spent',
    access: 'previewTime',
    body: dueBodySchema,
    responses: { 200: { description: 'The instant, and the open time that leads to it.', schema: dueAnswerSchema } },
    handler: async ({ body }) => {
      const calendar = await compiled(store, body);
      const answer = due(calendar, body.start, Math.round(body.budgetSeconds * SECOND_MS), body.pauses);
      if ('refused' in answer) throw refusal(answer.refused, REFUSED[answer.refused], '/calendar');
      return ok({ due: isoOf(answer.due), intervals: shown(answer.intervals) });
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/business-time/elapsed',
    id: 'previewElapsed',
    tag: 'Business time',
    summary: 'How much business time lies between two instants',
    description: 'An end before the start counts 0.',
    access: 'previewTime',
    body: elapsedBodySchema,
    responses: { 200: { description: 'The time, and the intervals it is made of.', schema: elapsedAnswerSchema } },
    handler: async ({ body }) => {
      if (body.end - body.start > MAX_ELAPSED_MS) throw refusal('tooLong', 'Ten years at most', '/end');
      const { ms, intervals } = elapsed(await compiled(store, body), body.start, body.end, body.pauses);
      return ok({ seconds: ms / SECOND_MS, intervals: shown(intervals) });
    },
  }),
];

async function compiled(store: Store, { calendar, calendarId, start }: CountedIn): Promise<CompiledCalendar> {
  return compileCalendar(calendar ?? (await published(store, calendarId ?? '')), start, COMPILED_YEARS);
}

async function published(store: Store, id: string): Promise<Calendar> {
  const found = await readCalendar(store, id);
  if (!found) throw refusal('unknownCalendar', 'There is no such calendar', '/calendarId');
  return found.calendar;
}

function shown(intervals: readonly Interval[]): [string, string][] {
  if (intervals.length > MAX_INTERVALS) throw refusal('tooLong', 'The explanation would be too long', '');
  return intervals.map(([from, to]) => [isoOf(from), isoOf(to)]);
}

const REFUSED = {
  calendarNeverOpens: 'The calendar does not open once in 40 years',
  beyondHorizon: 'The budget is not spent within 40 years',
} as const;

const refusal = (code: string, message: string, pointer: string): Problem =>
  new Problem('calendarRefused', { errors: [{ pointer, code, message }] });
