import { Router } from 'express';
import { LANGUAGES } from '../../domain/words';
import type { Deps } from '../deps';
import { nameRoute } from '../http/mount';
import { NOBODY } from '../http/route';
import { readRows } from '../knowledge/read';
import { ATOM_TYPE } from '../pages/public/atom';
import { feedOf } from '../pages/public/feed';
import { type Place, sitemapOf } from '../pages/public/sitemap';
import { visitOf } from '../pages/public/visit';

const IN_FEED = 30;
const AT_ONCE = 1_000;
const KEPT = { 'Cache-Control': 'public, max-age=600' };

/** For programs that read what is public: search engines, and readers of feeds. */
export function crawlerPages(deps: Deps): Router {
  const { store, env, now } = deps;
  return Router()
    .get('/aide/flux.atom', nameRoute('/aide/flux.atom'), async (request, response) => {
      const visit = await visitOf(deps, request);
      const shown = { language: visit.language, at: now() };
      const { data } = await readRows(store, {}, NOBODY, shown, { limit: IN_FEED });
      response.set({ ...KEPT, 'Content-Type': ATOM_TYPE, Vary: 'Accept-Language, Cookie' });
      response.send(feedOf(env.PUBLIC_URL, visit.language, data));
    })
    .get('/sitemap.xml', nameRoute('/sitemap.xml'), async (_request, response) => {
      response.set({ ...KEPT, 'Content-Type': 'application/xml; charset=utf-8' });
      response.send(sitemapOf(env.PUBLIC_URL, [...STANDING, ...(await articlePlaces(deps))]));
    })
    .get('/robots.txt', nameRoute('/robots.txt'), (_request, response) => {
      response.set({ ...KEPT, 'Content-Type': 'text/plain; charset=utf-8' });
      response.send(robots(env.PUBLIC_URL));
    });
}

const STANDING: readonly Place[] = ['/aide', '/aide/signaler', '/etat'].map((path) => ({
  path,
  languages: LANGUAGES,
  changedAt: null,
}));

async function articlePlaces({ store, now }: Deps): Promise<Place[]> {
  const shown = { language: 'fr', at: now() } as const;
  const places: Place[] = [];
  let cursor: string | undefined;
  do {
    const { data, nextCursor } = await readRows(store, {}, NOBODY, shown, { cursor, limit: AT_ONCE });
    places.push(
      ...data.map(({ id, languages, from }) => ({ path: `/aide/articles/${id}`, languages, changedAt: from })),
    );
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return places;
}

/** What has no use without an account, and the API, are nothing to search engines; the images of articles are. */
const robots = (publicUrl: string): string => `User-agent: *
Allow: /aide
Allow: /etat
Allow: /assets/
Allow: /api/v1/article-images/
Disallow: /

Sitemap: ${publicUrl}/sitemap.xml
`;
