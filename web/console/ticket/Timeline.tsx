import { useEffect, useState } from 'react';
import { useGroups } from '../../api/desk';
import type { EventResource, TicketDetails } from '../../api/resources';
import { useTimeline } from '../../api/tickets';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { isFolded, messagesOf, type NameBook, nameBookOf, sentenceOf } from '../../ticket/sentence';
import { ToggleSwitch } from '../../ui/dsfr';
import { Link } from '../../ui/Link';
import { Loaded } from '../../ui/Loaded';
import type { HeadingTag } from './TicketView';
import { ticketTexts } from './texts';

interface TimelineProps {
  ticket: TicketDetails;
  heading: HeadingTag;
}

const STORED = 'guichet.timeline.newestFirst';

/** What happened to the ticket; what the desk did for itself is folded. */
export function Timeline({ ticket, heading: Heading }: TimelineProps) {
  const t = useTexts(ticketTexts);
  const { language } = useLanguage();
  const { data: groups = [] } = useGroups();
  const [newestFirst, setNewestFirst] = useState(() => localStorage.getItem(STORED) !== 'false');
  const timeline = useTimeline(ticket.number);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = timeline;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const choose = (chosen: boolean) => {
    setNewestFirst(chosen);
    localStorage.setItem(STORED, String(chosen));
  };
  const names = nameBookOf(ticket, groups, language);
  return (
    <section>
      <Heading className="fr-h6 fr-mb-1w">{t.timeline}</Heading>
      <ToggleSwitch label={t.newestFirst} checked={newestFirst} showCheckedHint={false} onChange={choose} />
      <Loaded of={timeline} lines={6}>
        {({ pages }) => {
          const runs = runsOf(pages.flatMap(({ data }) => data));
          return (
            <ol className="g-timeline fr-raw-list">
              {(newestFirst ? runs.toReversed() : runs).map((run) => (
                <Run key={run[0]?.id} run={newestFirst ? run.toReversed() : run} names={names} />
              ))}
            </ol>
          );
        }}
      </Loaded>
    </section>
  );
}

/** One event that is shown, or several in a row that are folded. */
function runsOf(events: readonly EventResource[]): EventResource[][] {
  const runs: EventResource[][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (isFolded(event.type) && last?.[0] && isFolded(last[0].type)) last.push(event);
    else runs.push([event]);
  }
  return runs;
}

function Run({ run, names }: { run: EventResource[]; names: NameBook }) {
  const t = useTexts(ticketTexts);
  const [first] = run;
  if (!first) return null;
  if (!isFolded(first.type)) return <Entry event={first} names={names} />;
  return (
    <li className="g-timeline__folded">
      <details>
        <summary>{t.systemEvents(run.length)}</summary>
        <ol className="fr-raw-list">
          {run.map((event) => (
            <Entry key={event.id} event={event} names={names} />
          ))}
        </ol>
      </details>
    </li>
  );
}

function Entry({ event, names }: { event: EventResource; names: NameBook }) {
  const t = useTexts(ticketTexts);
  const { language } = useLanguage();
  const messages = event.type === 'ticketOpened' ? [] : messagesOf(event);
  return (
    <li className={`g-event g-event--${event.type}`}>
      <time className="g-muted" dateTime={event.at}>
        {momentOf(event.at, language)}
      </time>
      <p className="fr-mb-0">
        {sentenceOf(event, language, names)}
        {event.mailId && (
          <>
            {' '}
            <Link className="g-no-print" href={`/courrier/${event.mailId}`}>
              {t.originalMail}
            </Link>
          </>
        )}
      </p>
      {messages.map(({ name, text }) => (
        <blockquote key={name} className="g-text">
          {t.visitTexts[name] && <strong>{t.visitTexts[name]} : </strong>}
          {text}
        </blockquote>
      ))}
    </li>
  );
}
