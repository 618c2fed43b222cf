import { useParams } from 'react-router';
import type { TicketDetails } from '../../api/resources';
import { useTicket } from '../../api/tickets';
import { spanOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Alert } from '../../ui/dsfr';
import { Empty } from '../../ui/Empty';
import { Link } from '../../ui/Link';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { ReportForm } from './ReportForm';
import { StartVisit } from './StartVisit';
import { visitTexts } from './texts';
import { useReport } from './useReport';

/** What a technician needs on site, on a phone: where to go, and the report. */
export function VisitSheet() {
  const t = useTexts(visitTexts);
  const { number = '' } = useParams();
  const ticket = useTicket(number);
  return (
    <Page title={t.title} number={number}>
      <Loaded of={ticket} lines={8}>
        {(read) => <Sheet key={number} ticket={read.ticket} />}
      </Loaded>
    </Page>
  );
}

function Sheet({ ticket }: { ticket: TicketDetails }) {
  const t = useTexts(visitTexts);
  const writing = useReport(ticket);
  const { visit, number } = ticket;
  return (
    <div className="g-stack g-sheet">
      <Brief ticket={ticket} />
      <p className="fr-mb-0">
        <Link href={`/file/${number}`}>{t.ticket}</Link>
      </p>
      <div role="status">{writing.isSent && <Alert severity="success" small description={t.sent} />}</div>
      {visit ? (
        <>
          <StartVisit number={number} visit={visit} />
          <ReportForm startedAt={visit.startedAt} writing={writing} />
        </>
      ) : (
        !writing.isSent && <Empty>{t.none}</Empty>
      )}
    </div>
  );
}

function Brief({ ticket }: { ticket: TicketDetails }) {
  const t = useTexts(visitTexts);
  const { language } = useLanguage();
  const { requester, names, visit } = ticket;
  const slot = visit?.slot;
  const facts: [label: string, value: string | null | undefined][] = [
    [t.who, requester?.name ?? names[ticket.requesterId]],
    [
      t.where,
      [ticket.establishmentName ?? ticket.establishmentId, requester?.room && t.room(requester.room), ticket.machineId]
        .filter(Boolean)
        .join(', '),
    ],
    [t.when, slot && spanOf(slot, language)],
    [t.what, [ticket.title, ticket.description].filter(Boolean).join('\n')],
  ];
  return (
    <dl className="g-facts g-panel">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="g-text">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
