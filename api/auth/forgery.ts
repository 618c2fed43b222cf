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
  if (!isOwnOrigin(request, publicUrl) || !isSame(request.get('x-csrf-token') ?? '', csrf)) throw new Problem('csrf');
}

/** Whether a page of this desk asks, or a program, which says nothing of where it is. */
export function isOwnOrigin(request: Request, publicUrl: string): boolean {
  const origin = request.get('origin');
  return origin === undefined || origin === new URL(publicUrl).origin || hostOf(origin) === request.host;
}

/** Of an opaque origin, `null`, there is none. */
const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
