import { type RequestHandler, Router } from 'express';
import { SERVICE_CATEGORIES } from '../../domain/catalogue/category';
import { listMostSolved } from '../../store/articles';
import { clientOf } from '../auth/client';
import { isOwnOrigin } from '../auth/forgery';
import type { Deps } from '../deps';
import { contextOf } from '../http/context';
import { nameRoute } from '../http/mount';
import { NOBODY } from '../http/route';
import type { ArticleIndex } from '../knowledge/articleIndex';
import { readRows, readSheet } from '../knowledge/read';
import { readerOf } from '../knowledge/reader';
import { rowsOf } from '../knowledge/rows';
import { searchArticles } from '../knowledge/search';
import { noteSolved } from '../knowledge/solved';
import { articlePage } from '../pages/public/article';
import { helpPage, resultsPage, subjectPage } from '../pages/public/help';
import { publicPage, type Show } from '../pages/public/respond';
import { type Visit, visitOf } from '../pages/public/visit';
import { Problem } from '../problem';

const FRONT = 5;
const FOUND = 20;
const LISTED = 30;
const MAX_QUERY = 200;

/** Articles for whoever comes; whoever has signed in finds there what is for them too. */
export function helpPages(deps: Deps, articles: ArticleIndex): Router {
  const { store, env, now } = deps;
  const asRead = ({ reader, language }: Visit) => ({ actor: reader ?? NOBODY, shown: { language, at: now() } });

  const front: Show = async (visit) => {
    const { actor, shown } = asRead(visit);
    const best = listMostSolved(store, readerOf(actor, shown.at), FRONT);
    const [announcements, latest, mostUseful] = await Promise.all([
      readRows(store, { kind: 'announcement' }, actor, shown, { limit: FRONT }),
      readRows(store, {}, actor, shown, { limit: 2 * FRONT }),
      best.then((versions) => rowsOf(store, versions, actor, shown)),
    ]);
    const others = latest.data.filter(({ kind }) => kind !== 'announcement').slice(0, FRONT);
    return helpPage(visit, { announcements: announcements.data, latest: others, mostUseful });
  };
  const results = async (visit: Visit, q: string) => {
    const { actor, shown } = asRead(visit);
    const asked = { q, limit: FOUND, ...shown };
    const { data: found, total } = await searchArticles(store, await articles.current(), actor, asked);
    return resultsPage(visit, { q, found, total });
  };
  const search: Show = async (visit, params) => {
    const q = (visit.query.get('q') ?? '').trim().slice(0, MAX_QUERY);
    if (q !== '') return results(visit, q);
    const category = SERVICE_CATEGORIES.find((one) => one === visit.query.get('sujet'));
    if (!category) return front(visit, params);
    const { actor, shown } = asRead(visit);
    const cursor = visit.query.get('suite') ?? undefined;
    const { data, nextCursor } = await readRows(store, { category }, actor, shown, { cursor, limit: LISTED });
    const next = nextCursor && `/aide/recherche?sujet=${category}&suite=${encodeURIComponent(nextCursor)}`;
    return subjectPage(visit, { category, articles: data, next });
  };
  const article: Show = async (visit, { id }) => {
    const { actor, shown } = asRead(visit);
    const sheet = await readSheet(store, String(id), actor, shown);
    return sheet && articlePage(visit, sheet, visit.query.has('merci'));
  };
  const solved: RequestHandler = async (request, response) => {
    if (!isOwnOrigin(request, env.PUBLIC_URL)) throw new Problem('csrf');
    const visit = await visitOf(deps, request);
    const id = String(request.params['id']);
    const { receivedAt: at } = contextOf(request);
    const who = { actor: visit.reader ?? NOBODY, client: clientOf(request) };
    await noteSolved(deps, { id, ...who, from: 'page', at });
    response.redirect(303, visit.to(`/aide/articles/${encodeURIComponent(id)}?merci`));
  };

  return Router()
    .get('/aide', nameRoute('/aide'), publicPage(deps, front))
    .get('/aide/recherche', nameRoute('/aide/recherche'), publicPage(deps, search))
    .get('/aide/articles/:id', nameRoute('/aide/articles/{id}'), publicPage(deps, article))
    .post('/aide/articles/:id/resolu', nameRoute('/aide/articles/{id}/resolu'), solved);
}
