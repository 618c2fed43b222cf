import type { TicketRowResource } from '../../api/resources';
import { OPEN_STATUSES } from '../../api/tickets';
import { useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { Clock } from '../../ui/Clock';
import { Badge } from '../../ui/dsfr';
import { StatusBadge } from '../../ui/StatusBadge';
import { queueTexts } from './texts';

/** The pieces of a row, for the table of a wide screen and for the cards of a small one. */

export function RowClock({ clock }: TicketRowResource) {
  const t = useTexts(queueTexts);
  const w = useTexts(words);
  if (!clock) return <span className="g-muted">{t.noDeadline}</span>;
  return (
    <span className="g-badges">
      <Clock dueAt={clock.paused ? null : clock.dueAt} budgetSeconds={clock.budgetSeconds} />
      <span className="g-muted">{w.clock[clock.name]}</span>
    </span>
  );
}

/** Why it waits says more than that it waits. */
export function StateBadges({ status, waits }: Pick<TicketRowResource, 'status' | 'waits'>) {
  const w = useTexts(words);
  if (status !== 'pending' || waits.length === 0) return <StatusBadge status={status} />;
  return waits.map((wait) => (
    <Badge key={wait} as="span" small severity="warning" noIcon>
      {w.wait[wait]}
    </Badge>
  ));
}

export function RowAssignee({ assigneeName, status }: TicketRowResource) {
  const t = useTexts(queueTexts);
  if (!assigneeName && !OPEN_STATUSES.includes(status)) return null;
  return <span className="g-muted">{assigneeName ?? t.nobody}</span>;
}
