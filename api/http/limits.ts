import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem } from '../problem';

const WINDOW_MS = 60_000;

/**
 * At most so many requests a minute for each key; 0 is no limit. Counted by each process for itself: it protects the
 * process, it is not an account's quota.
 */
export function limitRate(name: string, perMinute: number, keyOf?: (request: Request) => string): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: perMinute,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    ...(keyOf ? { keyGenerator: keyOf } : {}),
    // `Retry-After` is set before the handler is called.
    handler: (_request, _response, next) => next(new Problem('tooManyRequests')),
  });
}
