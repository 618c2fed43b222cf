import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Log } from '../../config/log';
import type { Instant } from '../../domain/time';
import type { Metrics } from '../metrics';

/** What travels with a request from its first to its last line. */
export interface Context {
  requestId: string;
  receivedAt: Instant;
  /** As declared, with its parameters' names: the only form in which an address is logged or measured. */
  route: string;
  accountId?: string;
}

const contexts = new WeakMap<Request, Context>();

/** A caller's own id is kept when it is sane, so that it can be followed through their systems too. */
const SANE_ID = /^[A-Za-z0-9._:-]{8,100}$/;

export function contextOf(request: Request): Context {
  const context = contexts.get(request);
  if (!context) throw new Error('the request went past the context');
  return context;
}

/** Gives the request its id and its instant of receipt, and writes its one log line when it has been answered. */
export function follow(log: Log, metrics: Metrics, now: () => Instant): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id');
    const requestId = given !== undefined && SANE_ID.test(given) ? given : randomUUID();
    const context: Context = { requestId, receivedAt: now(), route: 'unknown' };
    contexts.set(request, context);
    response.setHeader('X-Request-Id', requestId);
    const started = process.hrtime.bigint();
    response.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      metrics.observe(request.method, context.route, response.statusCode, seconds);
      log.info(lineOf(request, response, context, seconds), 'answered');
    });
    next();
  };
}

function lineOf(request: Request, response: Response, context: Context, seconds: number) {
  const { requestId, route, accountId } = context;
  return {
    requestId,
    method: request.method,
    route,
    status: response.statusCode,
    // The caller hung up, or the process was stopped.
    ...(response.writableFinished ? {} : { aborted: true }),
    ms: Math.round(seconds * 1e4) / 10,
    ...(accountId === undefined ? {} : { accountId }),
  };
}
