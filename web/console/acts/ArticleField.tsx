import { useState } from 'react';
import { useFoundArticles, useTicketArticles } from '../../api/articles';
import type { TicketDetails } from '../../api/resources';
import { useSettled } from '../../app/useSettled';
import { useTexts } from '../../i18n/language';
import { Input, RadioButtons } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import type { Field } from './field';
import { actTexts } from './texts';

const PAUSE_MS = 300;

/** The article that answered: one of those proposed for the ticket, or another that is looked for. */
function ArticleAsk({ ticket: { number } }: { ticket: TicketDetails }) {
  const t = useTexts(actTexts);
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState('');
  const words = q.trim();
  const proposed = useTicketArticles(number);
  const found = useFoundArticles(useSettled(words, PAUSE_MS));
  const articles = (words ? found.data : proposed.data) ?? [];
  const isInVain = words !== '' && found.data?.length === 0 && !found.isPlaceholderData;
  return (
    <>
      <Input
        label={t.field.articleId + t.optional}
        hintText={t.hint.articleId}
        nativeInputProps={{
          type: 'search',
          value: q,
          maxLength: 200,
          autoComplete: 'off',
          onChange: ({ target }) => {
            setQ(target.value);
            setChosen('');
          },
          // Enter looks for articles; it does not resolve the ticket.
          onKeyDown: (event) => {
            if (event.key === 'Enter') event.preventDefault();
          },
        }}
      />
      <p role="status" className={isInVain ? 'fr-mb-0' : 'g-visually-hidden'}>
        {isInVain && t.article.notFound}
      </p>
      {words !== '' && found.error && <FaultNotice fault={found.error} onRetry={() => void found.refetch()} />}
      <RadioButtons
        legend={t.article.legend}
        small
        name="articleId"
        options={[
          {
            label: t.article.none,
            nativeInputProps: { value: '', checked: chosen === '', onChange: () => setChosen('') },
          },
          ...articles.map(({ id, title, language }) => ({
            label: <span lang={language}>{title}</span>,
            nativeInputProps: { value: id, checked: id === chosen, onChange: () => setChosen(id) },
          })),
        ]}
      />
    </>
  );
}

export const article: Field = {
  name: 'articleId',
  ask: (ticket) => <ArticleAsk ticket={ticket} />,
  read: (form) => {
    const articleId = String(form.get('articleId') ?? '');
    return articleId ? { articleId } : {};
  },
};
