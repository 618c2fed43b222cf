import type { Actor } from '../../domain/access/actor';
import { OUTCOMES } from '../../domain/mail/verdict';
import { DAY_MS } from '../../domain/time';
import { readMail } from '../../intake/mail/read';
import { type InboundMail, openOriginal, readInboundMail, readOriginal } from '../../store/inboundMails';
import { searchInboundMails, summarizeInbound } from '../../store/inboundSearch';
import { listMailboxes } from '../../store/mailboxes';
import { personNames } from '../../store/names';
import type { Store } from '../../store/store';
import { numbersHiddenFrom } from '../../store/tickets';
import type { Deps } from '../deps';
import { downloadHeaders } from '../http/download';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { fileOut } from '../schemas/attachments';
import { isoOrNull } from '../schemas/common';
import {
  htmlOut,
  inboundMailDetailsSchema,
  inboundMailParams,
  inboundMailsQuery,
  inboundMailsSchema,
  mailboxesSchema,
  summaryQuery,
  summarySchema,
} from '../schemas/inboundMails';
import { inboundMailDetails, inboundMailResource } from '../views/inboundMail';

/** What came in by mail, and what became of it. */
export const inboundMailRoutes = ({ store, now }: Pick<Deps, 'store' | 'now'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/inbound-mails',
    id: 'listInboundMails',
    tag: 'Incoming mail',
    summary: 'The mails that came in, and what became of each',
    access: 'handleMail',
    query: inboundMailsQuery,
    responses: { 200: { description: 'A page of mails, the latest first.', schema: inboundMailsSchema } },
    handler: async ({ actor, query }) => {
      const hidden = await numbersHiddenFrom(store, actor);
      const { data, nextCursor } = await searchInboundMails(store, { ...query, hidden });
      const names = await namesIn(store, data);
      return ok({ data: data.map((mail) => inboundMailResource(mail, names)), nextCursor });
    },
  }),
  // Before the address of a mail, which it would be taken for.
  route({
    method: 'get',
    path: '/api/v1/inbound-mails/summary',
    id: 'summarizeInboundMails',
    tag: 'Incoming mail',
    summary: 'How many mails of the last days came to what, and how many wait for a person',
    access: 'handleMail',
    query: summaryQuery,
    responses: { 200: { description: 'A number for each outcome.', schema: summarySchema } },
    handler: async ({ query: { days } }) => {
      const { counts, quarantined } = await summarizeInbound(store, now() - days * DAY_MS);
      return ok({ data: OUTCOMES.map((outcome) => ({ outcome, count: counts.get(outcome) ?? 0 })), quarantined });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/inbound-mails/{id}',
    id: 'readInboundMail',
    tag: 'Incoming mail',
    summary: 'Read a mail that came in',
    access: 'handleMail',
    params: inboundMailParams,
    responses: { 200: { description: 'The mail.', schema: inboundMailDetailsSchema } },
    handler: async ({ actor, params: { id } }) => {
      const mail = await demandMail(store, actor, id);
      return ok(inboundMailDetails(mail, await namesIn(store, [mail])));
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/inbound-mails/{id}/original',
    id: 'downloadInboundMail',
    tag: 'Incoming mail',
    summary: 'Download a mail as it came, to the byte',
    access: 'handleMail',
    params: inboundMailParams,
    responses: { 200: { description: 'RFC 5322.', schema: fileOut, mediaType: 'text/plain' } },
    handler: async ({ actor, params: { id } }) => {
      const mail = await demandMail(store, actor, id);
      const file = { name: `${id.slice(0, 12)}.eml`, mediaType: 'text/plain', bytes: mail.size };
      return ok(openOriginal(store, mail), downloadHeaders(file));
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/inbound-mails/{id}/page',
    id: 'showInboundMail',
    tag: 'Incoming mail',
    summary: 'The HTML of a mail, made harmless, for a frame that is a sandbox',
    access: 'handleMail',
    params: inboundMailParams,
    responses: { 200: { description: 'A page that runs and loads nothing.', schema: htmlOut, mediaType: 'text/html' } },
    handler: async ({ actor, params: { id } }) => {
      const mail = await demandMail(store, actor, id);
      const read = mail.letter?.hasHtml
        ? await readMail(await readOriginal(store, mail), { authServer: null })
        : { html: null };
      if (!('html' in read) || read.html === null) throw new Problem('notFound');
      return ok(`<!doctype html><meta charset="utf-8"><title>·</title>${read.html}`, PAGE_HEADERS);
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/mailboxes',
    id: 'listMailboxes',
    tag: 'Incoming mail',
    summary: 'The ways in for mails, and how each is doing',
    access: 'handleMail',
    responses: { 200: { description: 'All of them.', schema: mailboxesSchema } },
    handler: async () => {
      const mailboxes = await listMailboxes(store);
      return ok({
        data: mailboxes.map(({ _id, lastSeenAt, lastMailAt, ...mailbox }) => ({
          id: _id,
          ...mailbox,
          lastSeenAt: isoOrNull(lastSeenAt),
          lastMailAt: isoOrNull(lastMailAt),
        })),
      });
    },
  }),
];

/** Whatever slipped through the cleaning runs nothing, loads nothing, and stands in no frame but the desk's own. */
const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  // A sandbox has no origin to be keyed by, and browsers complain of being asked.
  'Origin-Agent-Cluster': '?0',
  'Content-Security-Policy':
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups",
};

export async function demandMail(store: Store, actor: Actor, id: string): Promise<InboundMail> {
  const [mail, hidden] = await Promise.all([readInboundMail(store, id), numbersHiddenFrom(store, actor)]);
  if (!mail || hidden.some((number) => mail.ticket === number || mail.subject.includes(number)))
    throw new Problem('notFound');
  return mail;
}

export const namesIn = (store: Store, mails: readonly InboundMail[]): Promise<Map<string, string>> =>
  personNames(
    store,
    mails.flatMap(({ actedBy }) => actedBy ?? []),
  );
