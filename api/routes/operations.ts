import type { RequestHandler } from 'express';
import { z } from 'zod';
import { isSame } from '../constantTime';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';

const PROBE_MS = 2_000;

const healthSchema = z.object({ status: z.literal('ok') });
const readySchema = z.object({ mongodb: z.literal('ok'), temporal: z.literal('ok') });

/** For whoever keeps the process running. `isClosing`: it takes nothing new any more. */
export const operationRoutes = ({ store, temporal }: Deps, isClosing: () => boolean): Route[] => [
  route({
    method: 'get',
    path: '/healthz',
    id: 'health',
    tag: 'Operations',
    summary: 'Whether the process is alive',
    access: 'anyone',
    responses: { 200: { description: 'It is.', schema: healthSchema } },
    handler: async () => ok({ status: 'ok' }),
  }),
  route({
    method: 'get',
    path: '/readyz',
    id: 'readiness',
    tag: 'Operations',
    summary: 'Whether it can do its work: MongoDB and Temporal answer',
    access: 'anyone',
    responses: { 200: { description: 'It can.', schema: readySchema } },
    problems: [503],
    handler: async () => {
      if (isClosing()) throw Problem.retryLater('unavailable', 2, 'The process is being stopped.');
      const parts = [
        ['mongodb', store.ping()],
        ['temporal', temporal.ping(PROBE_MS)],
      ] as const;
      const answers = await Promise.allSettled(parts.map(([, answer]) => withinTime(answer)));
      const silent: string[] = parts.filter((_, index) => answers[index]?.status === 'rejected').map(([name]) => name);
      if (silent.length > 0) throw Problem.retryLater('unavailable', 2, `Not answering: ${silent.join(', ')}.`);
      return ok({ mongodb: 'ok', temporal: 'ok' });
    },
  }),
];

async function withinTime(answer: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), PROBE_MS);
  });
  await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/**
 * Measures of this process. With METRICS_TOKEN, for its bearer; without, for this machine only, and not through a proxy,
 * whose address would be this machine's for everybody.
 */
export const metricsHandler =
  ({ env, metrics }: Pick<Deps, 'env' | 'metrics'>): RequestHandler =>
  async (request, response) => {
    const isMeant =
      env.METRICS_TOKEN === undefined
        ? isLoopback(request.socket.remoteAddress) && request.get('x-forwarded-for') === undefined
        : isSame(request.get('authorization') ?? '', `Bearer ${env.METRICS_TOKEN}`);
    if (!isMeant) throw new Problem('notFound');
    response.set({ 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' });
    response.send(await metrics.text());
  };

const isLoopback = (address = ''): boolean => /^(::1$|(::ffff:)?127\.)/.test(address);
