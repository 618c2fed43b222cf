import { useState } from 'react';
import type { Steering } from '../api/resources';
import { LOCALE, momentOf } from '../i18n/format';
import { texts, useLanguage, useTexts } from '../i18n/language';
import { type Score, words } from '../i18n/words';
import { DataTable } from '../ui/DataTable';
import { Button } from '../ui/dsfr';
import { Link } from '../ui/Link';
import { Bar } from './Bar';

/** Comments that are shown before somebody asks for more. */
const SHOWN = 5;

const said = texts(
  {
    title: 'Satisfaction',
    summary: (average: string, count: number) => `${average} sur 5 en moyenne, ${count} avis.`,
    none: 'Aucun avis sur cette période.',
    scores: 'Notes données',
    score: 'Note',
    count: 'Avis',
    comments: 'Ce qu’ils en disent',
    noComment: 'Aucun commentaire sur cette période.',
    all: (n: number) => `Afficher les ${n} commentaires`,
  },
  {
    title: 'Satisfaction',
    summary: (average, count) => `${average} out of 5 on average, ${count} rating${count > 1 ? 's' : ''}.`,
    none: 'Nobody rated the desk in this period.',
    scores: 'Scores given',
    score: 'Score',
    count: 'Ratings',
    comments: 'What they say of it',
    noComment: 'No comment in this period.',
    all: (n) => `Show the ${n} comments`,
  },
);

/** What requesters think of it, in numbers and in their words. */
export function Satisfaction({ satisfaction: { average, count, byScore, comments } }: Pick<Steering, 'satisfaction'>) {
  const t = useTexts(said);
  const { score: scoreNames } = useTexts(words);
  const { language } = useLanguage();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? comments : comments.slice(0, SHOWN);
  const scores = byScore.map((given, at) => ({ score: at + 1, given })).reverse();
  const decimal = new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <section className="g-panel">
      <h2 className="fr-h5 fr-mb-1w">{t.title}</h2>
      {average === null ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p>
            <strong>{t.summary(decimal.format(average), count)}</strong>
          </p>
          <DataTable
            caption={t.scores}
            hidesCaption
            rows={scores}
            keyOf={({ score }) => String(score)}
            columns={[
              { title: t.score, cell: ({ score }) => scoreNames[score as Score] },
              { title: t.count, cell: ({ given }) => <Bar of={given} most={Math.max(...byScore)} /> },
            ]}
          />
          <h3 className="fr-h6 fr-mb-1w">{t.comments}</h3>
          {comments.length === 0 && <p>{t.noComment}</p>}
          <ul className="g-comments">
            {shown.map(({ number, at, score, text }) => (
              <li key={`${number} ${at}`}>
                <p className="g-muted fr-mb-1v">
                  <strong>{scoreNames[score as Score]}</strong> – <Link href={`/tickets/${number}`}>{number}</Link>,{' '}
                  {momentOf(at, language)}
                </p>
                <blockquote className="g-text">{text}</blockquote>
              </li>
            ))}
          </ul>
          {comments.length > shown.length && (
            <Button priority="tertiary" size="small" onClick={() => setShowsAll(true)}>
              {t.all(comments.length)}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
