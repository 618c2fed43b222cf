import type { ReactNode } from 'react';
import { articleAddress } from '../../api/articles';
import type { TicketCall, TicketDetails } from '../../api/resources';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { OutageLink } from '../../outages/OutageLink';
import { InWords } from '../../ticket/request/InWords';
import { RequestAnswers } from '../../ticket/request/RequestAnswers';
import { Badge } from '../../ui/dsfr';
import { Link } from '../../ui/Link';
import { Machine } from '../../workstations/Machine';
import { StateBadges } from '../queue/row';
import type { HeadingTag } from './TicketView';
import { ticketTexts } from './texts';

interface TicketFactsProps {
  ticket: TicketDetails;
  heading: HeadingTag;
}

/** Who needs help, where, with what, and how the desk sees it. */
export function TicketFacts({ ticket, heading: Heading }: TicketFactsProps) {
  const t = useTexts(ticketTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const { requester, names } = ticket;
  const callOf = ({ enteredAt, queue, waitedSeconds, agent }: TicketCall) =>
    [
      t.callOf(momentOf(enteredAt, language), queue),
      waitedSeconds !== null && t.waited(secondsOf(waitedSeconds)),
      agent,
    ]
      .filter(Boolean)
      .join(' – ');
  const facts: [label: string, value: ReactNode][] = [
    [
      t.requester,
      [requester?.name ?? names[ticket.requesterId], requester?.login, requester?.room && t.room(requester.room)]
        .filter(Boolean)
        .join(' – '),
    ],
    [t.establishment, ticket.establishmentName ?? ticket.establishmentId],
    [t.service, ticket.serviceName?.[language]],
    [t.team, ticket.groupName?.[language]],
    [t.assignee, ticket.assigneeId ? (names[ticket.assigneeId] ?? t.somebody) : t.nobody],
    [t.opened, `${momentOf(ticket.openedAt, language)} – ${w.channel[ticket.channel].toLowerCase()}`],
    [t.call, ticket.call && callOf(ticket.call)],
    [t.machine, (ticket.machineId || ticket.conformity) && <Machine key="machine" ticket={ticket} />],
  ];
  return (
    <div className="g-stack">
      <p className="g-row fr-mb-0">
        <span className="g-muted">{t.number(ticket.number)}</span>
        <StateBadges {...ticket} />
        <Badge as="span" small noIcon>
          {w.priority[ticket.priority]}
        </Badge>
        <span className="g-muted">
          {w.kind[ticket.kind]} · {t.level(w.level[ticket.level])}
        </span>
      </p>
      <dl className="g-facts">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {ticket.outageId && (
          <div>
            <dt>{t.outage}</dt>
            <dd className="g-row">
              <OutageLink id={ticket.outageId} />
            </dd>
          </div>
        )}
        {ticket.article && (
          <div>
            <dt>{t.articles.answered}</dt>
            <dd>
              <Link href={articleAddress(ticket.article.id)}>
                <InWords of={ticket.article.title} />
              </Link>
            </dd>
          </div>
        )}
        {ticket.links.length > 0 && (
          <div>
            <dt>{t.links}</dt>
            <dd className="g-row">
              {ticket.links.map(({ number }) => (
                <Link key={number} href={`/file/${number}`}>
                  {number}
                </Link>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {ticket.description && (
        <section>
          <Heading className="fr-h6 fr-mb-1v">{t.description}</Heading>
          <p className="g-text fr-mb-0">{ticket.description}</p>
        </section>
      )}
      {ticket.answers.length > 0 && (
        <section>
          <Heading className="fr-h6 fr-mb-1v">{t.answers}</Heading>
          <RequestAnswers of={ticket.answers} />
        </section>
      )}
      {ticket.temporalUi && (
        <a className="fr-link fr-link--sm" href={ticket.temporalUi} target="_blank" rel="noreferrer">
          {t.workflow}
        </a>
      )}
    </div>
  );
}

/** A wait on the phone is judged by seconds. */
const secondsOf = (seconds: number): string =>
  seconds < 60 ? `${Math.floor(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
