import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import type { Language } from '../../domain/words';

/** What words of one family have in common. The French one takes plurals for words of their own (connexions, connex). */
const STEMMERS: Record<Language, (folded: string) => string> = {
  fr: (folded) => french(folded.replace(/(?<=.{3})[sx]$/, '')),
  en: english,
};

/** A desk writes with some ten thousand words; stemming them takes longer than all the rest of building an index. */
const MAX_REMEMBERED = 50_000;
const remembered: Record<Language, Map<string, string>> = { fr: new Map(), en: new Map() };

export function stemOf(folded: string, language: Language): string {
  const known = remembered[language];
  const found = known.get(folded);
  if (found !== undefined) return found;
  if (known.size >= MAX_REMEMBERED) known.clear();
  const stem = STEMMERS[language](folded);
  known.set(folded, stem);
  return stem;
}
