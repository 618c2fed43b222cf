import type { Call } from '../../api/resources';
import { useNow } from '../../app/useNow';
import { durationOf, timeOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import type { Caller } from '../../people/PersonSearch';
import { Badge, Button } from '../../ui/dsfr';
import { Link } from '../../ui/Link';
import { useLiveCalls } from './calls';
import { phoneTexts } from './texts';

interface LiveCallsProps {
  /** Whose open tickets are shown beside already. */
  chosen: Caller | null;
  /** Null: nobody knows whose number it is. */
  onChoose(call: Call, caller: Caller | null): void;
}

/** Who is on the line, with what they have open: a ticket of the call is one act away. */
export function LiveCalls({ chosen, onChoose }: LiveCallsProps) {
  const t = useTexts(phoneTexts);
  const { data: calls = [] } = useLiveCalls();
  return (
    <section className="g-stack" aria-labelledby="live-calls">
      <h2 id="live-calls" className="fr-h5 fr-mb-0">
        {t.calls}
      </h2>
      <p role="status" className="g-muted fr-mb-0">
        {t.callsNow(calls.length)}
      </p>
      {calls.length > 0 && (
        <ul className="fr-raw-list g-stack">
          {calls.map((call) => (
            <li key={call.id} className="g-panel g-stack" data-call={call.id}>
              <CallHead call={call} />
              {call.ticket ? (
                <p className="fr-mb-0">
                  {t.hasTicket} <Link href={`/file/${call.ticket}`}>{call.ticket}</Link>
                </p>
              ) : (
                <Callers call={call} chosen={chosen} onChoose={onChoose} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function CallHead({ call: { outcome, enteredAt, queue, number, agent } }: { call: Call }) {
  const t = useTexts(phoneTexts);
  const { language } = useLanguage();
  const now = useNow();
  const isRinging = outcome === 'ringing';
  const since = Math.max(0, now - Date.parse(enteredAt));
  return (
    <p className="g-row fr-mb-0">
      <Badge as="span" small severity={isRinging ? 'new' : 'success'}>
        {isRinging ? t.rings : t.speaks}
      </Badge>
      <strong>{number ?? t.hidden}</strong>
      <span className="g-muted">
        {[t.queue(queue), t.since(timeOf(enteredAt, language), durationOf(since, language)), agent]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  );
}

function Callers({ call, chosen, onChoose }: LiveCallsProps & { call: Call }) {
  const t = useTexts(phoneTexts);
  if (call.callers.length === 0) {
    return (
      <p className="g-row fr-mb-0">
        <span className="g-muted">{t.unknownCaller}</span>
        <Button size="small" onClick={() => onChoose(call, null)}>
          {t.ticketOfCall}
        </Button>
      </p>
    );
  }
  return call.callers.map(({ id, name, login, establishmentName, openTickets }) => {
    const more = [login, establishmentName].filter(Boolean).join(' – ');
    return (
      <div key={id} className="g-stack">
        <p className="g-row fr-mb-0">
          <strong>{name}</strong>
          <span className="g-muted">{more}</span>
          <Button size="small" onClick={() => onChoose(call, { id, name, more })}>
            {t.ticketOfCall}
            <span className="fr-sr-only"> {t.of(name)}</span>
          </Button>
        </p>
        {openTickets.length > 0 && id !== chosen?.id && (
          <ul className="fr-mb-0">
            {openTickets.map((ticket) => (
              <li key={ticket.number}>
                <Link href={`/file/${ticket.number}`}>
                  {ticket.number} – {ticket.title ?? ''}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    );
  });
}
