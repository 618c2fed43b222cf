import { z } from 'zod';
import type { Account } from '../../store/accounts';
import { endSession, liveSession, openSession, SESSION_LIFE_MS, type Session } from '../../store/sessions';
import type { Store } from '../../store/store';
import { sessionCookie } from '../auth/client';
import { signIn } from '../auth/signIn';
import type { Deps } from '../deps';
import { noContent, ok, type Route, route } from '../http/route';
import { isoOf } from '../schemas/common';
import { noSessionSchema, sessionHeaders, sessionSchema, signInBody } from '../schemas/session';
import { meOf } from '../views/me';

const PATH = '/api/v1/session';

/** Signing in and out with a login and a password. */
export const sessionRoutes = (deps: Pick<Deps, 'store' | 'env' | 'log' | 'now'>): Route[] => {
  const { store, env, now } = deps;
  return [
    route({
      method: 'post',
      path: PATH,
      id: 'signIn',
      tag: 'Session',
      summary: 'Sign in with a login and a password',
      description:
        'A session that is sent along is ended. 401 `signInFailed` does not say why; after some failures from an address, ' +
        'or on an account, 429 `tooManyAttempts` says in `Retry-After` when the next attempt is heard. 503 ' +
        '`directoryUnavailable`: the account is the academic directory’s, which does not answer.',
      access: 'anyone',
      body: signInBody,
      responses: { 201: { description: 'You are signed in.', schema: sessionSchema, headers: sessionHeaders } },
      problems: [401, 503],
      handler: async ({ body, client }) => {
        const opened = await signIn(deps, { ...body, address: client.address });
        if (client.sessionToken !== undefined) await endSession(store, client.sessionToken);
        const { token, session } = await openSession(store, opened, { agent: client.agent, at: now() });
        const headers = { 'Set-Cookie': sessionCookie(env.PUBLIC_URL, SESSION_LIFE_MS, token) };
        return { status: 201, body: await viewOf(store, session, opened.account), headers };
      },
    }),
    route({
      method: 'get',
      path: PATH,
      id: 'readSession',
      tag: 'Session',
      summary: 'Who is signed in here, if anybody is',
      access: 'anyone',
      responses: {
        200: { description: 'Your session, or nobody.', schema: z.union([sessionSchema, noSessionSchema]) },
      },
      problems: [503],
      handler: async ({ client: { sessionToken } }) => {
        const live = sessionToken === undefined ? null : await liveSession(store, sessionToken, now());
        return ok(live ? await viewOf(store, live.session, live.account) : { me: null });
      },
    }),
    route({
      method: 'delete',
      path: PATH,
      id: 'signOut',
      tag: 'Session',
      summary: 'Sign out',
      access: 'signedIn',
      responses: { 204: { description: 'The session is over.', headers: sessionHeaders } },
      handler: async ({ client: { sessionToken } }) => {
        if (sessionToken !== undefined) await endSession(store, sessionToken);
        return noContent({ 'Set-Cookie': sessionCookie(env.PUBLIC_URL, 0) });
      },
    }),
  ];
};

const viewOf = async (store: Store, { csrf: csrfToken, expiresAt }: Session, account: Account) => ({
  me: await meOf(store, account),
  csrfToken,
  expiresAt: isoOf(expiresAt.getTime()),
});
