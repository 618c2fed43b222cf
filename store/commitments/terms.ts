import type { Calendar, CompiledCalendar } from '../../domain/calendar/calendar';
import type { TicketTerms } from '../../domain/commitments/tickets';
import type { EventOf } from '../../domain/ticket/events';
import type { Instant } from '../../domain/time';
import { compileCalendar } from '../calendars/compile';
import { UnknownVersion } from '../errors';
import { listCalendars, type PublishedCalendar, readCalendar, readPolicy } from '../published';
import type { Store } from '../store';

/** What cases are judged by. The same for the same facts whenever it is asked, so that figures can be recomputed. */
export interface CaseTerms {
  /** Of a ticket: what it is pinned to. */
  ofTicket(opened: EventOf<'ticketOpened'>): Promise<TicketTerms>;
  /** Of a call: the opening hours that were in force. */
  hoursAt(at: Instant): CompiledCalendar;
}

export interface CommitmentDeps {
  store: Store;
  /** Whose calendar says when calls are answered. */
  policyId: string;
}

/** Read once, for one round of counting. Throws `UnknownVersion` when the policy or its calendar was never published. */
export async function readCaseTerms({ store, policyId }: CommitmentDeps): Promise<CaseTerms> {
  const policy = await readPolicy(store, policyId);
  if (!policy) throw new UnknownVersion(`policy ${policyId}`);
  const hours = (await listCalendars(store)).filter(({ id }) => id === policy.policy.calendarId);
  if (hours.length === 0) throw new UnknownVersion(`calendar ${policy.policy.calendarId}`);
  const pinned = new Map<string, Promise<TicketTerms>>();
  return {
    hoursAt: (at) => compiled(inForce(hours, at), at),
    ofTicket: ({ policy, calendar, at }) => {
      const key = `${policy.id}@${policy.version} ${calendar.id}@${calendar.version} ${yearOf(at)}`;
      const known = pinned.get(key) ?? termsOf(store, policy, calendar, at);
      pinned.set(key, known);
      return known;
    },
  };
}

/** The latest version published by then; before there was any, the first. They come latest first. */
const inForce = (versions: readonly PublishedCalendar[], at: Instant): PublishedCalendar =>
  versions.find(({ publishedAt }) => publishedAt <= at) ?? (versions.at(-1) as PublishedCalendar);

const yearOf = (at: Instant): number => new Date(at).getUTCFullYear();

const compilations = new WeakMap<Calendar, Map<number, CompiledCalendar>>();

/** For the year of the instant, never for that of the reader's clock. */
function compiled({ calendar }: PublishedCalendar, at: Instant): CompiledCalendar {
  const years = compilations.get(calendar) ?? new Map<number, CompiledCalendar>();
  compilations.set(calendar, years);
  const known = years.get(yearOf(at)) ?? compileCalendar(calendar, at);
  years.set(yearOf(at), known);
  return known;
}

type Pin = EventOf<'ticketOpened'>['policy'];

async function termsOf(store: Store, policy: Pin, calendar: Pin, at: Instant): Promise<TicketTerms> {
  const [rules, hours] = await Promise.all([
    readPolicy(store, policy.id, policy.version),
    readCalendar(store, calendar.id, calendar.version),
  ]);
  if (!rules) throw new UnknownVersion(`policy ${policy.id}@${policy.version}`);
  if (!hours) throw new UnknownVersion(`calendar ${calendar.id}@${calendar.version}`);
  return { calendar: compiled(hours, at), reopenWindow: rules.policy.reopenWindow };
}
