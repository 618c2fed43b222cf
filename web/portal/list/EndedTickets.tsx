import { useTickets } from '../../api/tickets';
import { useMe } from '../../app/session';
import { useTexts } from '../../i18n/language';
import { Loaded } from '../../ui/Loaded';
import { More } from '../../ui/More';
import { portalTexts } from '../texts';
import { FoundTickets } from './FoundTickets';

const PAGE = 20;

/** What is over, the latest first, as much of it as was asked for. */
export function EndedTickets({ q, status }: { q: string; status: 'closed' | 'cancelled' }) {
  const { none } = useTexts(portalTexts).list;
  const { id } = useMe();
  const tickets = useTickets({ requesterId: id, status, sort: 'updated', limit: PAGE, q });
  return (
    <Loaded of={tickets}>
      {({ pages }) => (
        <div className="g-stack" aria-busy={tickets.isPlaceholderData}>
          <FoundTickets rows={pages.flatMap(({ data }) => data)} q={q} none={none[status]} />
          <More of={tickets} />
        </div>
      )}
    </Loaded>
  );
}
