import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import type { Language } from '../../domain/words';

/** What words of one family have in common. The French one takes plurals for words of their own (connexions, connex). */
const STEMMERS: Record<Language, (folded: string) => string> = {
  fr: (folded) => french(folded.length > 3 ? folded.replace(/(?<=.{3})[sx]$/, '') : folded),
  en: english,
};

export const stemOf = (folded: string, language: Language): string => STEMMERS[language](folded);
