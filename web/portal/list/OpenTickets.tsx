import { useTexts } from '../../i18n/language';
import { Empty } from '../../ui/Empty';
import { Loaded } from '../../ui/Loaded';
import { useMyOpenTickets } from '../myTickets';
import { TicketCards } from '../TicketCards';
import { portalTexts } from '../texts';

export function OpenTickets({ q }: { q: string }) {
  const t = useTexts(portalTexts).list;
  return (
    <Loaded of={useMyOpenTickets(q || undefined)}>
      {(rows) => (
        <>
          <p role="status" className="g-muted">
            {rows.length > 0 && t.shown(rows.length)}
          </p>
          {rows.length > 0 ? <TicketCards rows={rows} /> : <Empty>{q ? t.noneFound(q) : t.noneOpen}</Empty>}
        </>
      )}
    </Loaded>
  );
}
