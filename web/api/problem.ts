import type { ProblemCode, ProblemDocument } from '../../api/problem';

/** `offline`: the desk could not be reached; `unreadable`: something before the desk answered in its place. */
export type FaultCode = ProblemCode | 'offline' | 'unreadable';

/** What a call of the API throws when the answer is not the one hoped for. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: FaultCode,
    readonly status: number,
    readonly document: Partial<ProblemDocument> = {},
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(document.title ?? code);
  }

  /** To be quoted to the desk. */
  get requestId(): string | null {
    return this.document.requestId ?? null;
  }
}

export async function faultOf(response: Response): Promise<Fault> {
  const retryAfter = Number(response.headers.get('Retry-After')) || null;
  const document = (await response.json().catch(() => null)) as ProblemDocument | null;
  const requestId = response.headers.get('X-Request-Id');
  if (!document?.code) return new Fault('unreadable', response.status, requestId ? { requestId } : {}, retryAfter);
  return new Fault(document.code, response.status, document, retryAfter);
}

/** Whether repeating the very same call may bring another answer. */
export const isPassing = (fault: unknown): boolean =>
  fault instanceof Fault && (fault.code === 'offline' || fault.code === 'openingInFlight' || fault.status >= 500);
