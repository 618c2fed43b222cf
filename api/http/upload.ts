import { Readable } from 'node:stream';
import type { Request, RequestHandler } from 'express';
import { Problem } from '../problem';

/**
 * Hands the body on as it comes in. Whoever stops reading it leaves the request alone: its sender still gets an answer, and
 * Node throws away what is left of it.
 */
export const streamBody =
  (maxBytes: number): RequestHandler =>
  (request, _response, next) => {
    if (Number(request.get('content-length') ?? 0) > maxBytes) throw new Problem('bodyTooLarge');
    if ((request.get('content-encoding') ?? 'identity') !== 'identity') throw new Problem('unsupportedMediaType');
    request.body = Readable.from(bytesOf(request), { objectMode: false });
    next();
  };

async function* bytesOf(request: Request): AsyncGenerator<Uint8Array> {
  for await (const piece of request.iterator({ destroyOnReturn: false })) yield piece;
}
