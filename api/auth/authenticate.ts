import type { Request } from 'express';
import type { Actor } from '../../domain/access/actor';
import { actorOf } from '../../store/directory';
import type { TokenScope } from '../../store/models/tokens';
import { hashOf } from '../../store/secrets';
import { liveSession } from '../../store/sessions';
import { accountOfToken } from '../../store/tokens';
import { ttlCache } from '../../store/ttlCache';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { clientOf } from './client';
import { refuseForgery } from './forgery';

/** A session that ended, a withdrawn token or a changed role is dead this soon. */
const REMEMBER_MS = 900;
const MAX_REMEMBERED = 10_000;

/** Who calls, and what the key they call with is good for; null: for all that they may do. */
export interface Identified {
  actor: Actor;
  scopes: readonly TokenScope[] | null;
}

export type Authenticate = (request: Request) => Promise<Identified>;

/** By bearer token (RFC 6750) or by session cookie; throws the problem `unauthenticated` for anything else. */
export function createAuthenticate({ store, env, now }: Pick<Deps, 'store' | 'env' | 'now'>): Authenticate {
  const cache = { ttlMs: REMEMBER_MS, maxSize: MAX_REMEMBERED, now };
  const callerOfToken = ttlCache(cache, async (token): Promise<Identified | null> => {
    const known = await accountOfToken(store, token);
    const actor = known && (await actorOf(store, known.account));
    return actor && { actor, scopes: known.scopes };
  });
  const callerOfSession = ttlCache(cache, async (token) => {
    const live = await liveSession(store, token, now());
    const actor = live && (await actorOf(store, live.account));
    return actor && { actor, csrf: live.session.csrf };
  });

  const byBearer = async (token: string): Promise<Identified> => {
    const caller = await callerOfToken(token);
    if (!caller) throw unauthenticated('invalid_token');
    return caller;
  };
  const bySession = async (token: string, request: Request): Promise<Identified> => {
    const caller = await callerOfSession(token);
    if (!caller) throw unauthenticated();
    refuseForgery(request, caller.csrf, env.PUBLIC_URL);
    return { actor: caller.actor, scopes: null };
  };

  return async (request) => {
    const bearer = bearerToken(request);
    const { sessionToken } = clientOf(request);
    if (bearer !== undefined) return byAccount(await byBearer(bearer));
    if (sessionToken !== undefined) return byAccount(await bySession(sessionToken, request));
    throw unauthenticated();
  };
}

const byAccount = ({ actor, scopes }: Identified): Identified => ({
  actor: { ...actor, identifiedBy: 'account' },
  scopes,
});

const BEARER = /^Bearer ([A-Za-z0-9._~+/-]{1,200}=*)$/i;

const bearerToken = (request: Request): string | undefined => BEARER.exec(request.get('authorization') ?? '')?.[1];

/**
 * The id in the store of what identified the caller: what goes on after its request ends with it. Its requests are counted
 * by it too, so that no token stays in memory longer than its request.
 */
export const credentialOf = (request: Request): string =>
  hashOf(bearerToken(request) ?? clientOf(request).sessionToken ?? '');

/** What a 401 must come with; no browser asks for a password because of it. */
export const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="guichet"' };

function unauthenticated(error?: 'invalid_token'): Problem {
  const challenge = `${CHALLENGE['WWW-Authenticate']}${error ? `, error="${error}"` : ''}`;
  return new Problem('unauthenticated', { headers: { 'WWW-Authenticate': challenge } });
}
