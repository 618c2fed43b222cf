import { useEffect, useState } from 'react';
import type { TicketDetails } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { Clock } from '../../ui/Clock';
import { ConformityCard } from '../../workstations/ConformityCard';
import { Commands } from '../acts/Commands';
import { AppointmentCard, VisitCard } from './AppointmentCard';
import { Composer } from './Composer';
import { ConsentCard } from './ConsentCard';
import { Files } from './Files';
import { MakeArticle } from './MakeArticle';
import { SuperiorNotice } from './SuperiorNotice';
import { TicketFacts } from './TicketFacts';
import { Timeline } from './Timeline';
import { ticketTexts } from './texts';

/** Long enough to be read; later acts of others would make it stale. */
const SHOWN_MS = 10_000;

export type HeadingTag = 'h2' | 'h3';

interface TicketViewProps {
  ticket: TicketDetails;
  heading: HeadingTag;
}

/** All there is to know about a ticket and all one may do with it, live. */
export function TicketView({ ticket, heading: Heading }: TicketViewProps) {
  const t = useTexts(ticketTexts);
  const w = useTexts(words);
  const [done, setDone] = useState('');
  useEffect(() => {
    if (!done) return;
    const forgetting = setTimeout(() => setDone(''), SHOWN_MS);
    return () => clearTimeout(forgetting);
  }, [done]);
  return (
    <div className="g-stack">
      <p role="status" className={done ? 'fr-valid-text fr-mb-0' : 'g-visually-hidden'}>
        {done}
      </p>
      {ticket.clocks.length > 0 && (
        <ul className="g-clocks fr-raw-list" aria-label={t.clocks}>
          {ticket.clocks.map(({ name, dueAt, budgetSeconds }) => (
            <li key={name}>
              <Clock dueAt={dueAt} budgetSeconds={budgetSeconds} label={w.clock[name]} />
            </li>
          ))}
        </ul>
      )}
      <SuperiorNotice ticket={ticket} />
      <Commands ticket={ticket} onDone={(act) => setDone(t.done(act))} />
      <ConformityCard ticket={ticket} heading={Heading} />
      <ConsentCard ticket={ticket} heading={Heading} />
      <AppointmentCard ticket={ticket} heading={Heading} />
      <VisitCard ticket={ticket} heading={Heading} />
      <TicketFacts ticket={ticket} heading={Heading} />
      <MakeArticle ticket={ticket} />
      <Composer key={ticket.number} ticket={ticket} heading={Heading} onDone={(act) => setDone(t.done(act))} />
      <Timeline ticket={ticket} heading={Heading} />
      <Files ticket={ticket} heading={Heading} />
    </div>
  );
}
