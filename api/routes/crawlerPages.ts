import { Router } from 'express';
import { MINUTE_MS } from '../../domain/time';
import { LANGUAGES } from '../../domain/words';
import { listPlaces } from '../../store/articles';
import { ttlCache } from '../../store/ttlCache';
import type { Deps } from '../deps';
import { nameRoute } from '../http/mount';
import { NOBODY } from '../http/route';
import { readRows } from '../knowledge/read';
import { readerOf } from '../knowledge/reader';
import { ATOM_TYPE } from '../pages/public/atom';
import { feedOf } from '../pages/public/feed';
import { type Place, sitemapOf } from '../pages/public/sitemap';
import { visitOf } from '../pages/public/visit';
import { isoOf } from '../schemas/common';

const IN_FEED = 30;
const KEPT_MS = 10 * MINUTE_MS;
const KEPT = { 'Cache-Control': `public, max-age=${KEPT_MS / 1000}` };
/** As many addresses as a map may have (sitemaps.org), in two languages. */
const MAX_ARTICLES = 24_000;

/** For programs that read what is public: search engines, and readers of feeds. */
export function crawlerPages(deps: Deps): Router {
  const { store, env, now } = deps;
  const readMap = ttlCache({ ttlMs: KEPT_MS, maxSize: 1, now }, async () =>
    sitemapOf(env.PUBLIC_URL, [...STANDING, ...(await articlePlaces(deps))]),
  );
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
      response.send(await readMap('all'));
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
  const places = await listPlaces(store, readerOf(NOBODY, now()), MAX_ARTICLES);
  return places.map(({ articleId, from, en }) => ({
    path: `/aide/articles/${articleId}`,
    languages: en ? LANGUAGES : ['fr'],
    changedAt: isoOf(from),
  }));
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
