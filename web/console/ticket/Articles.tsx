import { useState } from 'react';
import { articleAddress, useTicketArticles } from '../../api/articles';
import type { TicketDetails } from '../../api/resources';
import { ArticleDialog } from '../../articles/ArticleDialog';
import { useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import type { HeadingTag } from './TicketView';
import { ticketTexts } from './texts';

interface ArticlesProps {
  ticket: TicketDetails;
  heading: HeadingTag;
  onInsert(text: string): void;
}

/** What the knowledge base says of such a ticket, to be read or sent; nothing where it says nothing. */
export function Articles({ ticket: { number }, heading: Heading, onInsert }: ArticlesProps) {
  const t = useTexts(ticketTexts).articles;
  const { data = [] } = useTicketArticles(number);
  const [read, setRead] = useState<string | null>(null);
  if (data.length === 0) return null;
  const insert = (id: string, title: string) =>
    onInsert(`${t.answers(title)}\n${window.location.origin}${articleAddress(id)}`);
  return (
    <section className="g-no-print">
      <Heading className="fr-h6 fr-mb-1w">{t.title}</Heading>
      <ul className="fr-raw-list">
        {data.map(({ id, title, language, audience }) => (
          <li key={id} className="g-row fr-mb-1v">
            <button type="button" className="fr-link" lang={language} onClick={() => setRead(id)}>
              {title}
            </button>
            {audience === 'desk' ? (
              <span className="g-muted">{t.forDesk}</span>
            ) : (
              <Button size="small" priority="tertiary" title={t.insertOf(title)} onClick={() => insert(id, title)}>
                {t.insert}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {read !== null && (
        <ArticleDialog id={read} onClose={() => setRead(null)}>
          {({ title, audience }) =>
            audience !== 'desk' && (
              <Button
                onClick={() => {
                  insert(read, title);
                  setRead(null);
                }}
              >
                {t.insert}
              </Button>
            )
          }
        </ArticleDialog>
      )}
    </section>
  );
}
