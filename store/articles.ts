import type { mongo } from 'mongoose';
import type { ArticleState, Audience } from '../domain/knowledge/article';
import type { ArticleKind } from '../domain/knowledge/kind';
import type { Instant } from '../domain/time';
import { beyond, type Page, type PageAsked, pageOf, readCursor } from './cursor';
import type { Article, ArticleStanding, ArticleVersion, VersionHead } from './models/articles';
import { native } from './models/schema';
import type { Store } from './store';
import { startOfWord, wordsOf } from './textSearch';

export type { Article, ArticleStanding, ArticleVersion, VersionHead };

/** Who reads, and when: what they may not see now is not found. */
export interface Reader {
  audiences: readonly Audience[];
  at: Instant;
}

export interface ArticleFilter {
  kind?: ArticleKind | undefined;
  category?: string | undefined;
  serviceId?: string | undefined;
}

/** The version that a reader sees of an article; null when there is none for them. */
export const findVisible = (store: Store, id: string, reader: Reader): Promise<ArticleVersion | null> =>
  versionsOf(store).findOne({ articleId: { $eq: id }, ...visible(reader) });

/** Those among the ids of versions that the reader sees, in no order. */
export const findVisibles = (store: Store, ids: readonly string[], reader: Reader): Promise<VersionHead[]> =>
  heads(store, { _id: { $in: [...ids] }, ...visible(reader) }).toArray();

/** Whether the reader sees the image in what they may read. */
export const isImageVisible = async (store: Store, imageId: string, reader: Reader): Promise<boolean> =>
  (await versionsOf(store).findOne({ images: { $eq: imageId }, ...visible(reader) }, { projection: { _id: 1 } })) !==
  null;

