/**
 * What the desk writes for those it helps.
 *
 * - **article**: one subject, under one id for ever.
 * - **draft**: what is being written for it; at most one. Somebody else than its authors reviews it.
 * - **version**: a draft that was accepted. Its content never changes; it is visible from an instant to another.
 * - **expiry**: when somebody has to look at an article again. It stays readable, and says that it is old.
 */
import { may } from '../access/access';
import type { Actor } from '../access/actor';
import { DAY_MS, type Instant } from '../time';
import type { ArticleKind } from './kind';

/** For everybody; for whoever has an account; for those who work at the desk. */
export const AUDIENCES = ['public', 'academy', 'desk'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const ARTICLE_STATES = ['draft', 'inReview', 'scheduled', 'published', 'expired', 'over', 'withdrawn'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

export interface ArticleText {
  title: string;
  summary: string;
  /** Markdown; `image:` and an id is an image of the article. */
  body: string;
}

/** All that is reviewed: also for whom it is, and when. */
export interface ArticleContent {
  kind: ArticleKind;
  audience: Audience;
  /** Of services. */
  categories: readonly string[];
  serviceIds: readonly string[];
  /** Words that people search by and that are not in the text. */
  keywords: readonly string[];
  fr: ArticleText;
  en: ArticleText | null;
  /** Null: as soon as it is accepted. */
  from: Instant | null;
  /** Null: until it is withdrawn. */
  until: Instant | null;
  /** Null: a year after it is accepted. */
  expiresAt: Instant | null;
}

/** When a version is visible, and when somebody looks at it again. */
export interface Dates {
  from: Instant;
  until: Instant | null;
  expiresAt: Instant;
}

const REVIEWED_WITHIN_MS = 365 * DAY_MS;

/** The dates of a version accepted at an instant: nothing is visible before somebody else has read it. */
export function datesOf({ from, until, expiresAt }: ArticleContent, acceptedAt: Instant): Dates {
  const start = Math.max(from ?? acceptedAt, acceptedAt);
  return { from: start, until, expiresAt: expiresAt ?? start + REVIEWED_WITHIN_MS };
}

/** Nothing ends before it begins, and nothing is old before it is read. */
export const areDatesSound = ({ from, until, expiresAt }: Dates): boolean =>
  (until === null || until > from) && expiresAt > from;

/** What has become of a version. */
export function stateAt({ from, until, expiresAt }: Dates, withdrawn: boolean, at: Instant): ArticleState {
  if (withdrawn) return 'withdrawn';
  if (at < from) return 'scheduled';
  if (until !== null && at >= until) return 'over';
  return at >= expiresAt ? 'expired' : 'published';
}

/** What somebody may read; whoever does not say who they are reads what is public. */
export function audiencesOf(actor: Actor): Audience[] {
  if (may(actor, 'readDeskData')) return ['public', 'academy', 'desk'];
  return actor.roles.length > 0 ? ['public', 'academy'] : ['public'];
}

const IMAGE = /\bimage:([0-9a-f]{32})\b/g;

export const imagesInText = (body: string): string[] => [...body.matchAll(IMAGE)].flatMap(([, id]) => id ?? []);

/** The ids of the images that an article shows. */
export const imagesIn = ({ fr, en }: Pick<ArticleContent, 'fr' | 'en'>): string[] => [
  ...new Set([fr.body, en?.body ?? ''].flatMap(imagesInText)),
];
