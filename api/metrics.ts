import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Mailbox } from '../store/mailboxes';

/** Measures of one process; whoever collects them adds the processes up. No label holds an id. */
export interface Metrics {
  observe(method: string, route: string, status: number, seconds: number): void;
  opened(kind: string): void;
  /** By the listener. */
  mailAnswered(answer: string): void;
  /** Of the ways mail comes in, whichever process reads or listens; asked for at each collection. */
  watchMailboxes(list: () => Promise<readonly Mailbox[]>): void;
  /** The exposition format of Prometheus. */
  text(): Promise<string>;
  contentType: string;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'guichet_http_request_duration_seconds',
    help: 'Time from receiving a request to having answered it.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const openings = new Counter({
    name: 'guichet_tickets_opened_total',
    help: 'Tickets whose workflow this process started.',
    labelNames: ['kind'],
    registers: [registry],
  });
  const mails = new Counter({
    name: 'guichet_mails_in_total',
    help: 'Mails that relays brought to this process, by what it answered.',
    labelNames: ['answer'],
    registers: [registry],
  });
  return {
    observe: (method, route, status, seconds) => durations.observe({ method, route, status }, seconds),
    opened: (kind) => openings.inc({ kind }),
    mailAnswered: (answer) => mails.inc({ answer }),
    watchMailboxes: (list) => watchMailboxes(registry, list),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function watchMailboxes(registry: Registry, list: () => Promise<readonly Mailbox[]>): void {
  const watch = (name: string, help: string, measure: (mailbox: Mailbox) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['mailbox'],
      registers: [registry],
      async collect() {
        // A store that is away leaves the other measures of the process to be read.
        for (const mailbox of await list().catch(() => [])) this.set({ mailbox: mailbox._id }, measure(mailbox));
      },
    });
  watch(
    'guichet_mailbox_waiting',
    'Mails that are there and not yet in the hands of the desk.',
    ({ waiting }) => waiting,
  );
  watch(
    'guichet_mailbox_last_seen_seconds',
    'When the mailbox was last read, or the listener last listened, in epoch seconds.',
    ({ lastSeenAt }) => (lastSeenAt ?? 0) / 1000,
  );
}
