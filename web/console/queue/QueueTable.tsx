import { useLocation } from 'react-router';
import type { TicketRowResource } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { Link } from '../../ui/Link';
import { RowAssignee, RowClock, StateBadges } from './row';
import { queueTexts } from './texts';

interface RowsProps {
  rows: readonly TicketRowResource[];
  open: string | undefined;
  caption: string;
}

/** Of a ticket beside the queue as it is, or of that queue alone. */
export const useFileAddress = () => {
  const { search } = useLocation();
  return (number?: string) => (number ? `/file/${number}${search}` : `/file${search}`);
};

const current = (isOpen: boolean) => (isOpen ? ({ 'aria-current': 'true' } as const) : {});

export function QueueTable({ rows, open, caption }: RowsProps) {
  const t = useTexts(queueTexts);
  const addressOf = useFileAddress();
  return (
    <table className="g-queue">
      <caption className="g-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.column.number}</th>
          <th scope="col">{t.column.title}</th>
          <th scope="col">{t.column.requester}</th>
          <th scope="col">{t.column.due}</th>
          <th scope="col">{t.column.status}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number} className={row.number === open ? 'g-queue__open' : undefined}>
            <td className="g-nowrap">
              <Link href={addressOf(row.number)} data-ticket={row.number} {...current(row.number === open)}>
                {row.number}
              </Link>
              <span className="g-under g-muted">{row.priority}</span>
            </td>
            <td>
              {row.title}
              <span className="g-under g-muted">{row.establishmentName}</span>
            </td>
            <td>{row.requesterName ?? t.unknownRequester}</td>
            <td>
              <RowClock {...row} />
            </td>
            <td>
              <span className="g-badges">
                <StateBadges {...row} />
                <RowAssignee {...row} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function QueueCards({ rows, open, caption }: RowsProps) {
  const t = useTexts(queueTexts);
  const addressOf = useFileAddress();
  return (
    <ul className="g-cards fr-raw-list" aria-label={caption}>
      {rows.map((row) => (
        <li key={row.number} className="g-panel">
          <p className="g-row fr-mb-0">
            <span className="g-muted">
              {row.number} · {row.priority}
            </span>
            <StateBadges {...row} />
          </p>
          <p className="fr-mb-0">
            <Link href={addressOf(row.number)} data-ticket={row.number} {...current(row.number === open)}>
              {row.title ?? row.number}
            </Link>
          </p>
          <p className="g-muted fr-mb-1v">
            {[row.requesterName ?? t.unknownRequester, row.establishmentName].filter(Boolean).join(' – ')}
          </p>
          <RowClock {...row} />
          <RowAssignee {...row} />
        </li>
      ))}
    </ul>
  );
}
