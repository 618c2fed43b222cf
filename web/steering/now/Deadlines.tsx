import { useGroups } from '../../api/desk';
import type { Steering } from '../../api/resources';
import { useMedia } from '../../app/useMedia';
import { useNow } from '../../app/useNow';
import { durationOf, momentOf, timeOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { DataTable } from '../../ui/DataTable';
import { Link } from '../../ui/Link';
import { nowTexts } from './texts';

type Deadline = Steering['lateNow'][number];

interface DeadlinesProps {
  of: 'late' | 'soon';
  rows: readonly Deadline[];
  /** Of which the rows are the first. */
  count: number;
}

/** Tickets whose deadline has passed, or will have within two hours: what to act on, the most pressing first. */
export function Deadlines({ of, rows, count }: DeadlinesProps) {
  const t = useTexts(nowTexts);
  const isRoomy = useMedia('(min-width: 48rem)');
  const Rows = isRoomy ? Table : Cards;
  return (
    <section id={of} className={`g-panel g-deadlines ${of === 'late' && count > 0 ? 'g-deadlines--late' : ''}`}>
      <h2 className="fr-h5 fr-mb-1w">{t[of](count)}</h2>
      {rows.length === 0 ? <p className="fr-mb-0">{t.none[of]}</p> : <Rows of={of} rows={rows} count={count} />}
      {count > rows.length && <p className="g-muted fr-mb-0">{t.first(rows.length, count)}</p>}
    </section>
  );
}

function Table({ of, rows, count }: DeadlinesProps) {
  const t = useTexts(nowTexts);
  const { clock } = useTexts(words);
  return (
    <DataTable
      caption={t[of](count)}
      hidesCaption
      rows={rows}
      keyOf={keyOf}
      columns={[
        {
          title: t.number,
          cell: ({ number, priority }) => (
            <>
              <Link href={`/tickets/${number}`}>{number}</Link>
              <span className="g-under g-muted">{priority}</span>
            </>
          ),
        },
        { title: of === 'late' ? t.lateBy : t.dueIn, cell: (row) => <When of={of} {...row} /> },
        { title: t.clock, cell: (row) => clock[row.clock] },
        { title: t.who, cell: (row) => <Who {...row} /> },
      ]}
    />
  );
}

function Cards({ of, rows, count }: DeadlinesProps) {
  const t = useTexts(nowTexts);
  const { clock } = useTexts(words);
  return (
    <ul className="g-cards fr-raw-list" aria-label={t[of](count)}>
      {rows.map((row) => (
        <li key={keyOf(row)} className="g-deadline">
          <p className="fr-mb-0">
            <Link href={`/tickets/${row.number}`}>{row.number}</Link> · {row.priority} · {clock[row.clock]}
          </p>
          <div className="g-deadline__facts">
            <span>
              <When of={of} {...row} />
            </span>
            <span>
              <Who {...row} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

const keyOf = ({ number, clock }: Deadline): string => `${number} ${clock}`;

function When({ of, due }: Deadline & Pick<DeadlinesProps, 'of'>) {
  const { language } = useLanguage();
  const t = useTexts(nowTexts);
  const left = Date.parse(due) - useNow();
  return (
    <>
      <strong className="g-nowrap">{t.span[of](durationOf(left, language))}</strong>
      <span className="g-under g-muted">{of === 'late' ? momentOf(due, language) : timeOf(due, language)}</span>
    </>
  );
}

function Who({ group, assignee }: Deadline) {
  const t = useTexts(nowTexts);
  const { language } = useLanguage();
  const { data: groups = [] } = useGroups();
  return (
    <>
      {assignee ? (assignee.name ?? '–') : <strong>{t.nobody}</strong>}
      <span className="g-under g-muted">{groups.find(({ id }) => id === group)?.name[language] ?? group}</span>
    </>
  );
}
