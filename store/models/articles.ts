import type { ArticleContent, ArticleText, Audience } from '../../domain/knowledge/article';
import type { Draft } from '../../domain/knowledge/draft';
import type { ArticleKind } from '../../domain/knowledge/kind';
import type { Instant } from '../../domain/time';
import { boolean, define, mixed, nullableNumber, nullableString, number, string, strings } from './schema';

/** What lists show of an article without its texts. */
export interface ArticleHead
  extends Pick<ArticleContent, 'kind' | 'audience' | 'categories' | 'serviceIds' | 'keywords'> {
  fr: Omit<ArticleText, 'body'>;
  en: Omit<ArticleText, 'body'> | null;
}

export interface Article {
  /** Stable for ever, and opaque. */
  _id: string;
  ownerId: string;
  /** Of the newest version, or of the draft while there is none. */
  head: ArticleHead;
  draft: Draft | null;
  /** Counts the changes of its drafts, over all of them. */
  revision: number;
  /** The newest version; 0 while there is none. */
  version: number;
  /** Of the newest version; null while there is none. */
  from: Instant | null;
  until: Instant | null;
  expiresAt: Instant | null;
  withdrawn: { by: string; at: Instant; reason: string } | null;
  /** When these dates were set; and whether its workflow knows them. */
  datesAt: Instant | null;
  isWatched: boolean;
  /** How often it was said to have solved a problem, and how often before a ticket was opened. */
  solved: number;
  avoided: number;
  changedAt: Instant;
  /** Of what it was begun with, under an idempotency key; null of one that came with the desk. */
  bodyDigest: string | null;
}

/** An article without the text that is being written for it. */
export type ArticleStanding = Omit<Article, 'draft'> & { draft: Omit<Draft, 'content'> | null };

export const articleSchema = define<Article>({
  _id: string,
  ownerId: string,
  head: mixed,
  draft: { ...mixed, required: false, default: null },
  revision: number,
  version: number,
  from: nullableNumber,
  until: nullableNumber,
  expiresAt: nullableNumber,
  withdrawn: { ...mixed, required: false, default: null },
  datesAt: nullableNumber,
  isWatched: boolean,
  solved: number,
  avoided: number,
  changedAt: number,
  bodyDigest: nullableString,
});

articleSchema.index({ changedAt: -1, _id: -1 });
articleSchema.index({ withdrawn: 1, until: 1 });
articleSchema.index({ 'draft.state': 1, changedAt: -1, _id: -1 });
articleSchema.index({ ownerId: 1, changedAt: -1, _id: -1 });
articleSchema.index({ solved: -1, _id: 1 });

/** A draft that was accepted. Of it only its dates change. */
export interface ArticleVersion {
  /** `art-3f9c0b21d4@2` */
  _id: string;
  articleId: string;
  number: number;
  kind: ArticleKind;
  audience: Audience;
  categories: readonly string[];
  serviceIds: readonly string[];
  keywords: readonly string[];
  fr: ArticleText;
  en: ArticleText | null;
  images: readonly string[];
  authorIds: readonly string[];
  reviewerId: string;
  publishedAt: Instant;
  /** It is the visible one of its article from the one instant to the other. */
  from: Instant;
  to: Instant;
  expiresAt: Instant;
  changedAt: Instant;
}

/** A version without its bodies. */
export type VersionHead = Omit<ArticleVersion, 'fr' | 'en'> & Pick<ArticleHead, 'fr' | 'en'>;

/** The end of what has none. */
export const FOREVER: Instant = Number.MAX_SAFE_INTEGER;

export const articleVersionSchema = define<ArticleVersion>({
  _id: string,
  articleId: string,
  number,
  kind: string as never,
  audience: string as never,
  categories: strings,
  serviceIds: strings,
  keywords: strings,
  fr: mixed,
  en: { ...mixed, required: false, default: null },
  images: strings,
  authorIds: strings,
  reviewerId: string,
  publishedAt: number,
  from: number,
  to: number,
  expiresAt: number,
  changedAt: number,
});

articleVersionSchema.index({ articleId: 1, number: -1 }, { unique: true });
articleVersionSchema.index({ from: -1, _id: -1 });
articleVersionSchema.index({ kind: 1, from: -1, _id: -1 });
articleVersionSchema.index({ serviceIds: 1, from: -1, _id: -1 });
articleVersionSchema.index({ categories: 1, from: -1, _id: -1 });
articleVersionSchema.index({ images: 1 });
articleVersionSchema.index({ changedAt: 1 });
