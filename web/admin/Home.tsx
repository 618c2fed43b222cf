import { useTexts } from '../i18n/language';
import { Tile } from '../ui/dsfr';
import { Page } from '../ui/Page';
import { SECTIONS, type SectionName, sectionTexts, useSections } from './sections';

const PARTS = {
  rules: ['policies', 'calendars', 'services'],
  people: ['accounts', 'groups', 'establishments', 'workstations'],
  operations: ['mails', 'keys'],
} as const satisfies Record<string, readonly SectionName[]>;

/** What one may see and do, as tiles. */
export function Home() {
  const t = useTexts(sectionTexts);
  const mine = useSections();
  return (
    <Page title={t.admin}>
      <p className="fr-text--lead">{t.intro}</p>
      {(['rules', 'people', 'operations'] as const).map((part) => {
        const shown = PARTS[part].filter((name) => mine.includes(name));
        if (shown.length === 0) return null;
        return (
          <section key={part} className="fr-mb-4w">
            <h2 className="fr-h5">{t[part]}</h2>
            <ul className="g-sections">
              {shown.map((name) => (
                <li key={name}>
                  <Tile
                    title={t.title[name]}
                    titleAs="h3"
                    desc={t.about[name]}
                    orientation="horizontal"
                    small
                    enlargeLinkOrButton
                    linkProps={{ href: SECTIONS[name] }}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Page>
  );
}
