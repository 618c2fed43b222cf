import type { SlotResource, TicketDetails } from '../../api/resources';
import { spanOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Link } from '../../ui/Link';
import type { HeadingTag } from './TicketView';
import { ticketTexts } from './texts';

interface CardProps {
  ticket: TicketDetails;
  heading: HeadingTag;
}

export function AppointmentCard({ ticket: { appointment, names }, heading: Heading }: CardProps) {
  const t = useTexts(ticketTexts);
  if (!appointment) return null;
  const { status, slot, slots } = appointment;
  const shown = status === 'toReplan' ? [] : status === 'proposed' || !slot ? slots : [slot];
  return (
    <section className="g-aside">
      <Heading className="fr-h6 fr-mb-1v">{t.appointment}</Heading>
      <p className="fr-mb-0">{t.appointmentState[status]}</p>
      <ul className="fr-mb-0">
        {shown.map((it) => (
          <li key={it.startAt}>
            <SlotText slot={it} names={names} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function VisitCard({ ticket: { visit, names, number }, heading: Heading }: CardProps) {
  const t = useTexts(ticketTexts);
  if (!visit) return null;
  return (
    <section className="g-aside">
      <Heading className="fr-h6 fr-mb-1v">{t.visit}</Heading>
      <p className="fr-mb-1v">
        {t.visitState[visit.status]} <SlotText slot={visit.slot} names={names} />
      </p>
      <Link className="fr-link" href={`/intervention/${number}`}>
        {t.visitSheet}
      </Link>
    </section>
  );
}

function SlotText({ slot, names }: { slot: SlotResource; names: TicketDetails['names'] }) {
  const { language } = useLanguage();
  const who = names[slot.technicianId];
  return (
    <>
      {spanOf(slot, language)}
      {who && ` (${who})`}
    </>
  );
}
