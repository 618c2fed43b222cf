import { createApp } from '../../../api/app';
import { Desk } from '../../harness/desk';
import { HttpDesk, type Json, type Reply } from './httpDesk';

export const PASSWORD = 'guichet-demo';

/** A clock that only ever goes on, and faster when it is told to. */
export class FastClock {
  private aheadMs = 0;
  now = (): number => Date.now() + this.aheadMs;
  advance(ms: number): void {
    this.aheadMs += ms;
  }
}

/** A desk behind one proxy, so that callers may come from anywhere, and with its own clock. */
export async function startSignInDesk(clock: FastClock, env: NodeJS.ProcessEnv = {}): Promise<HttpDesk> {
  const desk = await Desk.start({ isWorking: false });
  return HttpDesk.serve((deps) => createApp({ ...deps, now: clock.now }), desk, {
    TRUST_PROXY: '1',
    RATE_LIMIT_PER_ADDRESS: '0',
    RATE_LIMIT_PER_TOKEN: '0',
    ...env,
  });
}

let addresses = 0;
/** One that no other test calls from. */
export const newAddress = (): string => `198.51.${Math.floor(++addresses / 250)}.${(addresses % 250) + 1}`;

/** Keeps a cookie and the token against forgery, as a page does. */
export class Browser {
  cookie: string | undefined;
  csrf: string | undefined;

  constructor(
    private readonly http: HttpDesk,
    readonly address = newAddress(),
  ) {}

  async signIn(login: string, password = PASSWORD): Promise<Reply<Json>> {
    const reply = await this.call('POST', '/api/v1/session', { login, password });
    this.keep(reply);
    return reply;
  }

  get(path: string): Promise<Reply<Json>> {
    return this.call('GET', path);
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply<Json>> {
    return this.http.call(method, path, {
      headers: {
        'X-Forwarded-For': this.address,
        'User-Agent': 'a browser of the tests',
        ...(this.cookie === undefined ? {} : { Cookie: `theme=dark; ${this.cookie}` }),
        ...(this.csrf === undefined || method === 'GET' ? {} : { 'X-CSRF-Token': this.csrf }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  private keep({ headers, body }: Reply<Json>): void {
    const given = headers.get('set-cookie')?.split(';')[0];
    if (given === undefined) return;
    this.cookie = given;
    this.csrf = body.csrfToken;
  }
}
