import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { type Action, may } from '../../domain/access/access';
import type { Actor } from '../../domain/access/actor';
import type { TokenScope } from '../../store/models/tokens';
import { type Authenticate, credentialOf } from '../auth/authenticate';
import { clientOf } from '../auth/client';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { problemOf } from './answer';
import { contextOf } from './context';
import { parsed, queryOf } from './input';
import { limitRate } from './limits';
import { type Answer, NOBODY, type Route } from './route';
import { streamBody } from './upload';

const BODY_LIMIT_BYTES = 256 * 1024;

/** Mounts each route behind its gate: who calls, how often, with what right; then what was sent, then the handler. */
export function mount(app: Express, routes: readonly Route[], authenticate: Authenticate, deps: Deps): void {
  const perToken = limitRate('token', deps.env.RATE_LIMIT_PER_TOKEN, credentialOf);
  for (const route of routes) {
    const actors = new WeakMap<Request, Actor>();
    const identify = async (request: Request): Promise<void> => {
      const { actor, scopes } = await authenticate(request);
      if (scopes && !scopes.includes(scopeOf(route))) throw new Problem('notAllowed', { detail: OUT_OF_SCOPE });
      actors.set(request, actor);
      contextOf(request).accountId = actor.id;
    };
    const gate: RequestHandler = async (request, _response, next) => {
      await identify(request);
      next();
    };
    const welcome: RequestHandler = async (request, _response, next) => {
      // Somebody whose session has ended reads on as a visitor; a program whose token is wrong is told so.
      await identify(request).catch((error: unknown) => {
        if (request.get('authorization') !== undefined || problemOf(error).code !== 'unauthenticated') throw error;
      });
      next();
    };
    const authorize: RequestHandler = (request, _response, next) => {
      const actor = actors.get(request);
      if (needsRight(route.access) && !(actor && may(actor, route.access))) throw new Problem('notAllowed');
      next();
    };
    const respond: RequestHandler = async (request, response) => {
      const { receivedAt } = contextOf(request);
      const actor = actors.get(request) ?? NOBODY;
      const caller = { actor, receivedAt, client: clientOf(request), credential: credentialOf(request) };
      await send(response, await route.handler({ ...inputOf(route, request), ...caller }));
    };
    app[route.method](
      expressPath(route.path),
      nameRoute(route.path),
      ...gatesOf(route.access, { gate, welcome, perToken, authorize }),
      ...(route.file ? [streamBody(route.file)] : route.body ? [demandJson, readJson(route.maxBodyBytes)] : []),
      respond,
    );
  }
  refuseOtherMethods(app, routes);
}

const needsRight = (access: Route['access']): access is Action => !['signedIn', 'everyone', 'anyone'].includes(access);

function gatesOf(
  access: Route['access'],
  { gate, welcome, perToken, authorize }: Record<'gate' | 'welcome' | 'perToken' | 'authorize', RequestHandler>,
): RequestHandler[] {
  if (access === 'anyone') return [];
  return access === 'everyone' ? [welcome] : [gate, perToken, authorize];
}

const readJson = (limit = BODY_LIMIT_BYTES): RequestHandler => express.json({ limit, type: () => true });

const OUT_OF_SCOPE = 'This key was not made for that.';

/** What a key must be good for to be used here. */
const scopeOf = ({ method, access }: Route): TokenScope =>
  method === 'get' ? 'read' : access === 'open' ? 'open' : 'act';

const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/** The declared address, and never the one called, is what logs and metrics show. */
export const nameRoute =
  (path: string): RequestHandler =>
  (request, _response, next) => {
    contextOf(request).route = path;
    next();
  };

const demandJson: RequestHandler = (request, _response, next) => {
  // `null`: there is no body, which is the schema's to judge.
  if (request.is('application/json') === false) throw new Problem('unsupportedMediaType');
  next();
};

function inputOf(route: Route, request: Request) {
  // An address whose variable part cannot be one does not exist.
  const params = route.params && parsed(route.params, request.params, 'notFound');
  const headers = route.headers && parsed(route.headers, headersOf(route.headers.shape, request), 'malformedRequest');
  const query = queryOf(request.originalUrl);
  return {
    params,
    headers,
    query: route.query && parsed(route.query, query, 'malformedRequest'),
    body: route.body && parsed(route.body, request.body, 'malformedBody'),
  };
}

const headersOf = (shape: Record<string, unknown>, request: Request): Record<string, string> =>
  Object.fromEntries(
    Object.keys(shape).flatMap((name) => {
      const value = request.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

async function send(response: Response, { status, body, headers = {} }: Answer): Promise<void> {
  response.status(status).set({ 'Cache-Control': 'no-store', ...headers });
  if (body === undefined) response.end();
  else if (body instanceof Readable) await sendStream(response, body);
  else if (typeof body === 'string') response.send(body);
  else response.json(body);
}

async function sendStream(response: Response, body: Readable): Promise<void> {
  if (response.req.method === 'HEAD') {
    body.destroy();
    response.end();
    return;
  }
  await pipeline(body, response).catch((error: NodeJS.ErrnoException) => {
    if (!HUNG_UP.has(error.code ?? '')) throw error;
  });
}

/** Whoever hangs up in the middle of an answer has not made it fail. */
const HUNG_UP: ReadonlySet<string> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);

/** Mounted after every route, so that it sees only what none of them took. */
function refuseOtherMethods(app: Express, routes: readonly Route[]): void {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) {
    const allowed = method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()];
    methods.set(path, [...(methods.get(path) ?? []), ...allowed]);
  }
  for (const [path, allowed] of methods) {
    app.all(expressPath(path), nameRoute(path), (request, response) => {
      const headers = { Allow: [...allowed, 'OPTIONS'].join(', ') };
      if (request.method !== 'OPTIONS') throw new Problem('methodNotAllowed', { headers });
      response.set(headers).status(204).end();
    });
  }
}
