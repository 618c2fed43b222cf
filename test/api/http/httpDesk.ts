import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { createApp } from '../../../api/app';
import type { Deps } from '../../../api/deps';
import { createMetrics } from '../../../api/metrics';
import { readEnv } from '../../../config/env';
import { createLog } from '../../../config/log';
import { readAccountByLogin } from '../../../store/accounts';
import { issueToken } from '../../../store/tokens';
import type { Temporal } from '../../../temporal/connection';
import { Desk, type DeskOptions } from '../../harness/desk';
import { Contract, type OpenApi } from './contract';

export interface Reply<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
}

// biome-ignore lint/suspicious/noExplicitAny: what a test reads out of an answer is checked by what it expects of it
export type Json = any;

export const LINK_SECRET = 'a secret for tests only, at least 32 characters';

/** A desk with its API in front, and callers who speak HTTP. Every answer is held against the OpenAPI document. */
export class HttpDesk {
  private readonly tokens = new Map<string, string>();
  private contract: Contract | undefined;

  private constructor(
    readonly desk: Desk,
    private readonly server: Server,
    readonly url: string,
    /** The lines of its log. */
    readonly logged: readonly string[],
  ) {}

  static async start(env: NodeJS.ProcessEnv = {}, options: DeskOptions = {}): Promise<HttpDesk> {
    return HttpDesk.serve(createApp, await Desk.start(options), env);
  }

  /** Another front before a desk that is there. */
  static async serve(compose: (deps: Deps) => Express, desk: Desk, env: NodeJS.ProcessEnv = {}): Promise<HttpDesk> {
    const lines: string[] = [];
    const app = compose({
      env: readEnv({ NODE_ENV: 'test', LINK_SECRET, ALLOW_DRILLS: 'true', ...env }),
      log: createLog('api', 'info', { write: (line) => void lines.push(line) }),
      store: desk.store,
      temporal: temporalOf(desk),
      metrics: createMetrics(),
      now: Date.now,
    });
    // A test that computes for long would find that a connection it had left idle was closed meanwhile.
    const server = createServer({ keepAliveTimeout: 0 }, app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const http = new HttpDesk(desk, server, `http://127.0.0.1:${port}`, lines);
    const document = (await (await fetch(`${http.url}/api/openapi.json`)).json()) as OpenApi;
    http.contract = new Contract(document);
    return http;
  }

  /** Lets go of the front alone. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async stop(options?: { isSound?: boolean }): Promise<void> {
    await this.close();
    await this.desk.stop(options);
  }

  async tokenOf(login: string): Promise<string> {
    const known = this.tokens.get(login);
    if (known) return known;
    const account = await readAccountByLogin(this.desk.store, login);
    if (!account) throw new Error(`no such person at the desk: ${login}`);
    const token = await issueToken(this.desk.store, account._id, { label: 'test' });
    this.tokens.set(login, token);
    return token;
  }

  async idOf(login: string): Promise<string> {
    return (await this.desk.actor(login)).id;
  }

  async get(login: string, path: string, headers: Record<string, string> = {}): Promise<Reply<Json>> {
    return this.call('GET', path, { headers: { ...(await this.bearer(login)), ...headers } });
  }

  async post(login: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply<Json>> {
    const all = { ...(await this.bearer(login)), 'Content-Type': 'application/json', ...headers };
    return this.call('POST', path, { headers: all, body: JSON.stringify(body) });
  }

  create(login: string, path: string, body: unknown, key: string = randomUUID()): Promise<Reply<Json>> {
    return this.post(login, path, body, { 'Idempotency-Key': key });
  }

  open(login: string, what: Record<string, unknown> = {}, key?: string): Promise<Reply<Json>> {
    const body = {
      kind: 'incident',
      title: 'Le vidéoprojecteur ne répond plus',
      serviceId: 'poste-de-travail',
      ...what,
    };
    return this.create(login, '/api/v1/tickets', body, key);
  }

  act(
    login: string,
    number: string,
    command: string,
    what: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Reply<Json>> {
    const all = { 'Idempotency-Key': randomUUID(), ...headers };
    return this.post(login, `/api/v1/tickets/${number}/commands`, { command, ...what }, all);
  }

  async call(method: string, path: string, init: RequestInit = {}): Promise<Reply<Json>> {
    const response = await fetch(this.url + path, { method, ...init });
    const text = await response.text();
    const mediaType = response.headers.get('content-type')?.split(';')[0] ?? '';
    if (!mediaType.endsWith('json')) return { status: response.status, headers: response.headers, body: text };
    const body = JSON.parse(text) as Json;
    const [bare = ''] = path.split('?');
    if (this.contract && isDocumented(response.status)) {
      this.contract.check(method, bare, response.status, mediaType, body);
    }
    return { status: response.status, headers: response.headers, body };
  }

  private async bearer(login: string): Promise<Record<string, string>> {
    return { Authorization: `Bearer ${await this.tokenOf(login)}` };
  }
}

/** What any address may answer, documented or not. */
const isDocumented = (status: number): boolean => status !== 404 && status !== 405;

const temporalOf = ({ client }: Desk): Temporal => ({
  client,
  ping: async (timeoutMs) => {
    const { connection } = client;
    await connection.withDeadline(Date.now() + timeoutMs, () => connection.workflowService.getSystemInfo({}));
  },
  close: async () => {},
});
