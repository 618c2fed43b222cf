import type { EventResource, TicketDetails } from '../../api/resources';
import { useTimeline } from '../../api/tickets';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { isFolded, messagesOf, nameBookOf, sentenceOf } from '../../ticket/sentence';
import { Loaded } from '../../ui/Loaded';
import { More } from '../../ui/More';
import { ticketTexts } from './texts';

/** All that happened and was written, the latest last, as in a conversation. */
export function History({ ticket }: { ticket: TicketDetails }) {
  const t = useTexts(ticketTexts);
  const timeline = useTimeline(ticket.number);
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="fr-h5">
        {t.history}
      </h2>
      <Loaded of={timeline}>
        {({ pages }) => (
          <ol className="g-history fr-raw-list">
            {pages
              .flatMap(({ data }) => data)
              .filter(({ type }) => !isFolded(type))
              .map((event) => (
                <Told key={event.id} event={event} ticket={ticket} />
              ))}
          </ol>
        )}
      </Loaded>
      <More of={timeline} label={t.moreHistory} />
    </section>
  );
}

function Told({ event, ticket }: { event: EventResource; ticket: TicketDetails }) {
  const { language } = useLanguage();
  return (
    <li className="g-history__event">
      <time dateTime={event.at} className="g-muted">
        {momentOf(event.at, language)}
      </time>
      <p className="fr-mb-0">{sentenceOf(event, language, nameBookOf(ticket, [], language))}</p>
      {messagesOf(event).map(({ name, text }) => (
        <blockquote key={name} className="g-message g-text">
          {text}
        </blockquote>
      ))}
    </li>
  );
}
