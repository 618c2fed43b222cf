import type { z } from 'zod';
import type { Action } from '../../domain/access/access';
import type { Actor } from '../../domain/access/actor';
import type { Instant } from '../../domain/time';
import type { Client } from '../auth/client';

/** What a handler knows of its request besides what the route declares. */
interface Caller {
  actor: Actor;
  /** The id of what identified them. */
  credential: string;
  /** When the first byte of the request was in our hands: the instant of an act. */
  receivedAt: Instant;
  client: Client;
}

/** A caller of a route that asks nobody who they are. */
export const NOBODY: Actor = { id: 'nobody', roles: [], groups: [], leads: [] };

export interface Answer {
  status: number;
  /** None is none; a string or a stream is sent as it is, with the `Content-Type` of `headers`; anything else as JSON. */
  body: unknown;
  headers?: Readonly<Record<string, string>>;
}

export interface Documented {
  description: string;
  /** None: the answer has no body. */
  schema?: z.ZodType;
  /** `application/json` when left out. */
  mediaType?: string;
  headers?: z.ZodObject;
}

type Shape = z.ZodObject | undefined;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

interface Declaration<P extends Shape, Q extends Shape, H extends Shape, B extends z.ZodType | undefined> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/api/v1/tickets/{number}`. */
  path: `/${string}`;
  id: string;
  tag: string;
  summary: string;
  description?: string;
  /**
   * Who may call it at all, whatever ticket it is about; `signedIn` is every account. `anyone` asks nobody who they are;
   * nor does `everyone`, which knows those who say so.
   */
  access: Action | 'signedIn' | 'everyone' | 'anyone';
  params?: P;
  query?: Q;
  headers?: H;
  body?: B;
  /** Of a JSON body; small when left out. */
  maxBodyBytes?: number;
  /** The body is a file of any type, handed on as a stream, and no JSON. */
  file?: {
    maxBytes: number;
    /** It may say `Content-Encoding: gzip`, and is handed on packed. */
    isPacked?: boolean;
    /** What the handler reads out of it, where that is JSON. */
    documented?: z.ZodType;
  };
  responses: Readonly<Record<number, Documented>>;
  /** Statuses of the problems particular to this call; the others go for every call. */
  problems?: readonly number[];
}

export interface Given<P, Q, H, B> extends Caller {
  params: Out<P>;
  query: Out<Q>;
  headers: Out<H>;
  body: Out<B>;
}

/** A call of the API, declared once: what mounts it also documents it. */
export interface Route extends Declaration<Shape, Shape, Shape, z.ZodType | undefined> {
  handler(given: Given<Shape, Shape, Shape, z.ZodType | undefined>): Promise<Answer>;
}

/** Ties the handler's types to the schemas, and then forgets them so that routes fit in one list. */
export function route<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  H extends Shape = undefined,
  B extends z.ZodType | undefined = undefined,
>(declared: Declaration<P, Q, H, B> & { handler(given: Given<P, Q, H, B>): Promise<Answer> }): Route {
  return declared as unknown as Route;
}

export const ok = (body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  body,
  headers,
});

export const noContent = (headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 204,
  body: undefined,
  headers,
});
