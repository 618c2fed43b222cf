import type { Instant } from '../time';
import type { ArticleContent } from './article';

export interface Remark {
  by: string;
  at: Instant;
  text: string;
}

/** What is being written for an article. */
export interface Draft {
  state: 'draft' | 'inReview';
  content: ArticleContent;
  /** Everybody who wrote in it, the first one first: none of them reviews it. */
  authorIds: readonly string[];
  updatedAt: Instant;
  submittedAt: Instant | null;
  /** Why it was sent back; gone once it is submitted again. */
  remark: Remark | null;
}

export type DraftRefusal = 'draftInReview' | 'draftNotInReview' | 'ownDraft';
type Judged = { draft: Draft } | { refused: DraftRefusal };

export const beginDraft = (content: ArticleContent, by: string, at: Instant): Draft => ({
  state: 'draft',
  content,
  authorIds: [by],
  updatedAt: at,
  submittedAt: null,
  remark: null,
});

/** What is being reviewed stays as it is: it is taken back before it is written in. */
export function edit(draft: Draft, content: ArticleContent, by: string, at: Instant): Judged {
  if (draft.state !== 'draft') return { refused: 'draftInReview' };
  const authorIds = [...new Set([...draft.authorIds, by])];
  return { draft: { ...draft, content, authorIds, updatedAt: at } };
}

export function submit(draft: Draft, at: Instant): Judged {
  if (draft.state !== 'draft') return { refused: 'draftInReview' };
  return { draft: { ...draft, state: 'inReview', submittedAt: at, remark: null } };
}

export function takeBack(draft: Draft): Judged {
  if (draft.state !== 'inReview') return { refused: 'draftNotInReview' };
  return { draft: { ...draft, state: 'draft', submittedAt: null } };
}

/** Whether somebody may say yes or no to it: another person than those who wrote it. */
export function reviewRefusal({ state, authorIds }: Draft, by: string): DraftRefusal | null {
  if (state !== 'inReview') return 'draftNotInReview';
  return authorIds.includes(by) ? 'ownDraft' : null;
}

export function sendBack(draft: Draft, remark: Remark): Judged {
  const refused = reviewRefusal(draft, remark.by);
  return refused ? { refused } : { draft: { ...draft, state: 'draft', submittedAt: null, remark } };
}
