import { factsOf } from '../../domain/calls/events';
import { addEvent, type Trails } from '../../domain/calls/trail';
import { DAY_MS, type Instant } from '../../domain/time';
import { importLog, LogTooLarge } from '../../intake/calls/importLog';
import { type Kept, keepTrails } from '../../store/calls';
import { demandSignature } from '../auth/signature';
import type { Deps } from '../deps';
import { parsed } from '../http/input';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import {
  eventBy,
  eventListOf,
  eventsBody,
  eventsTakenSchema,
  importedSchema,
  importQuery,
  logSchema,
  type PbxEventBody,
  signedHeaders,
} from '../schemas/calls';

const MAX_EVENTS_BYTES = 256 * 1024;
const MAX_LOG_BYTES = 256 * 1024 * 1024;

/** What a PBX says of calls, as they happen or by its log. */
export const callEventRoutes = ({ store, env, now }: Pick<Deps, 'store' | 'env' | 'now'>): Route[] => [
  route({
    method: 'post',
    path: '/api/v1/calls/events',
    id: 'takeCallEvents',
    tag: 'Calls',
    summary: 'What happens to calls, told by the PBX',
    description:
      'One event, or up to 500 in a list, in any order. Signed with the secret that PBX and desk share (`CALLS_SECRET`); ' +
      'no account is needed. An event that was told before changes nothing: whoever gets no answer sends it again.',
    access: 'anyone',
    headers: signedHeaders,
    body: logSchema,
    file: { maxBytes: MAX_EVENTS_BYTES, documented: eventsBody },
    responses: { 200: { description: 'They are kept.', schema: eventsTakenSchema } },
    problems: [401, 413, 415, 422, 503],
    handler: async ({ headers, body, receivedAt }) => {
      const bytes = await wholeOf(body, MAX_EVENTS_BYTES);
      const { 'x-guichet-timestamp': timestamp, 'x-guichet-signature': signature } = headers;
      demandSignature(env.CALLS_SECRET, { timestamp, signature, body: bytes }, receivedAt);
      const events = eventsIn(jsonOf(bytes), receivedAt);
      const total: Kept = { added: 0, changed: 0 };
      for (const [pbx, trails] of trailsOf(events)) {
        const kept = await keepTrails(store, trails.values(), { pbx, now: now(), keepNumbersMs: keepMs(env) });
        total.added += kept.added;
        total.changed += kept.changed;
      }
      return ok({ taken: events.length, ...total });
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/calls/imports',
    id: 'importCalls',
    tag: 'Calls',
    summary: 'Take over a queue_log of Asterisk',
    description:
      'The file itself, as it is or packed by gzip, read while it comes in; at most 256 MB, unpacked. What was imported ' +
      'before changes nothing, in whatever pieces and order. Bad lines are named, and hinder no other.',
    access: 'importCalls',
    query: importQuery,
    body: logSchema,
    file: { maxBytes: MAX_LOG_BYTES, isPacked: true },
    responses: { 200: { description: 'What came of it.', schema: importedSchema } },
    handler: async ({ query: { pbx }, body }) => {
      try {
        const options = { pbx, now, keepNumbersMs: keepMs(env), maxBytes: MAX_LOG_BYTES };
        return ok({ ...(await importLog(store, body, options)) });
      } catch (error) {
        if (error instanceof LogTooLarge) throw new Problem('bodyTooLarge');
        if (isBadlyPacked(error)) throw new Problem('unsupportedMediaType');
        throw error;
      }
    },
  }),
];

const keepMs = ({ CALLERS_KEPT_DAYS }: Deps['env']): number => CALLERS_KEPT_DAYS * DAY_MS;

const isBadlyPacked = (error: unknown): boolean => String((error as { code?: unknown } | null)?.code).startsWith('Z_');

async function wholeOf(body: AsyncIterable<Uint8Array>, max: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.byteLength;
    if (length > max) throw new Problem('bodyTooLarge');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** By what is there: a fault is that of an event, and not of a choice between two forms. */
function eventsIn(json: unknown, now: Instant): PbxEventBody[] {
  const event = eventBy(now);
  return Array.isArray(json)
    ? parsed(eventListOf(event), json, 'malformedBody')
    : [parsed(event, json, 'malformedBody')];
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Problem('malformedJson');
  }
}

/** By PBX: their call ids are their own. */
function trailsOf(events: readonly PbxEventBody[]): Map<string, Trails> {
  const byPbx = new Map<string, Trails>();
  for (const { pbx, call: callid, enteredAt = null, agent = null, number = null, ...event } of events) {
    const trails: Trails = byPbx.get(pbx) ?? new Map();
    byPbx.set(pbx, trails);
    const told = { ...event, callid, enteredAt, agent, number };
    addEvent(trails, told, told.id, factsOf(told));
  }
  return byPbx;
}
