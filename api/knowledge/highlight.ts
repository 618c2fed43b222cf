import { type Word, wordsIn } from '../../domain/knowledge/words';
import type { Language } from '../../domain/words';
import { termsOf } from './indexed';

export type Range = [from: number, to: number];

export interface Excerpt {
  text: string;
  ranges: Range[];
}

/** Where words of a text are among those that were found, in order and without overlaps. */
export function rangesIn(text: string, terms: ReadonlySet<string>, language: Language): Range[] {
  const ranges: Range[] = [];
  for (const { from, to } of foundIn(text, terms, language)) {
    const last = ranges.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}

const foundIn = (text: string, terms: ReadonlySet<string>, language: Language): Word[] =>
  wordsIn(text).filter(({ folded }) => termsOf(folded, language).some((term) => terms.has(term)));

const EXCERPT_LENGTH = 220;
const BEFORE = 60;

/** The part of a text where most of the words found stand together; null when none does. */
export function excerptOf(text: string, terms: ReadonlySet<string>, language: Language): Excerpt | null {
  const found = foundIn(text, terms, language);
  const within = (start: number): number =>
    new Set(found.filter(({ from }) => from >= start && from < start + EXCERPT_LENGTH - BEFORE).map((it) => it.folded))
      .size;
  let best: Word | undefined;
  for (const word of found) if (!best || within(word.from) > within(best.from)) best = word;
  if (!best) return null;
  const from = startOfWord(text, Math.max(0, best.from - BEFORE));
  const cut = text
    .slice(from, endOfWord(text, from + EXCERPT_LENGTH))
    .replace(/\s/g, ' ')
    .trimEnd();
  const shown = `${from > 0 ? '… ' : ''}${cut}${from + cut.length < text.trimEnd().length ? ' …' : ''}`;
  return { text: shown, ranges: rangesIn(shown, terms, language) };
}

const startOfWord = (text: string, at: number): number => {
  if (at === 0) return 0;
  const next = text.slice(at).search(/\s/);
  return next < 0 ? at : at + next + 1;
};

const endOfWord = (text: string, at: number): number => {
  const next = text.slice(at).search(/\s/);
  return next < 0 ? text.length : at + next;
};
