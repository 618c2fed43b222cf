import { Fault, faultOf } from './problem';
import { learnServerTime } from './serverTime';

interface CallOptions {
  query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON; a `Blob` is sent as it is. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
}

export interface Answer<T> {
  data: T;
  etag: string | null;
}

let csrfToken: string | null = null;

/** From the session; without one there is none. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** For calls that are not made here. */
export const csrfHeader = (): Readonly<Record<string, string>> => (csrfToken ? { 'X-CSRF-Token': csrfToken } : {});

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One call of the API, relative to `/api/v1`. Throws a `Fault`. */
export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<Answer<T>> {
  const response = await fetch(addressOf(path, options.query), {
    method,
    ...bodyOf(method, options),
    signal: options.signal ?? null,
    credentials: 'same-origin',
  }).catch((error: Error) => {
    if (error.name === 'AbortError') throw error;
    throw new Fault('offline', 0);
  });
  learnServerTime(response.headers.get('Date'));
  if (!response.ok) throw await faultOf(response);
  // What was only taken in (202) or done (204) is answered without a word.
  const text = await response.text();
  return { data: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get('ETag') };
}

/** The data alone, for those who do not care about its version. */
export const get = async <T>(path: string, options: Omit<CallOptions, 'body'> = {}): Promise<T> =>
  (await call<T>('GET', path, options)).data;

export function addressOf(path: string, query: CallOptions['query'] = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api/v1${path}${search ? `?${search}` : ''}`;
}

function bodyOf(method: Method, { body, headers }: CallOptions): Pick<RequestInit, 'body' | 'headers'> {
  const isFile = body instanceof Blob;
  return {
    body: body === undefined ? null : isFile ? body : JSON.stringify(body),
    headers: {
      Accept: 'application/json',
      ...(body !== undefined && !isFile ? { 'Content-Type': 'application/json' } : {}),
      ...(method !== 'GET' ? csrfHeader() : {}),
      ...headers,
    },
  };
}

/** The key of an act: sent again with it, the act is done once. Works without a secure context, unlike `randomUUID`. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
