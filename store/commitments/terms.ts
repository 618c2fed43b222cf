import type { Calendar, CompiledCalendar } from '../../domain/calendar/calendar';
import type { TicketTerms } from '../../domain/commitments/tickets';
import type { EventOf } from '../../domain/ticket/events';
import type { Instant } from '../../domain/time';
import { compileCalendar } from '../calendars/compile';
import { UnknownVersion } from '../errors';
import { listCalendars, listPolicies, type PublishedCalendar, readCalendar, readPolicy } from '../published';
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
  const policies = (await listPolicies(store)).filter(({ id }) => id === policyId);
  if (policies.length === 0) throw new UnknownVersion(`policy ${policyId}`);
  const calendars = await listCalendars(store);
  const versionsOf = (calendarId: string) => {
    const versions = calendars.filter(({ id }) => id === calendarId);
    if (versions.length === 0) throw new UnknownVersion(`calendar ${calendarId}`);
    return versions;
  };
  const hours = new Map(policies.map(({ policy: { calendarId } }) => [calendarId, versionsOf(calendarId)]));
  const pinned = new Map<string, Promise<TicketTerms>>();
  return {
    hoursAt: (at) => {
      const { calendarId } = inForce(policies, at).policy;
      return compiled(inForce(hours.get(calendarId) ?? [], at), at);
    },
    ofTicket: ({ policy, calendar, at }) => {
      const key = `${policy.id}@${policy.version} ${calendar.id}@${calendar.version} ${yearOf(at)}`;
      const known = pinned.get(key) ?? termsOf(store, policy, calendar, at);
      pinned.set(key, known);
      return known;
    },
  };
}

/** The latest version published by then; before there was any, the first. They come latest first. */
function inForce<T extends { publishedAt: Instant }>(versions: readonly T[], at: Instant): T {
  const version = versions.find(({ publishedAt }) => publishedAt <= at) ?? versions.at(-1);
  if (!version) throw new RangeError('nothing was published');
  return version;
}

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
