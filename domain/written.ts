import type { Language } from './words';

/** In both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** French always, English where somebody wrote it. */
export interface Written {
  fr: string;
  en: string | null;
}

/** What there is in French always, in English where somebody wrote it. */
interface Versions<T> {
  readonly fr: T;
  readonly en: T | null;
}

/** In the reader's language, and where nobody wrote it there, in French. */
export const inLanguage = <T>({ fr, en }: Versions<T>, language: Language): T => (language === 'en' ? en : null) ?? fr;

/** The language that `inLanguage` finds. */
export const languageOf = ({ en }: Versions<unknown>, language: Language): Language => (en === null ? 'fr' : language);
