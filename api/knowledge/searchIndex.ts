import MiniSearch, { type SearchResult } from 'minisearch';
import type { Audience } from '../../domain/knowledge/article';
import { isStopWord, swapsOf, toleranceOf, wordsIn } from '../../domain/knowledge/words';
import type { Instant } from '../../domain/time';
import { LANGUAGES, type Language } from '../../domain/words';
import type { ArticleVersion } from '../../store/articles';
import { textOfMarkdown } from './markdown';
import { stemOf } from './stem';

/** A version as the index knows it. */
type Entry = Pick<
  ArticleVersion,
  'articleId' | 'audience' | 'from' | 'to' | 'kind' | 'categories' | 'serviceIds' | 'changedAt'
>;

/** What may be found. */
export interface Wanted {
  audiences: readonly Audience[];
  at: Instant;
  kind?: string | undefined;
  category?: string | undefined;
  serviceId?: string | undefined;
}

export interface Hit {
  articleId: string;
  score: number;
  /** Words, stems of words, of the index that were found in it: for what is shown of it. */
  terms: ReadonlySet<string>;
  /** How many words were looked for; and how many of them are in a title of it, or among its key words. */
  words: number;
  headWords: number;
}

const FIELDS = ['fr.title', 'en.title', 'keywords', 'fr.summary', 'en.summary', 'fr.body', 'en.body'] as const;
type Field = (typeof FIELDS)[number];

const BOOST: Record<Field, number> = {
  'fr.title': 6,
  'en.title': 6,
  keywords: 4,
  'fr.summary': 2,
  'en.summary': 2,
  'fr.body': 1,
  'en.body': 1,
};

const languageOf = (field: string): Language => (field.startsWith('en.') ? 'en' : 'fr');

/** As a word stands in the index: itself, and what its family has in common. */
export const termsOf = (folded: string, language: Language): string[] => [
  ...new Set([folded, stemOf(folded, language)]),
];

/** Words that say what a text is about; all of them when none does. */
const tellingWords = (text: string): string[] => {
  const words = wordsIn(text).map(({ folded }) => folded);
  const telling = words.filter((it) => !isStopWord(it));
  return telling.length > 0 ? telling : words;
};

/** In memory, made from what MongoDB has: of every version that is, or will be, visible. */
export class SearchIndex {
  private readonly entries = new Map<string, Entry>();
  private readonly known = new Set<string>();
  private readonly index = new MiniSearch<ArticleVersion>({
    idField: '_id',
    fields: [...FIELDS],
    extractField: (version, field) => fieldOf(version, field),
    tokenize: (text) => wordsIn(text).map(({ folded }) => folded),
    processTerm: (folded, field = '') => {
      if (isStopWord(folded)) return null;
      const terms = termsOf(folded, languageOf(field));
      for (const term of terms) this.known.add(term);
      return terms;
    },
  });

  /** Takes it in as it is now; what nobody will see any more is left out. */
  put(version: ArticleVersion, at: Instant): void {
    const { _id: id, articleId, audience, from, to, kind, categories, serviceIds, changedAt } = version;
    const known = this.entries.get(id);
    if (known?.changedAt === changedAt) return;
    if (this.entries.delete(id)) this.index.discard(id);
    if (to <= at || to <= from) return;
    this.index.add(version);
    this.entries.set(id, { articleId, audience, from, to, kind, categories, serviceIds, changedAt });
  }

  /** The best first; the last word may be only the beginning of one. */
  search(text: string, wanted: Wanted): Hit[] {
    const asked = this.ask(text);
    const terms = [...new Set(asked.flatMap((it) => it.terms))];
    if (terms.length === 0) return [];
    const unknown = new Map(asked.map(({ word, isKnown }) => [word, !isKnown]));
    const last = asked.at(-1)?.word;
    const found = this.index.search(text, {
      tokenize: () => terms,
      processTerm: (term) => term,
      boost: BOOST,
      combineWith: 'OR',
      prefix: (term) => term === last && term.length > 1,
      fuzzy: (term) => (unknown.get(term) ? toleranceOf(term) : false),
      weights: { prefix: 0.6, fuzzy: 0.5 },
      filter: ({ id }) => isWanted(this.entries.get(id), wanted),
    });
    const hits = found.map((it) => hitOf(asked, this.entries.get(it.id)?.articleId ?? '', it));
    const floor = Math.max(0, ...hits.map(({ score }) => score)) * NOISE;
    return hits.filter(({ score }) => score >= floor).sort((a, b) => b.score - a.score);
  }

  /** Each word once, as itself, its families, and itself with two letters in the right order. */
  private ask(text: string): Asked[] {
    const words = [...new Set(tellingWords(text))].slice(0, MAX_WORDS);
    return words.map((word) => {
      const isKnown = this.known.has(word);
      const swapped = isKnown ? [] : swapsOf(word).filter((swap) => this.known.has(swap));
      const terms = [word, ...swapped].flatMap((it) => LANGUAGES.flatMap((language) => termsOf(it, language)));
      return { word, isKnown, terms };
    });
  }
}

interface Asked {
  word: string;
  isKnown: boolean;
  terms: readonly string[];
}

const MAX_WORDS = 40;
/** What scores less than this share of the best is not what was looked for. */
const NOISE = 0.02;

const HEAD: ReadonlySet<string> = new Set<Field>(['fr.title', 'en.title', 'keywords']);

function hitOf(asked: readonly Asked[], articleId: string, { score, terms, queryTerms, match }: SearchResult): Hit {
  const there = new Set(queryTerms);
  const coverage = asked.filter((it) => it.terms.some((term) => there.has(term))).length / asked.length;
  const head = terms.filter((term) => match[term]?.some((field) => HEAD.has(field)));
  return {
    articleId,
    // Twice as many of the words are worth more than twice as often one of them.
    score: score * coverage ** 2,
    terms: new Set(terms),
    words: asked.length,
    headWords: asked.filter((it) => head.some((term) => meant(it, term, asked.at(-1) === it))).length,
  };
}

/** Whether a word of the index is what one that was asked for stands for. */
function meant({ word, isKnown, terms }: Asked, found: string, isLast: boolean): boolean {
  if (terms.includes(found) || (isLast && found.startsWith(word))) return true;
  // The index has seen to it that it is near to one of them: the first letter says to which.
  return !isKnown && found[0] === word[0] && Math.abs(found.length - word.length) <= toleranceOf(word);
}

function isWanted(entry: Entry | undefined, { audiences, at, kind, category, serviceId }: Wanted): boolean {
  if (!entry || entry.from > at || entry.to <= at || !audiences.includes(entry.audience)) return false;
  return (
    (kind === undefined || entry.kind === kind) &&
    (category === undefined || entry.categories.includes(category)) &&
    (serviceId === undefined || entry.serviceIds.includes(serviceId))
  );
}

function fieldOf(version: ArticleVersion, field: string): string {
  if (field === '_id') return version._id;
  if (field === 'keywords') return version.keywords.join(' ');
  const text = version[languageOf(field)];
  if (!text) return '';
  const part = field.slice(3) as 'title' | 'summary' | 'body';
  return part === 'body' ? textOfMarkdown(text.body) : text[part];
}
