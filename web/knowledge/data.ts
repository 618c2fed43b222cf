import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call, get } from '../api/client';
import type {
  ArticleDiff,
  ArticleDraft,
  ArticleRow,
  ArticleState,
  ArticleVersionRow,
  EmptySearch,
} from '../api/resources';
import type { Paged } from '../api/tickets';
import { useInvalidation } from '../api/useInvalidation';
import { useLanguage } from '../i18n/language';

export const KNOWLEDGE = '/connaissances';
export const ARTICLES = '/articles';

/** How those who write look at the articles: by state, or those they answer for. */
export const VIEWS = [
  'inReview',
  'draft',
  'mine',
  'published',
  'expired',
  'scheduled',
  'over',
  'withdrawn',
  'any',
] as const satisfies readonly (ArticleState | 'any' | 'mine')[];
export type View = (typeof VIEWS)[number];

export type Content = ArticleDraft['content'];

/** An article whatever state it is in. */
export function useStanding(id: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['articles', 'standing', id, language],
    queryFn: ({ signal }) => get<ArticleRow>(`${ARTICLES}/${id}/standing`, { query: { language }, signal }),
  });
}

/** A draft with its revision as the API wants it back. */
export const useArticleDraft = (id: string) =>
  useQuery({
    queryKey: ['articles', 'draft', id],
    queryFn: ({ signal }) => get<ArticleDraft>(`${ARTICLES}/${id}/draft`, { signal }),
    // What somebody types into is not exchanged under their hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const useVersions = (id: string) =>
  useInfiniteQuery({
    queryKey: ['articles', 'versions', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Paged<ArticleVersionRow>>(`${ARTICLES}/${id}/versions`, { query: { cursor: pageParam }, signal }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** `to` 0 is the draft. */
export const useDiff = (id: string, from: number, to: number) =>
  useQuery({
    queryKey: ['articles', 'diff', id, from, to],
    queryFn: ({ signal }) => get<ArticleDiff>(`${ARTICLES}/${id}/diff`, { query: { from, to }, signal }),
    enabled: from > 0,
  });

export const useEmptySearches = () =>
  useQuery({
    queryKey: ['articles', 'empty'],
    queryFn: async ({ signal }) => (await get<{ data: EmptySearch[] }>(`${ARTICLES}/searches`, { signal })).data,
  });

/** After an act, everything that is said of articles is read again. */
export const useReadAgain = () => useInvalidation(SAID);
const SAID = [['articles'], ['admin', ARTICLES]];

/** The address of an image for Markdown, once the desk has it. */
export const sendImage =
  (id: string) =>
  async (file: File): Promise<string> =>
    `image:${(await call<{ id: string }>('POST', `${ARTICLES}/${id}/images`, { body: file })).data.id}`;
