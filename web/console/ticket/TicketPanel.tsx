import { useEffect, useRef } from 'react';
import { useTicket } from '../../api/tickets';
import { useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { Loaded } from '../../ui/Loaded';
import { queueTexts } from '../queue/texts';
import { TicketView } from './TicketView';
import { ticketTexts } from './texts';

interface TicketPanelProps {
  number: string;
  onClose(): void;
}

/** A ticket beside the queue. Opened from there, it takes the focus. */
export function TicketPanel({ number, onClose }: TicketPanelProps) {
  const t = useTexts(ticketTexts);
  const { close } = useTexts(queueTexts);
  const ticket = useTicket(number);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = ticket.data?.ticket.title;
  const isRead = ticket.data !== undefined;
  useEffect(() => {
    const opener = document.activeElement;
    if (isRead && opener?.getAttribute('data-ticket') === number) heading.current?.focus({ preventScroll: true });
  }, [isRead, number]);
  return (
    <>
      <div className="g-panel-head">
        <h2 ref={heading} tabIndex={-1} className="fr-h5 fr-mb-0">
          {title ?? t.number(number)}
        </h2>
        <Button
          priority="tertiary no outline"
          size="small"
          iconId="fr-icon-close-line"
          title={close}
          onClick={onClose}
        />
      </div>
      <Loaded of={ticket} lines={10}>
        {(read) => <TicketView ticket={read.ticket} heading="h3" />}
      </Loaded>
    </>
  );
}
