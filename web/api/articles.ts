import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useLanguage } from '../i18n/language';
import { call, get } from './client';
import type { Article, ArticleRow } from './resources';

const STALE_MS = 5 * 60_000;
/** What is shorter says too little. */
const LEAST_LETTERS = 4;

/** An article as its readers see it, in the language of the page. */
export function useArticle(id: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['articles', 'one', id, language],
    queryFn: ({ signal }) => get<Article>(`/articles/${id}`, { query: { language }, signal }),
    staleTime: STALE_MS,
  });
}

/** Articles that may answer what is being typed; none as long as it says too little. */
export function useSuggestions(text: string, serviceId?: string) {
  const { language } = useLanguage();
  const body = { text, language, ...(serviceId ? { serviceId } : {}) };
  const isEnough = text.trim().length >= LEAST_LETTERS;
  return useQuery({
    queryKey: ['articles', 'suggested', body],
    queryFn: async ({ signal }) =>
      (await call<{ data: ArticleRow[] }>('POST', '/articles/suggestions', { body, signal })).data.data,
    enabled: isEnough,
    ...(isEnough ? { placeholderData: keepPreviousData } : {}),
    staleTime: STALE_MS,
    // They are an offer: nobody is told that there is none.
    retry: false,
  });
}

/** Says that an article has solved the problem that a ticket was being written about. */
export const useSolved = () =>
  useMutation({
    mutationFn: (id: string) => call('POST', `/articles/${id}/solved`, { body: { from: 'newTicket' } }),
  });

/** Where everybody reads an article. */
export const articleAddress = (id: string): string => `/aide/articles/${id}`;

/** Articles that may help with a ticket. */
export const useTicketArticles = (number: string) => {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['articles', 'ofTicket', number, language],
    queryFn: async ({ signal }) =>
      (await get<{ data: ArticleRow[] }>(`/tickets/${number}/articles`, { query: { language }, signal })).data,
    staleTime: STALE_MS,
  });
};

const FOUND = 6;

/** What a search finds; nothing as long as nothing is asked. */
export const useFoundArticles = (q: string) => {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['articles', 'found', q, language],
    queryFn: async ({ signal }) =>
      (await get<{ data: ArticleRow[] }>('/articles/search', { query: { q, language, limit: FOUND }, signal })).data,
    enabled: q !== '',
    ...(q === '' ? {} : { placeholderData: keepPreviousData }),
    staleTime: STALE_MS,
  });
};
