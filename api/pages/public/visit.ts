import type { Request } from 'express';
import type { Actor } from '../../../domain/access/actor';
import type { Language } from '../../../domain/words';
import { actorOf } from '../../../store/directory';
import { liveSession } from '../../../store/sessions';
import { clientOf } from '../../auth/client';
import type { Deps } from '../../deps';

/** One showing of a page that needs no sign-in, but knows who has. */
export interface Visit {
  language: Language;
  /** Null for a visitor. */
  reader: Actor | null;
  path: string;
  query: URLSearchParams;
  /** An address of these pages, in the language that was chosen on them. */
  to(path: string): string;
}

export async function visitOf({ store, now }: Pick<Deps, 'store' | 'now'>, request: Request): Promise<Visit> {
  const { pathname, searchParams: query } = new URL(request.originalUrl, 'http://desk');
  const chosen = languageNamed(query.get('lang'));
  const { sessionToken } = clientOf(request);
  const live = sessionToken === undefined ? null : await liveSession(store, sessionToken, now());
  return {
    language: chosen ?? live?.account.language ?? languageNamed(request.acceptsLanguages('fr', 'en')) ?? 'fr',
    reader: live && (await actorOf(store, live.account, now())),
    path: pathname.replace(/(?<=.)\/$/, ''),
    query,
    to: (path) => (chosen ? inLanguage(path, chosen) : path),
  };
}

/** A visit of which nothing could be read, for the page that says so. */
export const unreadVisit = (request: Request): Visit => ({
  language: languageNamed(request.acceptsLanguages('fr', 'en')) ?? 'fr',
  reader: null,
  path: request.path,
  query: new URLSearchParams(),
  to: (path) => path,
});

/** The page in a language for good, whoever follows the address. */
export const inLanguage = (path: string, language: Language): string =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

const languageNamed = (name: string | false | null): Language | null => (name === 'fr' || name === 'en' ? name : null);
