import { createHmac } from 'node:crypto';
import { MINUTE_MS, SECOND_MS } from '../../domain/time';
import { isSame } from '../constantTime';
import { Problem } from '../problem';

const WINDOW_MS = 5 * MINUTE_MS;

export interface Signed {
  /** Seconds since 1970, as the sender wrote them. */
  timestamp: string | undefined;
  signature: string | undefined;
  body: Uint8Array;
}

const signatureOf = (secret: string, timestamp: string, body: Uint8Array): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`;

/** Whoever knows the secret sent this, and not long ago. Without a secret nobody does. Throws `badSignature`. */
export function demandSignature(secret: string | undefined, { timestamp, signature, body }: Signed, now: number): void {
  const isTold = secret !== undefined && timestamp !== undefined && signature !== undefined;
  if (!isTold || !/^\d{1,12}$/.test(timestamp)) throw new Problem('badSignature');
  const isGenuine = isSame(signature.toLowerCase(), signatureOf(secret, timestamp, body));
  if (!isGenuine || Math.abs(now - Number(timestamp) * SECOND_MS) > WINDOW_MS) throw new Problem('badSignature');
}
