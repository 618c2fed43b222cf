import { date, define, number, string } from './schema';

/** A search that found nothing: what was asked, and by nobody knows whom. */
export interface ArticleSearch {
  /** The query, folded, shortened, and without addresses and telephone numbers. */
  _id: string;
  count: number;
  lastAt: Date;
}

export const articleSearchSchema = define<ArticleSearch>({ _id: string, count: number, lastAt: date });

const FORGOTTEN_AFTER_SECONDS = 90 * 24 * 60 * 60;
articleSearchSchema.index({ lastAt: 1 }, { expireAfterSeconds: FORGOTTEN_AFTER_SECONDS });
articleSearchSchema.index({ count: -1, lastAt: -1 });

/** That somebody has said today that an article solved their problem; a digest, and nobody’s name. */
export interface ArticleSolution {
  _id: string;
  expiresAt: Date;
}

export const articleSolutionSchema = define<ArticleSolution>({ _id: string, expiresAt: date });
articleSolutionSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
