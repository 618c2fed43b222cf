import { useParams, useSearchParams } from 'react-router';
import { AUDIENCE_GROUPS, type AudienceGroup } from '../../domain/catalogue/audience';
import { Fault } from '../api/problem';
import type { ServiceDetails } from '../api/resources';
import { NotFound } from '../app/NotFound';
import { dateOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { Alert, Button } from '../ui/dsfr';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Commitments } from './Commitments';
import { PLACE, useService } from './data';
import { Sheet } from './Sheet';
import { Targets } from './Targets';
import { catalogueTexts } from './texts';
import { useWhom } from './useWhom';

/** The sheet of a service; for whom it is not for, whom it is for. */
export function SheetPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const t = useTexts(catalogueTexts);
  const { language } = useLanguage();
  const reading = useService(id, search.get('version') ?? undefined);
  const { data, error } = reading;
  if (error instanceof Fault && error.code === 'serviceReserved') return <Reserved fault={error} />;
  if (error instanceof Fault && error.code === 'notFound') return <NotFound />;
  return (
    <Page
      title={data?.name[language] ?? t.title}
      above={[{ href: PLACE, text: t.title }]}
      beside={data && <Doing service={data} />}
    >
      <Loaded of={reading} lines={12}>
        {(service) => <Body service={service} />}
      </Loaded>
    </Page>
  );
}

function Doing({ service: { id, isForYou, active } }: { service: ServiceDetails }) {
  const t = useTexts(catalogueTexts);
  return (
    <>
      {isForYou && active && (
        <Link className="fr-btn fr-btn--icon-left fr-icon-add-circle-line" href={`/demandes/nouvelle?service=${id}`}>
          {t.ask}
        </Link>
      )}
      <Button priority="tertiary" iconId="fr-icon-printer-line" onClick={() => window.print()}>
        {t.print}
      </Button>
    </>
  );
}

function Body({ service }: { service: ServiceDetails }) {
  const t = useTexts(catalogueTexts);
  const whom = useWhom();
  const { language } = useLanguage();
  const { id, isForYou, active, audience, sheet, version, current, publishedAt, commitments } = service;
  const keywords = (language === 'en' && sheet?.keywords.en.length ? sheet.keywords.en : sheet?.keywords.fr) ?? [];
  return (
    <div className="g-sheet">
      {!active && <Alert severity="warning" small description={t.notOffered} className="fr-mb-3w" />}
      {!isForYou && <Alert severity="info" small description={t.notForYouHint(whom(audience))} className="fr-mb-3w" />}
      {version !== null && current !== null && version !== current && (
        <p>
          {t.older(current)} <Link href={`${PLACE}/${id}`}>{t.seeCurrent}</Link>
        </p>
      )}
      {sheet ? <Sheet sheet={sheet} /> : <p>{t.noSheet}</p>}
      <Commitments of={commitments} />
      <Targets of={service} />
      {keywords.length > 0 && <p className="g-muted">{t.keywords(keywords.join(', '))}</p>}
      {version !== null && publishedAt !== null && (
        <p className="g-muted">{t.version(version, dateOf(publishedAt, language))}</p>
      )}
    </div>
  );
}

/** The groups are the codes of the refusal. */
const groupsOf = ({ document }: Fault): AudienceGroup[] => {
  const codes = new Set((document.errors ?? []).map(({ code }) => code));
  return AUDIENCE_GROUPS.filter((group) => codes.has(group));
};

function Reserved({ fault }: { fault: Fault }) {
  const t = useTexts(catalogueTexts);
  const whom = useWhom();
  return (
    <Page title={t.reservedTitle} above={[{ href: PLACE, text: t.title }]}>
      <p className="fr-text--lead">{t.reserved(whom(groupsOf(fault)))}</p>
      <p>{t.reservedHint}</p>
      <Link className="fr-btn" href={PLACE}>
        {t.backToAll}
      </Link>
    </Page>
  );
}
