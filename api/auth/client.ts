import { createHmac } from 'node:crypto';
import type { Request } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';

/** From where somebody calls, and with what in hand. */
export interface Client {
  /** An IPv6 caller owns a whole network: it counts as one address. */
  address: string;
  agent: string;
  /** Of the session cookie; a request with a bearer token has no session. */
  sessionToken: string | undefined;
}

export const clientOf = (request: Request): Client => ({
  address: ipKeyGenerator(request.ip ?? ''),
  agent: request.get('user-agent') ?? '',
  sessionToken: sessionTokenOf(request),
});

export const SESSION_COOKIE = 'guichet_session';
const IN_COOKIES = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=(gcs_[A-Za-z0-9_-]{43})\\s*(?:;|$)`);

function sessionTokenOf(request: Request): string | undefined {
  if (request.get('authorization') !== undefined) return undefined;
  return IN_COOKIES.exec(request.get('cookie') ?? '')?.[1];
}

/** `Set-Cookie` that gives the token to the browser, out of reach of any script; no token takes it away. */
export function sessionCookie(publicUrl: string, maxAgeMs: number, token = ''): string {
  const secure = publicUrl.startsWith('http:') ? '' : '; Secure';
  return `${SESSION_COOKIE}=${token}; Path=/; Max-Age=${Math.floor(maxAgeMs / 1000)}; HttpOnly; SameSite=Lax${secure}`;
}

/** What is remembered of an address or a login: addresses are few enough to be guessed from a plain hash. */
export const keyedDigest = (secret: string, purpose: string, ...parts: string[]): string =>
  createHmac('sha256', secret)
    .update(['guichet/sign-in/1', purpose, ...parts].join('\n'))
    .digest('base64url');
