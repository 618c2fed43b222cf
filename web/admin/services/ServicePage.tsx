import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { get } from '../../api/client';
import type { ServiceDetails, SheetVersion } from '../../api/resources';
import { PLACE, useService } from '../../catalogue/data';
import { Targets } from '../../catalogue/Targets';
import { dateOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { Empty } from '../../ui/Empty';
import { Link } from '../../ui/Link';
import { Loaded } from '../../ui/Loaded';
import { AdminPage } from '../AdminPage';
import { SECTIONS, useAdministers } from '../sections';
import { Preview } from './edit/Preview';
import { InPolicy } from './InPolicy';
import { ServiceHead } from './ServiceHead';
import { serviceTexts } from './texts';

/** A service as it is, with its versions, what the policy gives to it, and its sheet and form as they are. */
export function ServicePage() {
  const { id = '' } = useParams();
  const t = useTexts(serviceTexts);
  const { language } = useLanguage();
  const administers = useAdministers();
  const reading = useService(id);
  return (
    <AdminPage
      section="services"
      title={reading.data?.name[language] ?? id}
      beside={
        <>
          {administers && (
            <Link className="fr-btn" href={`${SECTIONS.services}/${id}/nouvelle`}>
              {t.prepare}
            </Link>
          )}
          {reading.data?.active && (
            <Link className="fr-link" href={`${PLACE}/${id}`}>
              {t.see}
            </Link>
          )}
        </>
      }
    >
      <Loaded of={reading} lines={12}>
        {(service) => (
          <>
            <ServiceHead service={service} />
            <Versions service={service} />
            <Targets of={service} />
            <InPolicy />
            {service.sheet && <Preview sheet={service.sheet} />}
          </>
        )}
      </Loaded>
    </AdminPage>
  );
}

function Versions({ service: { id, current } }: { service: ServiceDetails }) {
  const t = useTexts(serviceTexts);
  const { language } = useLanguage();
  const reading = useQuery({
    queryKey: ['services', id, 'versions'],
    queryFn: async ({ signal }) =>
      (await get<{ data: SheetVersion[] }>(`/services/${encodeURIComponent(id)}/versions`, { signal })).data,
  });
  return (
    <section className="fr-mb-4w">
      <h2 className="fr-h5">{t.versions}</h2>
      <Loaded of={reading} lines={2}>
        {(versions) =>
          versions.length === 0 ? (
            <Empty>{t.noVersion}</Empty>
          ) : (
            <DataTable
              caption={t.versions}
              hidesCaption
              rows={versions}
              keyOf={({ version }) => String(version)}
              columns={[
                {
                  title: t.version,
                  cell: ({ version }) => (
                    <>
                      <Link href={`${PLACE}/${id}?version=${version}`}>
                        {t.version} {version}
                      </Link>
                      {version === current && <span className="g-muted"> ({t.inForce})</span>}
                    </>
                  ),
                },
                { title: t.published, cell: ({ publishedAt }) => dateOf(publishedAt, language) },
                { title: t.by, cell: ({ publishedBy }) => publishedBy ?? t.shipped },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
