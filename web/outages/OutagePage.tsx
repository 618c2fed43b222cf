import { useParams } from 'react-router';
import { KIND_WORDS } from '../../domain/outage/shown';
import { inLanguage, languageOf } from '../../domain/written';
import { Fault } from '../api/problem';
import type { Outage } from '../api/resources';
import { NotFound } from '../app/NotFound';
import { momentOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { Answers } from '../ui/Answers';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Acts } from './acts/Acts';
import { PLACE, useOutage, useReports } from './data';
import { deskTexts } from './deskTexts';
import { OutageBadge } from './OutageBadge';
import { Story } from './Story';
import { outageTexts } from './texts';

/** One outage as the desk sees it: what was said, what may be said now, and how many report it. */
export function OutagePage() {
  const t = useTexts(deskTexts);
  const { see } = useTexts(outageTexts);
  const { language } = useLanguage();
  const { id = '' } = useParams();
  const reading = useOutage(id);
  if (reading.error instanceof Fault && reading.error.status === 404) return <NotFound />;
  const outage = reading.data?.outage;
  return (
    <Page
      title={outage ? inLanguage(outage.title, language) : t.title}
      {...(outage ? { titleLanguage: languageOf(outage.title, language) } : {})}
      above={[{ href: PLACE, text: t.title }]}
      beside={
        outage && (
          <>
            <OutageBadge state={outage.state} />
            <span className="g-muted">{KIND_WORDS[outage.kind][language]}</span>
            <Link className="fr-link fr-link--sm" href={`/etat#${id}`}>
              {see}
            </Link>
          </>
        )
      }
    >
      <Loaded of={reading} lines={8}>
        {({ outage: read, etag }) => (
          <div className="g-outage">
            <div className="g-stack">
              <Acts outage={read} etag={etag} />
              <Story outage={read} />
            </div>
            <aside className="g-stack">
              <Facts outage={read} />
              <Reports outage={read} />
            </aside>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ outage: { services, places, startAt, expectedEndAt, endedAt } }: { outage: Outage }) {
  const t = useTexts(deskTexts);
  const { language } = useLanguage();
  return (
    <div className="g-panel">
      <Answers
        of={[
          [t.services, services?.map(({ name }) => name[language]).join(', ') ?? t.everyService],
          [t.places, places?.map(({ name }) => name).join(', ') ?? t.everywhere],
          [t.start, momentOf(startAt, language)],
          endedAt === null
            ? [t.expectedEnd, expectedEndAt === null ? t.unknown : momentOf(expectedEndAt, language)]
            : [t.end, momentOf(endedAt, language)],
        ]}
      />
    </div>
  );
}

function Reports({ outage: { id, updates } }: { outage: Outage }) {
  const t = useTexts(deskTexts);
  return (
    <section className="g-panel" aria-labelledby="reports">
      <h2 id="reports" className="fr-h6">
        {t.reports}
      </h2>
      <Loaded of={useReports(id)} lines={3}>
        {({ followers, tickets, ticketCount, told, waiting }) => (
          <>
            <Answers
              of={[
                [t.followers, String(followers)],
                [t.tickets, String(ticketCount)],
                [t.told, told < updates.length ? t.telling : waiting > 0 ? t.toldAllBut(waiting) : t.toldAll],
              ]}
            />
            {tickets.length > 0 && (
              <ul className="fr-mb-0 fr-mt-1w">
                {tickets.map((number) => (
                  <li key={number}>
                    <Link href={`/tickets/${number}`}>{number}</Link>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
