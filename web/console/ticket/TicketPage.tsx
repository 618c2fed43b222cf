import { useTicket } from '../../api/tickets';
import { useTexts } from '../../i18n/language';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useFileAddress } from '../queue/QueueTable';
import { queueTexts } from '../queue/texts';
import { TicketView } from './TicketView';
import { ticketTexts } from './texts';

/** A ticket on a page of its own, where there is no room for the queue beside it. */
export function TicketPage({ number }: { number: string }) {
  const t = useTexts(ticketTexts);
  const { title } = useTexts(queueTexts);
  const ticket = useTicket(number);
  const queue = useFileAddress()();
  return (
    <Page title={ticket.data?.ticket.title ?? t.number(number)} above={[{ href: queue, text: title }]}>
      <Loaded of={ticket} lines={10}>
        {(read) => <TicketView ticket={read.ticket} heading="h2" />}
      </Loaded>
    </Page>
  );
}
