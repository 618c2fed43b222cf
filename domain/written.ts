import type { Language } from './words';

/** In both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** French always, English where somebody wrote it. */
export interface Written {
  fr: string;
  en: string | null;
}

/** In the reader's language, and where nobody wrote it there, in French. */
export const inLanguage = ({ fr, en }: Written, language: Language): string =>
  language === 'en' && en !== null ? en : fr;
