import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Measures of one process; whoever collects them adds the processes up. No label holds an id. */
export interface Metrics {
  observe(method: string, route: string, status: number, seconds: number): void;
  opened(kind: string): void;
  /** By the listener. */
  mailAnswered(answer: string): void;
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
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
