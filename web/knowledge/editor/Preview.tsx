import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Language } from '../../api/resources';
import { ArticleText } from '../../articles/ArticleText';
import { Loaded } from '../../ui/Loaded';
import { ARTICLES } from '../data';

/** What Markdown will look like: drawn by the API, as for its readers. */
export function Preview({ markdown, language }: { markdown: string; language: Language }) {
  const preview = useQuery({
    queryKey: ['articles', 'preview', markdown],
    queryFn: async ({ signal }) =>
      (await call<{ html: string }>('POST', `${ARTICLES}/previews`, { body: { markdown }, signal })).data,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Loaded of={preview} lines={4}>
      {({ html }) => <ArticleText html={html} language={language} />}
    </Loaded>
  );
}
