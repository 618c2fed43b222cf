import type { Steering } from '../../api/resources';
import { useNow } from '../../app/useNow';
import { durationOf, momentOf } from '../../i18n/format';
import { texts, useLanguage, useTexts } from '../../i18n/language';
import { type Score, words } from '../../i18n/words';
import { DataTable } from '../../ui/DataTable';
import { Link } from '../../ui/Link';

type Owed = Steering['followUps']['first'][number];

const said = texts(
  {
    title: 'Suivis d’avis défavorables',
    owed: (owed: number, late: number) =>
      `${owed} ${owed > 1 ? 'suivis dus' : 'suivi dû'}${late > 0 ? `, dont ${late} en retard` : ''}.`,
    none: 'Aucun suivi n’est dû.',
    done: (inTime: number, late: number) =>
      `Sur la période : ${inTime} ${inTime > 1 ? 'faits' : 'fait'} à temps, ${late} en retard.`,
    ticket: 'Demande',
    rating: 'Avis',
    since: 'Donné le',
    due: 'Échéance',
    late: (span: string) => `en retard de ${span}`,
    left: (span: string) => `reste ${span}`,
    reopened: 'Rouverte depuis',
    first: (shown: number, count: number) => `Les ${shown} premiers sur ${count}.`,
  },
  {
    title: 'Follow-ups of bad ratings',
    owed: (owed, late) => `${owed} follow-up${owed > 1 ? 's' : ''} owed${late > 0 ? `, ${late} late` : ''}.`,
    none: 'No follow-up is owed.',
    done: (inTime, late) => `In this period: ${inTime} done in time, ${late} late.`,
    ticket: 'Ticket',
    rating: 'Rating',
    since: 'Given on',
    due: 'Due',
    late: (span) => `${span} late`,
    left: (span) => `${span} left`,
    reopened: 'Reopened since',
    first: (shown, count) => `The first ${shown} of ${count}.`,
  },
);

/** What supervisors owe to requesters who were not satisfied; each is done from its ticket. */
export function FollowUps({ followUps: { owed, late, doneInTime, doneLate, first } }: Pick<Steering, 'followUps'>) {
  const t = useTexts(said);
  const { score: scores } = useTexts(words);
  const { language } = useLanguage();
  return (
    <section id="follow-ups" className={`g-panel g-deadlines ${late > 0 ? 'g-deadlines--late' : ''}`}>
      <h2 className="fr-h5 fr-mb-1w">{t.title}</h2>
      <p className="fr-mb-1w">{owed === 0 ? t.none : <strong>{t.owed(owed, late)}</strong>}</p>
      {owed > 0 && (
        <DataTable
          caption={t.title}
          hidesCaption
          rows={first}
          keyOf={({ number }) => number}
          columns={[
            { title: t.ticket, cell: ({ number }) => <Link href={`/tickets/${number}`}>{number}</Link> },
            { title: t.due, cell: (row) => <Due {...row} /> },
            { title: t.rating, cell: ({ score }) => (score === null ? t.reopened : scores[score as Score]) },
            { title: t.since, cell: ({ since }) => momentOf(since, language) },
          ]}
        />
      )}
      {owed > first.length && <p className="g-muted">{t.first(first.length, owed)}</p>}
      <p className="g-muted fr-mb-0">{t.done(doneInTime, doneLate)}</p>
    </section>
  );
}

function Due({ due }: Owed) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const left = Date.parse(due ?? '') - useNow();
  if (due === null) return '–';
  const span = durationOf(left, language);
  return (
    <>
      <strong className="g-nowrap">{left < 0 ? t.late(span) : t.left(span)}</strong>
      <span className="g-under g-muted">{momentOf(due, language)}</span>
    </>
  );
}
