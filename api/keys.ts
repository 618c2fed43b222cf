import { createHash, createHmac } from 'node:crypto';
import { canonical } from '../domain/digest';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An `Idempotency-Key` belongs to the account that sent it; the id made of both is opaque. */
export const scopedKey = (
  scope: 'opening' | 'command' | 'outage' | 'article',
  accountId: string,
  key: string,
): string => `${scope}-${sha256(`${scope}\n${accountId}\n${key}`)}`;

/** The same for the same body, however it was written down. */
export const bodyDigest = (body: unknown): string => sha256(canonical(body));

/** An id for a ticket's event that says nothing about how many there are between two of them. */
export const eventId = (secret: string, number: string, seq: number): string =>
  createHmac('sha256', secret).update(`guichet/event/1\n${number}\n${seq}`).digest('base64url').slice(0, 22);
