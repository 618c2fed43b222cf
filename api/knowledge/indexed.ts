import { isStopWord, wordsIn } from '../../domain/knowledge/words';
import { LANGUAGES, type Language } from '../../domain/words';
import type { ArticleVersion } from '../../store/articles';
import { textOfMarkdown } from './markdown';
import { stemOf } from './stem';

export const FIELDS = ['title', 'keywords', 'summary', 'body'] as const;
export type Field = (typeof FIELDS)[number];

/** The words of a version as they stand in the index, with spaces in between. */
export type Indexed = { id: string } & Record<Field, string>;

/** What there is to read in its bodies. */
export type Texts = Readonly<Record<Language, string>>;

/** As a word stands in the index: itself, and what its family has in common. */
export const termsOf = (folded: string, language: Language): string[] => {
  const stem = stemOf(folded, language);
  return stem === folded ? [folded] : [folded, stem];
};

export const textsOf = ({ fr, en }: ArticleVersion): Texts => ({
  fr: textOfMarkdown(fr.body),
  en: en ? textOfMarkdown(en.body) : '',
});

/** Both languages, each stemmed as itself. Of a body the stems alone: it is most of an index, and rarely all that matches. */
export const indexedOf = (version: ArticleVersion, texts: Texts): Indexed => ({
  id: version._id,
  title: inBoth((language) => termsIn(version[language]?.title ?? '', language)),
  keywords: termsIn(version.keywords.join(' '), 'fr').join(' '),
  summary: inBoth((language) => termsIn(version[language]?.summary ?? '', language)),
  body: inBoth((language) => tellingIn(texts[language]).map((folded) => stemOf(folded, language))),
});

/** Each word of it once. */
export const wordsOf = (indexed: Indexed): ReadonlySet<string> =>
  new Set(FIELDS.flatMap((field) => indexed[field].split(' ')));

const inBoth = (terms: (language: Language) => string[]): string => LANGUAGES.flatMap(terms).join(' ');

const termsIn = (text: string, language: Language): string[] =>
  tellingIn(text).flatMap((folded) => termsOf(folded, language));

const tellingIn = (text: string): string[] =>
  wordsIn(text)
    .map(({ folded }) => folded)
    .filter((folded) => !isStopWord(folded));
