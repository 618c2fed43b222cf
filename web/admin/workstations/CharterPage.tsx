import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { get } from '../../api/client';
import type { PublishedVersion } from '../../api/resources';
import { useLanguage, useTexts } from '../../i18n/language';
import { Done } from '../../ui/Done';
import { Button } from '../../ui/dsfr';
import { Loaded } from '../../ui/Loaded';
import { useCharter } from '../../workstations/data';
import { AdminPage } from '../AdminPage';
import { VersionChoice } from '../policies/VersionChoice';
import { useAdministers } from '../sections';
import { CharterForm } from './CharterForm';
import { inventoryTexts } from './texts';

/** What a workstation must satisfy, version by version; an administrator publishes the next one. */
export function CharterPage() {
  const t = useTexts(inventoryTexts);
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const administers = useAdministers();
  const [isWriting, setWriting] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const reading = useCharter(search.get('version') ?? undefined);
  const versions = useQuery({
    queryKey: ['published', 'charters'],
    queryFn: async ({ signal }) => (await get<{ data: PublishedVersion[] }>('/charters', { signal })).data,
  });
  const latest = versions.data?.[0]?.version;
  return (
    <AdminPage
      section="workstations"
      title={t.charter}
      {...(reading.data ? { beside: <VersionChoice shown={reading.data} all={versions.data ?? []} /> } : {})}
    >
      <Done text={done} />
      <Loaded of={reading} lines={12}>
        {({ charter }) =>
          isWriting && latest !== undefined ? (
            <CharterForm
              from={charter}
              latest={latest}
              onClose={() => setWriting(false)}
              onPublished={(version) => {
                setWriting(false);
                setSearch({}, { replace: true });
                setDone(t.isPublished(version));
              }}
            />
          ) : (
            <div className="g-stack">
              <p className="fr-mb-0">{t.valid(charter.validDays)}</p>
              <ol>
                {charter.criteria.map(({ id, name, why, howToConform }) => (
                  <li key={id} className="fr-mb-2w">
                    <strong>{name[language]}</strong> <code>{id}</code>
                    <br />
                    {why[language]}
                    <br />
                    {howToConform[language]}
                  </li>
                ))}
              </ol>
              {administers && (
                <Loaded of={versions} lines={1}>
                  {() => (
                    <div>
                      <Button priority="secondary" onClick={() => setWriting(true)}>
                        {t.next}
                      </Button>
                    </div>
                  )}
                </Loaded>
              )}
            </div>
          )
        }
      </Loaded>
    </AdminPage>
  );
}
