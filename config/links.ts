import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a link lets its bearer answer without signing in, on one page each:
 * `consent` to a remote takeover, `slot` of an appointment, `resolution` (accept or refuse), `rating`;
 * `outageMails`: no more mails about an outage, or about any.
 */
export const LINK_ACTS = ['consent', 'slot', 'resolution', 'rating', 'outageMails'] as const;
type LinkAct = (typeof LINK_ACTS)[number];
/** An act on a ticket. Whether it is still possible is judged by the ticket's workflow. */
export type TicketLinkAct = Exclude<LinkAct, 'outageMails'>;

/** Names one act on one ticket, or about one outage, by one person. */
export interface Link {
  /** The ticket's, or the outage's id. */
  number: string;
  act: LinkAct;
  /** What the act answers: `consent-1`, `appointment-2`, or the cycle, `cycle-1`. */
  subject: string;
  personId: string;
  /** Epoch milliseconds; from then on the link is refused. */
  expiresAt: number;
}

export type TicketLink = Link & { act: TicketLinkAct };

export const isTicketLink = (link: Link): link is TicketLink => link.act !== 'outageMails';

export type VerifiedLink = { ok: true; link: Link } | { ok: false; code: 'malformed' | 'badSignature' | 'expired' };

/** Signed along with every payload, so that no other signature made with the same secret passes for a link. */
const PURPOSE = 'guichet/link/1';
const TOKEN = /^([\w-]{1,600})\.([\w-]{43})$/;

/** A compact token, safe in a URL. The same link gives the same token. */
export function signLink(secret: string, { number, act, subject, personId, expiresAt }: Link): string {
  const payload = Buffer.from(JSON.stringify([number, act, subject, personId, expiresAt])).toString('base64url');
  return `${payload}.${signatureOf(secret, payload)}`;
}

/** Total: any string is a link or a refusal. Nothing of the payload is read before its signature holds. */
export function verifyLink(secret: string, token: string, now: number): VerifiedLink {
  const [, payload, signature] = TOKEN.exec(token) ?? [];
  if (payload === undefined || signature === undefined) return { ok: false, code: 'malformed' };
  // As it is written: the last letter has bits to spare, so that a signature decoded has four spellings.
  const isGenuine = timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(secret, payload)));
  if (!isGenuine) return { ok: false, code: 'badSignature' };
  const link = linkOf(payload);
  if (!link) return { ok: false, code: 'malformed' };
  return now < link.expiresAt ? { ok: true, link } : { ok: false, code: 'expired' };
}

export const linkUrl = (publicUrl: string, token: string): string => `${publicUrl.replace(/\/+$/, '')}/l/${token}`;

const signatureOf = (secret: string, payload: string): string =>
  createHmac('sha256', secret).update(`${PURPOSE}\n${payload}`).digest('base64url');

function linkOf(payload: string): Link | null {
  let fields: unknown;
  try {
    fields = JSON.parse(Buffer.from(payload, 'base64url').toString());
  } catch {
    return null;
  }
  if (!Array.isArray(fields) || fields.length !== 5) return null;
  const [number, act, subject, personId, expiresAt] = fields as unknown[];
  const isSound =
    typeof number === 'string' &&
    LINK_ACTS.includes(act as LinkAct) &&
    typeof subject === 'string' &&
    typeof personId === 'string' &&
    Number.isSafeInteger(expiresAt);
  return isSound ? { number, act: act as LinkAct, subject, personId, expiresAt: expiresAt as number } : null;
}

/** Where a password is chosen. The token stands behind a `#`, so that it reaches no server's log. */
export const passwordUrl = (publicUrl: string, token: string): string =>
  `${publicUrl}/mot-de-passe/nouveau#token=${token}`;
