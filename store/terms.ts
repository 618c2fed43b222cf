import type { Policy } from '../domain/policy/policy';
import type { Terms } from '../domain/ticket/clocks';
import type { Pin } from '../domain/ticket/ticket';
import { compileCalendar } from './calendars/compile';
import { UnknownVersion } from './errors';
import { readCalendar, readPolicy } from './published';
import type { Store } from './store';

export { putPolicy, readCalendar, readPolicy } from './published';

/** Versions never change, so what was read once holds for the life of the process. */
const caches = new WeakMap<Store, Map<string, Terms>>();
const MAX_CACHED = 100;

/**
 * What a ticket is pinned to, the calendar compiled for the year before now to ten years after it. The same object each
 * time. Throws `UnknownVersion`.
 */
export async function loadTerms(store: Store, policy: Pin, calendar: Pin): Promise<Terms> {
  const cache = caches.get(store) ?? new Map<string, Terms>();
  caches.set(store, cache);
  const now = Date.now();
  const key = `${keyOf(policy)} ${keyOf(calendar)} ${new Date(now).getUTCFullYear()}`;
  const known = cache.get(key);
  if (known) return known;
  const terms = {
    policy: await policyOf(store, policy),
    calendar: compileCalendar(await calendarOf(store, calendar), now),
  };
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(key, terms);
  return terms;
}

/** What a ticket opened now is pinned to. Throws `UnknownVersion` when the policy or its calendar was never published. */
export async function currentPins(store: Store, policyId: string): Promise<{ policy: Pin; calendar: Pin }> {
  const policy = await readPolicy(store, policyId);
  if (!policy) throw new UnknownVersion(`policy ${policyId}`);
  const calendar = await readCalendar(store, policy.policy.calendarId);
  if (!calendar) throw new UnknownVersion(`calendar ${policy.policy.calendarId}`);
  return { policy: pinOf(policy), calendar: pinOf(calendar) };
}

const keyOf = ({ id, version }: Pin): string => `${id}@${version}`;
const pinOf = ({ id, version }: Pin): Pin => ({ id, version });

async function policyOf(store: Store, pin: Pin): Promise<Policy> {
  const published = await readPolicy(store, pin.id, pin.version);
  if (!published) throw new UnknownVersion(`policy ${keyOf(pin)}`);
  return published.policy;
}

async function calendarOf(store: Store, pin: Pin) {
  const published = await readCalendar(store, pin.id, pin.version);
  if (!published) throw new UnknownVersion(`calendar ${keyOf(pin)}`);
  return published.calendar;
}
