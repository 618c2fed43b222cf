import { useRef } from 'react';
import { useParams } from 'react-router';
import { useAct } from '../../api/act';
import type { CommandName, TicketDetails } from '../../api/resources';
import { usePossibilities, useTicket } from '../../api/tickets';
import { useTexts } from '../../i18n/language';
import { site } from '../../i18n/site';
import { Badge, Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { StatusBadge } from '../../ui/StatusBadge';
import { useKeptFocus } from '../../ui/useKeptFocus';
import { ConformityCard } from '../../workstations/ConformityCard';
import { Appointment } from './Appointment';
import { Aside } from './Aside';
import type { ActingProps } from './acting';
import { Cancel } from './Cancel';
import { ConsentCard } from './ConsentCard';
import { Rating, Reopen, ResolutionQuestion } from './Ending';
import { History } from './History';
import { Reply } from './Reply';
import { Standing, useExpectation } from './Standing';
import { ticketTexts } from './texts';

/** One request, and what its requester can do about it now: nothing is offered that the desk would refuse. */
export function TicketPage() {
  const { number = '' } = useParams();
  const { myTickets } = useTexts(site);
  const reading = useTicket(number);
  const ticket = reading.data?.ticket;
  return (
    <Page
      title={ticket?.title ?? number}
      above={[{ href: '/demandes', text: myTickets }]}
      {...(ticket ? { beside: <Badges ticket={ticket} /> } : {})}
    >
      <Loaded of={reading} lines={8}>
        {(read) => <Content key={number} ticket={read.ticket} />}
      </Loaded>
    </Page>
  );
}

function Badges({ ticket }: { ticket: TicketDetails }) {
  const t = useTexts(ticketTexts);
  const expectation = useExpectation(ticket);
  return (
    <>
      <StatusBadge status={ticket.status} />
      {expectation && (
        <Badge as="span" small noIcon severity="info">
          {expectation}
        </Badge>
      )}
      <span className="g-muted">{ticket.number}</span>
      <Button className="g-no-print" size="small" priority="tertiary no outline" onClick={() => window.print()}>
        {t.print}
      </Button>
    </>
  );
}

function Content({ ticket }: { ticket: TicketDetails }) {
  const t = useTexts(ticketTexts);
  const act = useAct(ticket.number);
  const possible = usePossibilities(ticket.number);
  const can = (command: CommandName) => possible.data?.some((one) => one.command === command && one.possible) ?? false;
  const acting: ActingProps = { ticket, act, can };
  const standing = useRef<HTMLElement>(null);
  useKeptFocus(act.isPending, standing);
  return (
    <div className="g-ticket">
      <div className="g-stack">
        <Standing ticket={ticket} place={standing} />
        {act.error && <FaultNotice fault={act.error} />}
        <p role="status" className="g-visually-hidden">
          {act.isSuccess && t.done}
        </p>
        {possible.error && <FaultNotice fault={possible.error} onRetry={() => void possible.refetch()} />}
        <ConformityCard ticket={ticket} heading="h2" offersService />
        <ConsentCard {...acting} />
        <Appointment {...acting} />
        <ResolutionQuestion {...acting} />
        <Rating {...acting} />
        <Reopen {...acting} />
        <History ticket={ticket} />
        <Reply {...acting} />
        <div className="g-no-print">
          <Cancel {...acting} />
        </div>
      </div>
      <Aside ticket={ticket} />
    </div>
  );
}
