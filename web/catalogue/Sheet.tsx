import { type ServiceSheet, SHEET_PARTS } from '../../domain/catalogue/sheet';
import { useLanguage, useTexts } from '../i18n/language';
import { Prose } from './Prose';
import { catalogueTexts } from './texts';

/** The parts of a sheet that are read, in the order of the academy's own. */
export function Sheet({ sheet: { parts } }: { sheet: Pick<ServiceSheet, 'parts'> }) {
  const t = useTexts(catalogueTexts);
  const { language } = useLanguage();
  const isPartlyFrench = language === 'en' && SHEET_PARTS.some((part) => parts[part].en === null);
  return (
    <>
      {isPartlyFrench && <p className="g-muted">{t.partlyFrench}</p>}
      {SHEET_PARTS.map((part) => (
        <section key={part}>
          <h2 className="fr-h5 fr-mb-1v">{t.part[part]}</h2>
          <Prose of={parts[part]} />
        </section>
      ))}
    </>
  );
}
