import type { Language } from '../../domain/words';
import { inLanguage, languageOf, type Written } from '../../domain/written';
import { type Html, html } from './html';

/** In the reader's language where somebody has written it, else in French, and said to be. */
export function inWords(of: Written, language: Language): Html {
  const [its, text] = [languageOf(of, language), inLanguage(of, language)];
  return its === language ? html`${text}` : html`<span lang="${its}">${text}</span>`;
}
