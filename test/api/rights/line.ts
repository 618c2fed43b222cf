import { randomUUID } from 'node:crypto';
import { NOBODY } from '../../../api/http/route';
import { type Action, may, reachesOf } from '../../../domain/access/access';
import type { Actor } from '../../../domain/access/actor';
import { seesInside } from '../../../domain/access/visibility';
import { audiencesOf } from '../../../domain/knowledge/article';
import type { CommandName } from '../../../domain/ticket/commands';
import { type Caller, type Known, RELATIONS } from './scene';

/** What an answer says about the caller's right; `allowed` is whatever else it says. */
export type Verdict = 'unauthenticated' | 'refused' | 'hidden' | 'allowed';

export const verdictOf = (status: number): Verdict =>
  (({ 401: 'unauthenticated', 403: 'refused', 404: 'hidden' }) as const)[status] ?? 'allowed';

/** What is sent; an unsafe call has an empty body, which whoever is allowed is told so about, and nothing is done. */
export interface Call {
  params?: Record<string, string>;
  query?: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Cell {
  what: string;
  call: Call;
  expected: Verdict;
}

/** What the table of `domain/access` makes one expect of a route, for one caller. */
export type Line = (caller: Caller) => Cell[];

export const json = (body: unknown): Call => ({
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
  body: JSON.stringify(body),
});

/** A call about no ticket: for everybody, for whoever is signed in, or for whom the action is. */
export const desk =
  (action: Action | 'signedIn' | 'anyone', call: Call = {}): Line =>
  ({ actor }) => [{ what: 'the desk', call, expected: ofDesk(actor, action) }];

function ofDesk(actor: Actor | null, action: Action | 'signedIn' | 'anyone'): Verdict {
  if (action === 'anyone') return 'allowed';
  if (!actor) return 'unauthenticated';
  return action === 'signedIn' || may(actor, action) ? 'allowed' : 'refused';
}

/** A call that no account makes: without the shared secret it is nobody's. */
export const signed = (): Line => () => [{ what: 'unsigned', call: {}, expected: 'unauthenticated' }];

/** One record of the desk's, by `{id}`, and one that is missing. */
export const record =
  (action: Action | 'signedIn' | 'anyone', id: string, call: Call = {}): Line =>
  ({ actor }) => {
    const expected = ofDesk(actor, action);
    return [
      { what: 'a record', call: { ...call, params: { id } }, expected },
      { what: 'missing', call: { ...call, params: { id: 'missing' } }, expected: orHidden(expected) },
    ];
  };

/** One record of the desk's that is missing, where acting on one that is there would change it. */
export const missing =
  (action: Action | 'signedIn', params: Call['params'] = {}, call: Call = {}): Line =>
  ({ actor }) => [{ what: 'missing', call: { ...call, params }, expected: orHidden(ofDesk(actor, action)) }];

/** An article for each audience, and one that is not there. */
export const article =
  (call: Call = {}): Line =>
  ({ actor }) => {
    const seen = audiencesOf(actor ?? NOBODY);
    return ARTICLES.map(([audience, id]) => ({
      what: audience,
      call: { ...call, params: { id } },
      expected: seen.some((it) => it === audience) ? 'allowed' : 'hidden',
    }));
  };

/** Of the demonstration. */
const ARTICLES = [
  ['public', 'mot-de-passe-oublie'],
  ['academy', 'renvoi-d-appel'],
  ['desk', 'identifier-un-appelant'],
  ['missing', 'missing'],
] as const;

/** What everybody may ask for, and is not there. */
export const hidden =
  (id = 'missing', call: Call = {}): Line =>
  () => [{ what: 'missing', call: { ...call, params: { id } }, expected: 'hidden' }];

const orHidden = (verdict: Verdict): Verdict => (verdict === 'allowed' ? 'hidden' : verdict);

/** A call about an account: the caller's own, somebody else's, and one that is missing. */
export const account =
  (isAllowed: (actor: Actor, personId: string) => boolean, call: Call = {}): Line =>
  ({ actor, tickets }) => {
    const cell = (what: string, id: string, isThere = true): Cell => ({
      what,
      call: { ...call, params: { id } },
      expected: actor === null ? 'unauthenticated' : isThere && isAllowed(actor, id) ? 'allowed' : 'hidden',
    });
    return [
      cell('own', actor?.id ?? tickets.own.requesterId),
      cell('other', tickets.other.requesterId),
      cell('missing', 'acc-missing', false),
    ];
  };

/** One workstation of the referent's school, one of another, and one that is missing. */
export const workstation =
  (): Line =>
  ({ actor }) => {
    const expected = ofDesk(actor, 'readWorkstations');
    const isReferent = actor !== null && !reachesOf(actor, 'readWorkstations').has('any');
    const cell = (what: string, inventoryNumber: string, verdict: Verdict): Cell => ({
      what,
      call: { params: { inventoryNumber } },
      expected: verdict,
    });
    return [
      cell('own school', 'PC-9010-101', expected),
      cell('another school', 'PC-9020-001', isReferent ? orHidden(expected) : expected),
      cell('missing', 'PC-MISSING', orHidden(expected)),
    ];
  };

type Right = (actor: Actor, ticket: Known) => boolean;

const rightTo =
  (action: Action): Right =>
  (actor, ticket) =>
    may(actor, action, ticket);

/**
 * A call about a ticket, in every relation and about a missing one. Who has the right to `gate` on no ticket at all is
 * refused; who may not read the ticket is not told that it is there; then the right itself decides.
 */
function aboutTicket(
  gate: Action,
  isAllowed: Right,
  callOf: (ticket?: Known) => Call,
  isThere = rightTo('read'),
): Line {
  return ({ actor, tickets }) => {
    const verdict = (ticket?: Known): Verdict => {
      if (!actor) return 'unauthenticated';
      if (!may(actor, gate)) return 'refused';
      if (!ticket || !isThere(actor, ticket)) return 'hidden';
      return isAllowed(actor, ticket) ? 'allowed' : 'refused';
    };
    return [
      ...RELATIONS.map((it) => ({ what: it, call: callOf(tickets[it]), expected: verdict(tickets[it]) })),
      { what: 'missing', call: callOf(), expected: verdict() },
    ];
  };
}

const numbered =
  (call: () => Call) =>
  (ticket?: Known): Call => ({ ...call(), params: { number: ticket?.number ?? '2026-999999' } });

export const ticket = (action: Action, call: Call = {}): Line =>
  aboutTicket(
    action,
    rightTo(action),
    numbered(() => call),
  );

/** A call of the desk's that is about a ticket which they may read. */
export const aboutTicketOf = (action: Action): Line =>
  aboutTicket(
    action,
    rightTo('read'),
    numbered(() => ({})),
  );

/** A program, which is refused to whoever may add a file. */
const PROGRAM: Call = {
  headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': 'setup.exe' },
  body: 'MZ',
};

export const upload = (): Line => ticket('reply', PROGRAM);

export const internalUpload = (): Line =>
  aboutTicket(
    'reply',
    (actor, it) => may(actor, 'note', it) && seesInside(actor, it),
    numbered(() => ({ ...PROGRAM, query: 'internal=true' })),
  );

/** A command that no ticket of the scene is in the state for: whoever may give it is told that. */
export const command = (name: CommandName, facts: Record<string, unknown> = {}): Line =>
  aboutTicket(
    'read',
    rightTo(name),
    numbered(() => json({ command: name, ...facts })),
  );

const MISSING_FILE = 'f'.repeat(24);

export const file = (): Line =>
  aboutTicket('read', rightTo('read'), (it) => ({ params: { id: it?.file ?? MISSING_FILE } }));

export const internalFile = (): Line =>
  aboutTicket('read', seesInside, (it) => ({ params: { id: it?.internalFile ?? MISSING_FILE } }), seesInside);

/** Several lines for one route. */
export const all =
  (...lines: Line[]): Line =>
  (caller) =>
    lines.flatMap((line) => line(caller));
