import { inLanguage, languageOf, type Written } from '../../../domain/written';
import { useLanguage } from '../../i18n/language';

/** In the reader's language where somebody has written it, else in French, and said to be. */
export function InWords({ of }: { of: Written }) {
  const { language } = useLanguage();
  const [its, text] = [languageOf(of, language), inLanguage(of, language)];
  return its === language ? text : <span lang={its}>{text}</span>;
}
