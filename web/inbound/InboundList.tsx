import { useFilters, usePages } from '../api/lists';
import type { InboundMail } from '../api/resources';
import { momentOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { DataTable } from '../ui/DataTable';
import { FilterSelect } from '../ui/FilterSelect';
import { Link } from '../ui/Link';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { SearchForm } from '../ui/SearchForm';
import { INBOUND, MAILS, PERIOD_MS } from './data';
import { Mailboxes } from './Mailboxes';
import { OutcomeBadge } from './OutcomeBadge';
import { Summary } from './Summary';
import { inboundTexts } from './texts';

const QUARANTINED = 'quarantined';

/** What came in by mail: what waits for somebody first, then how the ways in are doing, then every mail. */
export function InboundList() {
  const t = useTexts(inboundTexts);
  const [filters, setFilters] = useFilters(['q', 'outcome', 'state']);
  const isFiltered = Object.values(filters).some(Boolean);
  return (
    <Page title={t.title} wide>
      <p className="fr-text--lead fr-mb-3w">{t.lead}</p>
      <Summary />
      <Mailboxes />
      <section id="mails" className="g-mails">
        <h2 className="fr-h5 fr-mb-2w">{t.mails}</h2>
        <SearchForm label={t.search} filters={filters} onChange={setFilters}>
          <FilterSelect
            label={t.outcome}
            all={t.all}
            value={filters.state === QUARANTINED ? QUARANTINED : filters.outcome}
            options={[[QUARANTINED, t.waitingOnly], ...Object.entries(t.outcomes)]}
            onChange={(value) =>
              setFilters(
                value === QUARANTINED
                  ? { state: QUARANTINED, outcome: undefined }
                  : { outcome: value, state: undefined },
              )
            }
          />
        </SearchForm>
        <Mails filters={filters} empty={isFiltered ? t.none : t.noneYet} />
      </section>
    </Page>
  );
}

function Mails({ filters, empty }: { filters: Readonly<Record<string, string | undefined>>; empty: string }) {
  const t = useTexts(inboundTexts);
  const { language } = useLanguage();
  const pages = usePages<InboundMail>(MAILS, filters, { refetchInterval: PERIOD_MS });
  return (
    <ListPages of={pages} empty={empty}>
      {(rows) => (
        <DataTable
          caption={t.caption}
          hidesCaption
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              title: t.subject,
              cell: ({ id, subject }) => (
                <Link className="g-mail-subject" href={`${INBOUND}/${id}`}>
                  {subject || t.noSubject}
                </Link>
              ),
            },
            { title: t.from, cell: ({ from }) => <span className="g-mail-from">{from?.address ?? t.nobody}</span> },
            { title: t.received, cell: ({ receivedAt }) => momentOf(receivedAt, language) },
            { title: t.became, cell: (mail) => <OutcomeBadge mail={mail} /> },
            { title: t.why, cell: ({ reason }) => reason && t.reasons[reason] },
            { title: t.ticket, cell: ({ ticket }) => ticket && <Link href={`/tickets/${ticket}`}>{ticket}</Link> },
          ]}
        />
      )}
    </ListPages>
  );
}
