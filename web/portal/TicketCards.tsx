import type { TicketRowResource } from '../api/resources';
import { momentOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { Link } from '../ui/Link';
import { StatusBadge } from '../ui/StatusBadge';
import { awaitedOf } from './awaited';
import { portalTexts } from './texts';

/** Tickets, each with where it stands; what waits for its reader stands out. */
export function TicketCards({ rows }: { rows: readonly TicketRowResource[] }) {
  return (
    <ul className="g-cards fr-raw-list">
      {rows.map((row) => (
        <li key={row.number}>
          <TicketCard row={row} />
        </li>
      ))}
    </ul>
  );
}

function TicketCard({ row }: { row: TicketRowResource }) {
  const t = useTexts(portalTexts);
  const { language } = useLanguage();
  const awaited = awaitedOf(row);
  const running = awaited === null ? row.clock : null;
  return (
    <article className={`g-card fr-enlarge-link ${awaited ? 'g-card--awaited' : ''}`}>
      <div className="g-row">
        <StatusBadge status={row.status} />
        <span className="g-muted">{row.number}</span>
      </div>
      <h3 className="fr-h6 fr-mt-1v fr-mb-1v">
        <Link href={`/demandes/${row.number}`}>{row.title ?? row.number}</Link>
      </h3>
      {awaited && <p className="g-awaited fr-icon-alert-line fr-mb-1v">{t.awaited[awaited]}</p>}
      <p className="g-muted fr-mb-0">
        {running?.dueAt
          ? t.expected[running.name === 'takeCharge' ? 'takeCharge' : 'resolution'](momentOf(running.dueAt, language))
          : t.list.changedAt(momentOf(row.changedAt, language))}
      </p>
    </article>
  );
}
