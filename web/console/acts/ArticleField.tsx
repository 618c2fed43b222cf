import { useState } from 'react';
import { useFoundArticles, useTicketArticles } from '../../api/articles';
import type { TicketDetails } from '../../api/resources';
import { useSettled } from '../../app/useSettled';
import { useTexts } from '../../i18n/language';
import { Input, RadioButtons } from '../../ui/dsfr';
import type { Field } from './field';
import { actTexts } from './texts';

const PAUSE_MS = 300;

/** The article that answered: one of those proposed for the ticket, or another that is looked for. */
function ArticleAsk({ ticket: { number } }: { ticket: TicketDetails }) {
  const t = useTexts(actTexts);
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState('');
  const proposed = useTicketArticles(number);
  const found = useFoundArticles(useSettled(q.trim(), PAUSE_MS));
  const articles = (q.trim() ? found.data : proposed.data) ?? [];
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
        }}
      />
      <RadioButtons
        legend={t.article.legend}
        small
        name="articleId"
        options={[{ id: '', title: t.article.none }, ...articles].map(({ id, title }) => ({
          label: title,
          nativeInputProps: { value: id, checked: id === chosen, onChange: () => setChosen(id) },
        }))}
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
