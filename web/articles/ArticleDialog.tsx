import type { ReactNode } from 'react';
import { articleAddress, useArticle } from '../api/articles';
import type { Article } from '../api/resources';
import { texts, useTexts } from '../i18n/language';
import { KNOWLEDGE } from '../knowledge/data';
import { Dialog } from '../ui/Dialog';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loaded';
import { ArticleText } from './ArticleText';

const said = texts(
  {
    article: 'Article',
    ownPage: 'Ouvrir l’article dans une nouvelle fenêtre',
    change: 'Modifier l’article dans une nouvelle fenêtre',
  },
  {
    article: 'Article',
    ownPage: 'Open the article in a new window',
    change: 'Change the article in a new window',
  },
);

interface ArticleDialogProps {
  id: string;
  onClose(): void;
  /** What one may do with it. */
  children(article: Article): ReactNode;
}

/** An article beside what one was doing. */
export function ArticleDialog({ id, onClose, children }: ArticleDialogProps) {
  const t = useTexts(said);
  const article = useArticle(id);
  return (
    <Dialog
      title={article.data?.title ?? t.article}
      {...(article.data ? { titleLanguage: article.data.language } : {})}
      onClose={onClose}
    >
      <Loaded of={article} lines={8}>
        {(read) => (
          <div className="g-stack">
            <ArticleText html={read.html} language={read.language} />
            <p className="g-row fr-mb-0">
              <Link href={articleAddress(id)} target="_blank" rel="noopener">
                {t.ownPage}
              </Link>
              {read.desk && (
                <Link href={`${KNOWLEDGE}/${id}`} target="_blank" rel="noopener">
                  {t.change}
                </Link>
              )}
            </p>
            {children(read)}
          </div>
        )}
      </Loaded>
    </Dialog>
  );
}
