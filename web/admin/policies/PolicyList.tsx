import type { PublishedVersion } from '../../api/resources';
import { dateOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Empty } from '../../ui/Empty';
import { Link } from '../../ui/Link';
import { Loaded } from '../../ui/Loaded';
import { AdminPage } from '../AdminPage';
import { SECTIONS } from '../sections';
import { useCalendarVersions, usePolicyVersions } from './data';
import { policyTexts } from './texts';

export function PolicyList() {
  return (
    <AdminPage section="policies">
      <Loaded of={usePolicyVersions()}>{(versions) => <Versions of={versions} at={SECTIONS.policies} />}</Loaded>
    </AdminPage>
  );
}

export function CalendarList() {
  return (
    <AdminPage section="calendars">
      <Loaded of={useCalendarVersions()}>{(versions) => <Versions of={versions} at={SECTIONS.calendars} />}</Loaded>
    </AdminPage>
  );
}

/** What is published, the latest version of each; the others are chosen on its page. */
function Versions({ of, at }: { of: readonly PublishedVersion[]; at: string }) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const latest = of.filter(({ id }, index) => of.findIndex((other) => other.id === id) === index);
  if (latest.length === 0) return <Empty>{t.none}</Empty>;
  return (
    <ul className="g-list">
      {latest.map(({ id, version, title, publishedAt }) => (
        <li key={id} className="g-panel fr-mb-2w">
          <h2 className="fr-h6 fr-mb-1v">
            <Link href={`${at}/${id}`}>{title[language]}</Link>
          </h2>
          <p className="g-muted fr-mb-0">
            {t.version(version)}, {t.publishedOn(dateOf(publishedAt, language))}
          </p>
        </li>
      ))}
    </ul>
  );
}
