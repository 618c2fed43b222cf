import type { Article } from '../api/resources';

/** The text of an article, which the API has made safe. */
export function ArticleText({ html, language }: Pick<Article, 'html' | 'language'>) {
  return (
    <div
      className="g-article"
      lang={language}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: written by the API from Markdown, with nothing in it that acts
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
