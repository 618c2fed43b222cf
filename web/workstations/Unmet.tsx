import type { Unmet as UnmetFacts } from '../api/resources';
import { useLanguage, useTexts } from '../i18n/language';
import { Link } from '../ui/Link';
import { workstationTexts } from './texts';

interface UnmetProps {
  of: UnmetFacts;
  /** For whoever may ask for it themselves. */
  offersService?: boolean;
}

/** What a workstation lacks, why that matters, and what to do about it. */
export function Unmet({ of: { criteria, conformityServiceId }, offersService = false }: UnmetProps) {
  const t = useTexts(workstationTexts);
  const { language } = useLanguage();
  return (
    <>
      <ul>
        {criteria.map(({ id, name, why, howToConform }) => (
          <li key={id}>
            <strong>{name[language]}</strong>. {why[language]}
            <br />
            {t.how}
            {language === 'fr' ? ' : ' : ': '}
            {howToConform[language]}
          </li>
        ))}
      </ul>
      {offersService && conformityServiceId && (
        <p className="fr-mb-0">
          <Link className="fr-link" href={`/demandes/nouvelle?service=${conformityServiceId}`}>
            {t.askConformity}
          </Link>
        </p>
      )}
    </>
  );
}
