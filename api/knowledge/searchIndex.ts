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

export interface Hits {
  /** The best, in order. */
  hits: Hit[];
  /** How many there are. */
  total: number;
}

const BOOST = { title: 6, keywords: 4, summary: 2, body: 1 } as const;
type Field = keyof typeof BOOST;
const FIELDS = Object.keys(BOOST) as Field[];
const HEAD: ReadonlySet<string> = new Set<Field>(['title', 'keywords']);

/** As a word stands in the index: itself, and what its family has in common. */
export const termsOf = (folded: string, language: Language): string[] => {
  const stem = stemOf(folded, language);
  return stem === folded ? [folded] : [folded, stem];
};

/** In memory, made from what MongoDB has: of every version that is, or will be, visible. */
export class SearchIndex {
  private readonly entries = new Map<string, Entry>();
  private readonly known = new Set<string>();
  private readonly index = new MiniSearch<ArticleVersion>({
    idField: '_id',
    fields: FIELDS,
    extractField: (version, field) => (field === '_id' ? version._id : this.termsIn(version, field as Field)),
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
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

  /** The last word may be only the beginning of one. */
  search(text: string, wanted: Wanted): Hits {
    const asked = this.ask(text);
    const terms = [...new Set(asked.flatMap((it) => it.terms))];
    if (terms.length === 0) return { hits: [], total: 0 };
    const unknown = new Set(asked.filter(({ isKnown }) => !isKnown).map(({ word }) => word));
    const last = asked.at(-1)?.word;
    const found = this.index.search(terms.join(' '), {
      boost: BOOST,
      combineWith: 'OR',
      prefix: (term) => term === last && term.length > 1,
      fuzzy: (term) => (unknown.has(term) ? toleranceOf(term) : false),
      weights: { prefix: 0.6, fuzzy: 0.5 },
      filter: ({ id }) => isWanted(this.entries.get(id), wanted),
    });
    const places = placesOf(asked);
    // Twice as many of the words are worth more than twice as often one of them.
    for (const it of found) it.score *= (coverageOf(it, places) / asked.length) ** 2;
    found.sort((a, b) => b.score - a.score);
    const floor = (found[0]?.score ?? 0) * NOISE;
    const total = found.filter(({ score }) => score >= floor).length;
    const best = found.slice(0, Math.min(total, MAX_HITS));
    return { hits: best.map((it) => hitOf(asked, this.entries.get(it.id)?.articleId ?? '', it)), total };
  }

  /** Each telling word once, as itself, its families, and itself with two letters in the right order. */
  private ask(text: string): Asked[] {
    const words = [...new Set(tellingWords(text))].slice(0, MAX_WORDS);
    return words.map((word) => {
      const isKnown = this.known.has(word);
      const swapped = isKnown ? [] : swapsOf(word).filter((swap) => this.known.has(swap));
      const terms = [word, ...swapped].flatMap((it) => LANGUAGES.flatMap((language) => termsOf(it, language)));
      return { word, isKnown, terms };
    });
  }

  /** Both languages, each stemmed as itself. Of a body the stems alone: it is most of an index, and rarely all that matches. */
  private termsIn(version: ArticleVersion, field: Field): string {
    const terms: string[] = [];
    const take = (text: string, language: Language): void => {
      for (const { folded } of wordsIn(text)) {
        if (isStopWord(folded)) continue;
        terms.push(...(field === 'body' ? [stemOf(folded, language)] : termsOf(folded, language)));
      }
    };
    if (field === 'keywords') take(version.keywords.join(' '), 'fr');
    else {
      for (const language of LANGUAGES) {
        const text = version[language]?.[field] ?? '';
        take(field === 'body' ? textOfMarkdown(text) : text, language);
      }
    }
    for (const term of terms) this.known.add(term);
    return terms.join(' ');
  }
}

interface Asked {
  word: string;
  isKnown: boolean;
  terms: readonly string[];
}

const MAX_WORDS = 16;
const MAX_HITS = 50;
/** What scores less than this share of the best is not what was looked for. */
const NOISE = 0.02;

/** Words that say what a text is about; all of them when none does. */
function tellingWords(text: string): string[] {
  const words = wordsIn(text).map(({ folded }) => folded);
  const telling = words.filter((it) => !isStopWord(it));
  return telling.length > 0 ? telling : words;
}

/** Which of the words asked for a term stands for. */
function placesOf(asked: readonly Asked[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  asked.forEach(({ terms }, place) => {
    for (const term of terms) places.set(term, [...(places.get(term) ?? []), place]);
  });
  return places;
}

const coverageOf = ({ queryTerms }: SearchResult, places: ReadonlyMap<string, number[]>): number =>
  new Set(queryTerms.flatMap((term) => places.get(term) ?? [])).size;

function hitOf(asked: readonly Asked[], articleId: string, { score, terms, match }: SearchResult): Hit {
  const head = terms.filter((term) => match[term]?.some((field) => HEAD.has(field)));
  const headWords = asked.filter((it, place) => head.some((term) => meant(it, term, place === asked.length - 1)));
  return { articleId, score, terms: new Set(terms), words: asked.length, headWords: headWords.length };
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
