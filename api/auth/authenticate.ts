import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { Actor } from '../../domain/access/actor';
import { actorOf } from '../../store/directory';
import { accountOfToken, hashOf } from '../../store/tokens';
import { ttlCache } from '../../store/ttlCache';
import type { Deps } from '../deps';
import { Problem } from '../problem';

/** A withdrawn token or a changed role is dead this soon. */
const REMEMBER_MS = 900;
const MAX_REMEMBERED = 10_000;

export type Authenticate = (request: Request) => Promise<Actor>;

/** By bearer token (RFC 6750); throws the problem `unauthenticated` for anything else. */
export function createAuthenticate({ store, now }: Pick<Deps, 'store' | 'now'>): Authenticate {
  const actorOfToken = ttlCache({ ttlMs: REMEMBER_MS, maxSize: MAX_REMEMBERED, now }, async (token) => {
    const account = await accountOfToken(store, token);
    return account && actorOf(store, account);
  });
  return async (request) => {
    const token = bearerToken(request);
    if (token === undefined) throw unauthenticated();
    const actor = await actorOfToken(token);
    if (!actor) throw unauthenticated('invalid_token');
    return { ...actor, identifiedBy: 'account' };
  };
}

const BEARER = /^Bearer ([A-Za-z0-9._~+/-]{1,200}=*)$/i;

const bearerToken = (request: Request): string | undefined => BEARER.exec(request.get('authorization') ?? '')?.[1];

/** The id in the store of what identified the caller: what goes on after its request ends with it. */
export const credentialOf = (request: Request): string => hashOf(bearerToken(request) ?? '');

/** By what its requests are counted: the token's digest, so that no token stays in memory longer than its request. */
export const rateKeyOf = (request: Request): string =>
  createHash('sha256')
    .update(bearerToken(request) ?? '')
    .digest('base64url');

function unauthenticated(error?: 'invalid_token'): Problem {
  const challenge = `Bearer realm="guichet"${error ? `, error="${error}"` : ''}`;
  return new Problem('unauthenticated', { headers: { 'WWW-Authenticate': challenge } });
}
