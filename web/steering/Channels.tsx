import type { Steering } from '../api/resources';
import { texts, useLanguage, useTexts } from '../i18n/language';
import { words } from '../i18n/words';
import { DataTable } from '../ui/DataTable';
import { Bar } from './Bar';
import { percentOf } from './share';

const said = texts(
  {
    title: 'Canaux',
    channel: 'Canal',
    tickets: 'Dossiers ouverts',
    share: 'Part',
    summary: (first: string, share: string) =>
      `Le plus souvent : ${first}, ${share} des dossiers ouverts sur la période.`,
    none: 'Aucun dossier ouvert sur cette période.',
  },
  {
    title: 'Channels',
    channel: 'Channel',
    tickets: 'Tickets opened',
    share: 'Share',
    summary: (first, share) => `Most often: ${first}, ${share} of the tickets opened in the period.`,
    none: 'No ticket was opened in this period.',
  },
);

/** How people reach the desk. */
export function Channels({ channels }: Pick<Steering, 'channels'>) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { channel: names } = useTexts(words);
  const sorted = [...channels].sort((a, b) => b.count - a.count);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const [first] = sorted;
  return (
    <section className="g-panel">
      <h2 className="fr-h5 fr-mb-1w">{t.title}</h2>
      {first && total > 0 ? (
        <>
          <p>{t.summary(names[first.channel], percentOf(first.count / total, language))}</p>
          <DataTable
            caption={t.title}
            hidesCaption
            wraps
            rows={sorted}
            keyOf={({ channel }) => channel}
            columns={[
              { title: t.channel, cell: ({ channel }) => names[channel] },
              { title: t.tickets, cell: ({ count }) => <Bar of={count} most={first.count} /> },
              { title: t.share, cell: ({ count }) => percentOf(count / total, language), isRight: true },
            ]}
          />
        </>
      ) : (
        <p>{t.none}</p>
      )}
    </section>
  );
}
