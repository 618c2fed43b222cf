import type { EventType } from '../../domain/ticket/events';
import type { ClockName, Level, Priority, Status } from '../../domain/words';
import { DemoFailure } from './failure';
import { clockWord } from './french';
import type { Scene } from './narrator';

/** What must be the case after a step. A story that is not told this way has failed. */
export interface Expected {
  status?: Status;
  level?: Level;
  priority?: Priority;
  /** Whether the resolution clock stands still. */
  paused?: boolean;
  /** Among what happened in the step. */
  events?: readonly EventType[];
  /** Deadlines that fired in the step. */
  fired?: readonly { clock: ClockName; percent: number }[];
  /** By login, the subject of a mail that left in the step. */
  mails?: Readonly<Record<string, RegExp>>;
}

type News = Pick<Scene, 'events' | 'mails'>;

/** Throws `DemoFailure` at the first thing that is not as expected. Mails are judged where they can be read. */
export function check(expected: Expected, { ticket }: Scene, news: News, readsMails: boolean): void {
  for (const name of ['status', 'level', 'priority'] as const) {
    demand(
      expected[name] === undefined || expected[name] === ticket[name],
      `${name} ${ticket[name]} au lieu de ${expected[name]}`,
    );
  }
  if (expected.paused !== undefined) {
    const resolution = ticket.clocks.find(({ name }) => name === 'resolution');
    demand(
      resolution !== undefined && (resolution.dueAt === null) === expected.paused,
      `l’échéance de résolution ${expected.paused ? 'n’est pas suspendue' : 'ne court pas'}`,
    );
  }
  for (const type of expected.events ?? []) {
    demand(
      news.events.some((event) => event.type === type),
      `l’événement ${type} manque ; il y a eu : ${news.events.map((event) => event.type).join(', ') || 'rien'}`,
    );
  }
  for (const { clock, percent } of expected.fired ?? []) {
    demand(
      news.events.some(({ type, facts }) => facts['clock'] === clock && percentOf(type, facts) === percent),
      `« ${clockWord(clock)} » n’a pas atteint ${percent} %`,
    );
  }
  for (const [login, subject] of readsMails ? Object.entries(expected.mails ?? {}) : []) {
    demand(
      news.mails.some((mail) => mail.to === login && subject.test(mail.subject)),
      `aucun courriel ${subject} n’est parti à ${login}`,
    );
  }

  function demand(isMet: boolean, complaint: string): void {
    if (!isMet) throw new DemoFailure(`Ticket ${ticket.number} : ${complaint}.`);
  }
}

const percentOf = (type: string, facts: Record<string, unknown>): unknown =>
  type === 'breached' ? 100 : type === 'markReached' ? facts['percent'] : null;
