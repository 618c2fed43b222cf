import { Readable } from 'node:stream';
import type { Request, RequestHandler } from 'express';
import { Problem } from '../problem';
import type { Route } from './route';

/**
 * Hands the body on as it comes in. Whoever stops reading it leaves the request alone: its sender still gets an answer, and
 * Node throws away what is left of it.
 */
export const streamBody =
  ({ maxBytes, isPacked = false }: NonNullable<Route['file']>): RequestHandler =>
  (request, _response, next) => {
    if (Number(request.get('content-length') ?? 0) > maxBytes) throw new Problem('bodyTooLarge');
    const encoding = request.get('content-encoding') ?? 'identity';
    if (encoding !== 'identity' && !(isPacked && encoding === 'gzip')) throw new Problem('unsupportedMediaType');
    request.body = Readable.from(bytesOf(request), { objectMode: false });
    next();
  };

async function* bytesOf(request: Request): AsyncGenerator<Uint8Array> {
  for await (const piece of request.iterator({ destroyOnReturn: false })) yield piece;
}
