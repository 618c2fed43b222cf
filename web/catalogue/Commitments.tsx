import type { ServiceDetails } from '../api/resources';
import { useLanguage, useTexts } from '../i18n/language';
import { percentOf } from '../steering/share';
import { catalogueTexts } from './texts';

/** What the desk promises and measures. */
export function Commitments({ of }: { of: ServiceDetails['commitments'] }) {
  const t = useTexts(catalogueTexts);
  const { language } = useLanguage();
  if (of.length === 0) return null;
  return (
    <section>
      <h2 className="fr-h5 fr-mb-1v">{t.commitments}</h2>
      <p className="g-muted">{t.commitmentsHint}</p>
      <ul className="g-promises">
        {of.map(({ name, title, target, numerator, denominator }) => (
          <li key={name} className="g-promise">
            <h3 className="fr-h6 fr-mb-1v">{title[language]}</h3>
            <p className="fr-text--bold fr-mb-1v">{t.target[target.kind](percentOf(target.share, language))}</p>
            <p className="g-muted fr-mb-0">{t.counted(numerator[language], denominator[language])}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
