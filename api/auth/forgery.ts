import type { Request } from 'express';
import { isSame } from '../constantTime';
import { Problem } from '../problem';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends the cookie along whoever wrote the page: what changes anything under it must show that one of the
 * desk's own pages asks. A bearer token is sent by nobody unasked.
 */
export function refuseForgery(request: Request, csrf: string, publicUrl: string): void {
  if (SAFE_METHODS.has(request.method)) return;
  const origin = request.get('origin');
  const isOwn = origin === undefined || origin === new URL(publicUrl).origin || hostOf(origin) === request.host;
  if (!isOwn || !isSame(request.get('x-csrf-token') ?? '', csrf)) throw new Problem('csrf');
}

/** Of an opaque origin, `null`, there is none. */
const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
