import { type ReactNode, useState } from 'react';
import { useSuggestions } from '../api/articles';
import type { Article } from '../api/resources';
import { useSettled } from '../app/useSettled';
import { texts, useTexts } from '../i18n/language';
import { ArticleDialog } from './ArticleDialog';

const PAUSE_MS = 400;

const said = texts(
  {
    title: 'Articles de l’aide',
    found: (count: number) =>
      count === 1
        ? 'Un article de l’aide y répond peut-être\u00a0:'
        : `${count} articles de l’aide y répondent peut-être\u00a0:`,
    forDesk: 'Réservé aux équipes du guichet.',
  },
  {
    title: 'Help articles',
    found: (count) => (count === 1 ? 'A help article may answer it:' : `${count} help articles may answer it:`),
    forDesk: 'For the teams of the desk.',
  },
);

interface SuggestedArticlesProps {
  text: string;
  serviceId: string;
  /** What one may do with the article that is open. */
  children?: (article: Article, close: () => void) => ReactNode;
}

/** Articles that may answer what is being typed: said once one pauses, in the way of nobody, silent when there are none. */
export function SuggestedArticles({ text, serviceId, children }: SuggestedArticlesProps) {
  const t = useTexts(said);
  const { data = [] } = useSuggestions(useSettled(text, PAUSE_MS), serviceId);
  const [read, setRead] = useState<string | null>(null);
  const close = () => setRead(null);
  return (
    <section aria-label={t.title} className={data.length > 0 ? 'g-panel fr-mb-3w' : 'g-visually-hidden'}>
      <p role="status" className="fr-mb-1w">
        {data.length > 0 && t.found(data.length)}
      </p>
      <ul className="fr-raw-list">
        {data.map(({ id, title, summary, language, audience }) => (
          <li key={id} className="fr-mb-1w">
            <button type="button" className="fr-link" lang={language} onClick={() => setRead(id)}>
              {title}
            </button>
            <br />
            <span className="g-muted" lang={language}>
              {summary}
            </span>
            {audience === 'desk' && (
              <>
                <br />
                <span className="g-muted">{t.forDesk}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {read !== null && (
        <ArticleDialog id={read} onClose={close}>
          {(article) => children?.(article, close)}
        </ArticleDialog>
      )}
    </section>
  );
}
