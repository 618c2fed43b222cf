import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ProblemDocument } from '../../api/problem';
import type { TicketResource } from '../../api/schemas/tickets';
import type { EventResource } from '../../api/schemas/timeline';
import type { CommandName } from '../../domain/ticket/commands';
import type { DurationMs, Instant, Interval } from '../../domain/time';
import { SECOND_MS } from '../../domain/time';
import type { DeskFile } from '../desk';
import { DemoFailure } from './failure';

/** Sees the inside of every ticket and changes none: the narrator's eyes. */
const WITNESS = 'a.auditeur';
const MAX_REPEATS = 6;

interface Answer {
  status: number;
  body: Record<string, unknown>;
  retryAfterSeconds: number | null;
}

/** The desk as its users reach it: over HTTP, each with their own token. */
export class DeskClient {
  private readonly logins = new Map<string, string>();
  private readonly ids = new Map<string, string>();

  constructor(private readonly desk: DeskFile) {}

  /** Learns the account ids of those who play a part; timelines name people by id. */
  async meet(logins: readonly string[]): Promise<void> {
    for (const login of new Set(logins)) {
      const { id } = await this.demand<{ id: string }>(login, 'GET', '/me');
      this.logins.set(id, login);
      this.ids.set(login, id);
    }
  }

  idOf(login: string): string {
    const id = this.ids.get(login);
    if (id === undefined) throw new DemoFailure(`${login} ne fait pas partie de la distribution.`);
    return id;
  }

  loginOf = (id: string): string => this.logins.get(id) ?? id;

  /** A drill counts in no figure; only on a desk of one's own may it be none. */
  open(login: string, body: object, isDrill = true): Promise<TicketResource> {
    return this.demand(login, 'POST', '/tickets', { ...body, drill: isDrill });
  }

  async act(login: string, number: string, command: CommandName, facts: object): Promise<void> {
    await this.demand(login, 'POST', `/tickets/${number}/commands`, { command, ...facts });
  }

  /** Something was not recorded. */
  async enterGap(login: string, gap: object): Promise<void> {
    await this.demand(login, 'POST', '/data-gaps', gap);
  }

  /** The code with which the desk refuses the command; null when it accepts it. */
  async refusalOf(login: string, number: string, command: CommandName, facts: object): Promise<unknown> {
    const { status, body } = await this.call(login, 'POST', `/tickets/${number}/commands`, { command, ...facts });
    return status < 300 ? null : body['code'];
  }

  ticket = (number: string): Promise<TicketResource> => this.demand(WITNESS, 'GET', `/tickets/${number}`);

  async timeline(number: string): Promise<EventResource[]> {
    const events: EventResource[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query = `limit=100${cursor && `&cursor=${cursor}`}`;
      const page: { data: EventResource[]; nextCursor: string | null } = await this.demand(
        WITNESS,
        'GET',
        `/tickets/${number}/timeline?${query}`,
      );
      events.push(...page.data);
      cursor = page.nextCursor;
    }
    return events;
  }

  /** When so much of the calendar's opening time has passed, and the intervals it is made of. */
  async businessTime(
    calendarId: string,
    start: Instant,
    budget: DurationMs,
  ): Promise<{ due: Instant; intervals: Interval[] }> {
    const question = { calendarId, start: new Date(start).toISOString(), budgetSeconds: budget / SECOND_MS };
    const { due, intervals } = await this.demand<{ due: string; intervals: [string, string][] }>(
      WITNESS,
      'POST',
      '/business-time/due',
      question,
    );
    return { due: Date.parse(due), intervals: intervals.map(([from, to]) => [Date.parse(from), Date.parse(to)]) };
  }

  private async demand<T>(login: string, method: string, path: string, body?: object): Promise<T> {
    const answer = await this.call(login, method, path, body);
    if (answer.status < 300) return answer.body as T;
    const { code, title, detail, errors = [] } = answer.body as Partial<ProblemDocument>;
    const why = [title, detail, ...errors.map(({ message }) => message)].filter(Boolean).join(' ');
    const what = body && 'command' in body ? ` (${String(body.command)})` : '';
    throw new DemoFailure(`${method} ${path}${what} par ${login} : ${answer.status} ${code}. ${why}`);
  }

  /** What the desk cannot answer now (503) is repeated under the same key, as it asks to. */
  private async call(login: string, method: string, path: string, body?: object): Promise<Answer> {
    const key = randomUUID();
    for (let repeats = 0; ; repeats++) {
      const answer = await this.request(login, method, path, body, key);
      if (answer.retryAfterSeconds === null || repeats === MAX_REPEATS) return answer;
      await pause(answer.retryAfterSeconds * SECOND_MS);
    }
  }

  private async request(
    login: string,
    method: string,
    path: string,
    body: object | undefined,
    key: string,
  ): Promise<Answer> {
    const account = this.desk.accounts.find((known) => known.login === login);
    if (!account) throw new DemoFailure(`Le guichet ne connaît pas le compte ${login} des données de démonstration.`);
    const response = await fetch(`${this.desk.api}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${account.token}`,
        ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const retryAfter = response.status === 503 ? response.headers.get('retry-after') : null;
    return {
      status: response.status,
      body: (await response.json()) as Record<string, unknown>,
      retryAfterSeconds: retryAfter === null ? null : Number(retryAfter),
    };
  }
}