/** What a reader sees, the latest first. Throws `BadCursor`. */
export async function listVisible(
  store: Store,
  { kind, category, serviceId }: ArticleFilter,
  reader: Reader,
  { cursor, limit }: PageAsked,
): Promise<Page<VersionHead>> {
  const filter = {
    $and: [
      visible(reader),
      kind === undefined ? {} : { kind: { $eq: kind } },
      category === undefined ? {} : { categories: { $eq: category } },
      serviceId === undefined ? {} : { serviceIds: { $eq: serviceId } },
      cursor === undefined ? {} : beyond('from', -1, readCursor(cursor)),
    ],
  };
  const found = await heads(store, filter)
    .sort({ from: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  return pageOf(found, limit, ({ from }) => from);
}

type ArticlePlace = Pick<ArticleVersion, 'articleId' | 'from'> & { en: object | null };

/** Where everything is that a reader sees, the latest first, and whether it is in English too. */
export const listPlaces = (store: Store, reader: Reader, limit: number): Promise<ArticlePlace[]> =>
  versionsOf(store)
    .find<ArticlePlace>(visible(reader), {
      projection: { articleId: 1, from: 1, 'en.title': 1 },
    })
    .sort({ from: -1, _id: -1 })
    .limit(limit)
    .toArray();

/** Of those that helped most, what a reader sees, the best first. */
export async function listMostSolved(store: Store, reader: Reader, limit: number): Promise<VersionHead[]> {
  const best = await articlesOf(store)
    .find({ solved: { $gt: 0 } }, { projection: { _id: 1 } })
    .sort({ solved: -1, _id: 1 })
    // Some of them may be for others, or over.
    .limit(10 * limit)
    .toArray();
  const ids = best.map(({ _id }) => _id);
  const visibles = await heads(store, { articleId: { $in: ids }, ...visible(reader) }).toArray();
  const seen = new Map(visibles.map((version) => [version.articleId, version]));
  return ids.flatMap((id) => seen.get(id) ?? []).slice(0, limit);
}

export const readArticle = (store: Store, id: string): Promise<Article | null> =>
  articlesOf(store).findOne({ _id: { $eq: id } });

export const readArticles = (store: Store, ids: readonly string[]): Promise<ArticleStanding[]> =>
  standings(store, { _id: { $in: [...ids] } }).toArray();

/** How often each was said to have solved a problem; those that never were are left out. */
export async function solvedCounts(store: Store, ids: readonly string[]): Promise<Map<string, number>> {
  const found = await articlesOf(store)
    .find({ _id: { $in: [...ids] }, solved: { $gt: 0 } }, { projection: { solved: 1 } })
    .toArray();
  return new Map(found.map(({ _id, solved }) => [_id, solved]));
}

/**
 * Every article in a state, for those who write them: what changed last first; `q`: the beginnings of words of their
 * titles, summaries and key words. Throws `BadCursor`.
 */
export async function listArticles(
  store: Store,
  {
    state,
    ownerId,
    kind,
    category,
    serviceId,
    q = '',
  }: ArticleFilter & { state: ArticleState | 'any'; ownerId?: string | undefined; q?: string | undefined },
  at: Instant,
  { cursor, limit }: PageAsked,
): Promise<Page<ArticleStanding>> {
  const filter = {
    $and: [
      state === 'any' ? {} : STATES[state](at),
      ownerId === undefined ? {} : { ownerId: { $eq: ownerId } },
      kind === undefined ? {} : { 'head.kind': { $eq: kind } },
      category === undefined ? {} : { 'head.categories': { $eq: category } },
      serviceId === undefined ? {} : { 'head.serviceIds': { $eq: serviceId } },
      ...wordsOf(q).map(aboutWord),
      cursor === undefined ? {} : beyond('changedAt', -1, readCursor(cursor)),
    ],
  } as mongo.Filter<Article>;
  const found = await standings(store, filter)
    .sort({ changedAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  return pageOf(found, limit, ({ changedAt }) => changedAt);
}

const LOOKED_UP = ['fr.title', 'fr.summary', 'en.title', 'en.summary', 'keywords'] as const;

const aboutWord = (word: string) => ({ $or: LOOKED_UP.map((field) => ({ [`head.${field}`]: startOfWord(word) })) });

/** Its versions, the newest first. Throws `BadCursor`. */
export async function listVersions(store: Store, id: string, { cursor, limit }: PageAsked): Promise<Page<VersionHead>> {
  const after = cursor === undefined ? {} : beyond('number', -1, readCursor(cursor));
  const found = await heads(store, { ...after, articleId: { $eq: id } })
    .sort({ number: -1 })
    .limit(limit + 1)
    .toArray();
  return pageOf(found, limit, ({ number }) => number);
}

export const readVersion = (store: Store, id: string, number: number): Promise<ArticleVersion | null> =>
  versionsOf(store).findOne({ articleId: { $eq: id }, number: { $eq: number } });

/** Lists show no texts: these stay where they are. */
const heads = (store: Store, filter: mongo.Filter<ArticleVersion>): mongo.FindCursor<VersionHead> =>
  versionsOf(store).find<VersionHead>(filter, { projection: { 'fr.body': 0, 'en.body': 0 } });

const standings = (store: Store, filter: mongo.Filter<Article>): mongo.FindCursor<ArticleStanding> =>
  articlesOf(store).find<ArticleStanding>(filter, { projection: { 'draft.content': 0 } });

const visible = ({ audiences, at }: Reader): mongo.Filter<ArticleVersion> => ({
  from: { $lte: at },
  to: { $gt: at },
  audience: { $in: [...audiences] },
});

const begun = (at: Instant) => ({ withdrawn: null, from: { $lte: at } });
const going = (at: Instant) => ({ ...begun(at), $or: [{ until: null }, { until: { $gt: at } }] });

/** As `stateAt` says of one. */
const STATES: Record<ArticleState, (at: Instant) => mongo.Document> = {
  draft: () => ({ 'draft.state': 'draft' }),
  inReview: () => ({ 'draft.state': 'inReview' }),
  scheduled: (at) => ({ withdrawn: null, from: { $gt: at } }),
  published: (at) => ({ ...going(at), expiresAt: { $gt: at } }),
  expired: (at) => ({ ...going(at), expiresAt: { $lte: at } }),
  over: (at) => ({ ...begun(at), until: { $lte: at } }),
  withdrawn: () => ({ withdrawn: { $type: 'object' } }),
};

export const articlesOf = (store: Store) => native(store.models.articles);
export const versionsOf = (store: Store) => native(store.models.articleVersions);
