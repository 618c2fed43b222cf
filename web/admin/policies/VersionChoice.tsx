import { useSearchParams } from 'react-router';
import type { PublishedVersion } from '../../api/resources';
import { dateOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Select } from '../../ui/dsfr';
import { policyTexts } from './texts';

/** Which version of what is published is shown; a ticket stays under the one it was opened under. */
export function VersionChoice({ shown, all }: { shown: PublishedVersion; all: readonly PublishedVersion[] }) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const [, setSearch] = useSearchParams();
  const versions = all.filter(({ id }) => id === shown.id);
  const words = ({ version, publishedAt }: PublishedVersion) =>
    `${t.version(version)}, ${t.publishedOn(dateOf(publishedAt, language))}`;
  if (versions.length < 2) return <p className="g-muted fr-mb-0">{words(shown)}</p>;
  return (
    <Select
      label={t.versionChoice}
      nativeSelectProps={{
        value: shown.version,
        onChange: ({ target }) => setSearch({ version: target.value }, { replace: true }),
      }}
    >
      {versions.map((one) => (
        <option key={one.version} value={one.version}>
          {words(one)}
        </option>
      ))}
    </Select>
  );
}
