import { KIND_WORDS } from '../../domain/outage/shown';
import { useFilters, usePages } from '../api/lists';
import type { Outage } from '../api/resources';
import { momentOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { InWords } from '../ticket/request/InWords';
import { DataTable } from '../ui/DataTable';
import { FilterSelect } from '../ui/FilterSelect';
import { Link } from '../ui/Link';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { OUTAGES, PLACE } from './data';
import { deskTexts } from './deskTexts';
import { OutageBadge } from './OutageBadge';
import { outageTexts } from './texts';

const OPEN = 'open';
const EVERY = 'every';

/** What goes on and what is planned first; then everything that was. */
export function OutageList() {
  const t = useTexts(deskTexts);
  const { see } = useTexts(outageTexts);
  const { language } = useLanguage();
  const [{ state = OPEN }, setFilters] = useFilters(['state']);
  const pages = usePages<Outage>(OUTAGES, { state: state === EVERY ? undefined : state });
  return (
    <Page
      title={t.title}
      wide
      beside={
        <>
          <Link className="fr-btn fr-btn--icon-left fr-icon-megaphone-line" href={`${PLACE}/nouvelle`}>
            {t.announce}
          </Link>
          <Link className="fr-link" href="/etat">
            {see}
          </Link>
        </>
      }
    >
      <p className="fr-text--lead fr-mb-3w">{t.lead}</p>
      <div className="g-narrow fr-mb-2w">
        <FilterSelect
          label={t.show}
          value={state}
          options={[
            [OPEN, t.open],
            ['over', t.over],
            [EVERY, t.every],
          ]}
          onChange={(shown) => setFilters({ state: shown })}
        />
      </div>
      <ListPages of={pages} empty={state === OPEN ? t.noneOpen : t.none}>
        {(rows) => (
          <DataTable
            caption={t.caption}
            hidesCaption
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                title: t.what,
                cell: ({ id, title }) => (
                  <Link href={`${PLACE}/${id}`}>
                    <InWords of={title} />
                  </Link>
                ),
              },
              { title: t.kind, cell: ({ kind }) => KIND_WORDS[kind][language] },
              { title: t.state, cell: (outage) => <OutageBadge state={outage.state} /> },
              {
                title: t.services,
                cell: ({ services }) => services?.map(({ name }) => name[language]).join(', ') ?? t.everyService,
              },
              { title: t.places, cell: ({ places }) => places?.map(({ name }) => name).join(', ') ?? t.everywhere },
              { title: t.start, cell: ({ startAt }) => momentOf(startAt, language) },
              { title: t.end, cell: (outage) => <End outage={outage} /> },
            ]}
          />
        )}
      </ListPages>
    </Page>
  );
}

function End({ outage: { endedAt, expectedEndAt } }: { outage: Outage }) {
  const t = useTexts(deskTexts);
  const { language } = useLanguage();
  if (endedAt !== null) return momentOf(endedAt, language);
  return (
    <span className="g-muted">
      {expectedEndAt === null ? t.unknown : t.expected(momentOf(expectedEndAt, language))}
    </span>
  );
}
