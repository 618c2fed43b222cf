import { useTickets } from '../../api/tickets';
import { useMe } from '../../app/session';
import { useTexts } from '../../i18n/language';
import { site } from '../../i18n/site';
import { Button } from '../../ui/dsfr';
import { Empty } from '../../ui/Empty';
import { FaultNotice } from '../../ui/FaultNotice';
import { Loaded } from '../../ui/Loaded';
import { TicketCards } from '../TicketCards';
import { portalTexts } from '../texts';

const PAGE = 20;

/** What is over, the latest first, as much of it as was asked for. */
export function EndedTickets({ q, status }: { q: string; status: 'closed' | 'cancelled' }) {
  const t = useTexts(portalTexts).list;
  const { more } = useTexts(site);
  const { id } = useMe();
  const tickets = useTickets({ requesterId: id, status, sort: 'updated', limit: PAGE, q });
  const none = status === 'closed' ? t.noneClosed : t.noneCancelled;
  return (
    <Loaded of={tickets}>
      {({ pages }) => {
        const rows = pages.flatMap(({ data }) => data);
        return (
          <div className="g-stack" aria-busy={tickets.isPlaceholderData}>
            <p role="status" className="g-muted">
              {rows.length > 0 && t.shown(rows.length)}
            </p>
            {rows.length > 0 ? <TicketCards rows={rows} /> : <Empty>{q ? t.noneFound(q) : none}</Empty>}
            {tickets.isFetchNextPageError && <FaultNotice fault={tickets.error} />}
            {tickets.hasNextPage && (
              <Button
                priority="secondary"
                disabled={tickets.isFetchingNextPage}
                onClick={() => void tickets.fetchNextPage()}
              >
                {more}
              </Button>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
