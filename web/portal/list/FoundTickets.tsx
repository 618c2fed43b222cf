import type { TicketRowResource } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { Empty } from '../../ui/Empty';
import { TicketCards } from '../TicketCards';
import { portalTexts } from '../texts';

interface FoundTicketsProps {
  rows: readonly TicketRowResource[];
  /** What was looked for; empty for all of them. */
  q: string;
  /** What to say when nothing was looked for, and there is none. */
  none: string;
}

/** How many, and which. */
export function FoundTickets({ rows, q, none }: FoundTicketsProps) {
  const t = useTexts(portalTexts).list;
  return (
    <>
      <p role="status" className="g-muted">
        {rows.length > 0 && t.shown(rows.length)}
      </p>
      {rows.length > 0 ? <TicketCards rows={rows} /> : <Empty>{q ? t.noneFound(q) : none}</Empty>}
    </>
  );
}
