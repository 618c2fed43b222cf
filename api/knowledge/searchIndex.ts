import MiniSearch from 'minisearch';
import type { Audience } from '../../domain/knowledge/article';
import { isStopWord, swapsOf, toleranceOf, type Word, wordsIn } from '../../domain/knowledge/words';
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
  /** Share of the words asked for that it has, from 0 to 1. */
  coverage: number;
  /** Words, stems of words, of the index that were found in it. */
  terms: ReadonlySet<string>;
  /** Those among them that are in a title, or among the key words. */
  head: ReadonlySet<string>;
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
const tellingWords = (text: string): Word[] => {
  const words = wordsIn(text);
  const telling = words.filter(({ folded }) => !isStopWord(folded));
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

  get size(): number {
    return this.entries.size;
  }

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

  /** The best first. `isTyping`: the last word may be only the beginning of one. */
  search(text: string, wanted: Wanted, { isTyping = true } = {}): Hit[] {
    const words = [...new Set(tellingWords(text).map(({ folded }) => folded))].slice(0, MAX_WORDS);
    const last = isTyping ? words.at(-1) : undefined;
    const asked = words.map((word) => this.ask(word));
    const terms = [...new Set(asked.flat())];
    if (terms.length === 0) return [];
    const typed = new Set(words);
    const found = this.index.search(terms.join(' '), {
      tokenize: () => terms,
      processTerm: (term) => term,
      boost: BOOST,
      combineWith: 'OR',
      prefix: (term) => term === last && term.length > 1,
      fuzzy: (term) => (typed.has(term) && !this.known.has(term) ? toleranceOf(term) : false),
      weights: { prefix: 0.6, fuzzy: 0.5 },
      filter: ({ id }) => isWanted(this.entries.get(id), wanted),
    });
    return found
      .map(({ id, score, terms: matched, queryTerms, match }) => {
        const entry = this.entries.get(id) as Entry;
        const coverage = coverageOf(asked, queryTerms);
        return {
          articleId: entry.articleId,
          score: score * coverage ** 2,
          coverage,
          terms: new Set(matched),
          head: new Set(matched.filter((term) => match[term]?.some((field) => HEAD.has(field)))),
        };
      })
      .sort((a, b) => b.score - a.score);
  }

  /** What a word is looked for as: itself, its families, and itself with two letters in the right order. */
  private ask(word: string): string[] {
    const swapped = this.known.has(word) ? [] : swapsOf(word).filter((swap) => this.known.has(swap));
    return [word, ...swapped].flatMap((it) => LANGUAGES.flatMap((language) => termsOf(it, language)));
  }
}

const MAX_WORDS = 40;

const HEAD: ReadonlySet<string> = new Set(['fr.title', 'en.title', 'keywords']);

const coverageOf = (asked: readonly string[][], matched: readonly string[]): number => {
  const there = new Set(matched);
  return asked.filter((terms) => terms.some((term) => there.has(term))).length / asked.length;
};

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
