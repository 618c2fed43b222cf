import { inLanguage, type Written } from '../../../domain/written';
import { useLanguage } from '../../i18n/language';

/** In the reader's language where somebody has written it, else in French, and said to be. */
export function InWords({ of }: { of: Written }) {
  const { language } = useLanguage();
  return language === 'en' && of.en === null ? <span lang="fr">{of.fr}</span> : inLanguage(of, language);
}
