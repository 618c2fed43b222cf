import MiniSearch, { type SearchResult } from 'minisearch';
import type { Audience } from '../../domain/knowledge/article';
import { isStopWord, swapsOf, toleranceOf, wordsIn } from '../../domain/knowledge/words';
import type { Instant } from '../../domain/time';
import { LANGUAGES } from '../../domain/words';
import type { VersionChange } from '../../store/articleChanges';
import type { ArticleVersion } from '../../store/articles';
import { FIELDS, type Field, type Indexed, indexedOf, type Texts, termsOf, textsOf, wordsOf } from './indexed';
import { Vocabulary } from './vocabulary';

/** A version as the index knows it. */
interface Entry
  extends Pick<
    ArticleVersion,
    'articleId' | 'audience' | 'from' | 'to' | 'kind' | 'categories' | 'serviceIds' | 'changedAt'
  > {
  /** For excerpts. */
  texts: Texts;
}

/** What may be found. */
export interface Wanted {
  audiences: readonly Audience[];
  at: Instant;
  kind?: string | undefined;
  category?: string | undefined;
  serviceId?: string | undefined;
  /** What stands above the bodies says what an article is about. */
  withoutBodies?: boolean;
}

export interface Hit {
  articleId: string;
  versionId: string;
  serviceIds: readonly string[];
  score: number;
  /** Words, stems of words, of the index that were found in it: for what is shown of it. */
  terms: ReadonlySet<string>;
  /** How many words were looked for; and how many of them are in a title of it, or among its key words. */
  words: number;
  headWords: number;
  texts: Texts;
}

export interface Hits {
  /** The best, in order. */
  hits: Hit[];
  /** How many there are. */
  total: number;
}

const BOOST: Readonly<Record<Field, number>> = { title: 6, keywords: 4, summary: 2, body: 1 };
const ABOVE_BODY = FIELDS.filter((field) => field !== 'body');
const HEAD: ReadonlySet<string> = new Set<Field>(['title', 'keywords']);

/** In memory, made from what MongoDB has: of every version that is, or will be, visible. */
export class SearchIndex {
  private readonly entries = new Map<string, Entry>();
  private readonly vocabulary = new Vocabulary();
  private readonly index = new MiniSearch<Indexed>({
    fields: [...FIELDS],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });

  /** Takes it in as it is now; what nobody will see any more is left out. Of a version only the dates ever change. */
  put(version: ArticleVersion, at: Instant): void {
    const { _id: id, articleId, audience, from, to, kind, categories, serviceIds, changedAt } = version;
    const known = this.entries.get(id);
    if (to <= at || to <= from) {
      if (known) this.remove(version);
      return;
    }
    const texts = known?.texts ?? this.add(version);
    this.entries.set(id, { articleId, audience, from, to, kind, categories, serviceIds, changedAt, texts });
  }

  /** Whether a version that was changed then is to be put in, or out, and was not since. */
  isNews({ _id, to, changedAt }: VersionChange, at: Instant): boolean {
    const known = this.entries.get(_id);
    return known ? known.changedAt !== changedAt : to > at;
  }

  private add(version: ArticleVersion): Texts {
    const texts = textsOf(version);
    const indexed = indexedOf(version, texts);
    this.index.add(indexed);
    this.vocabulary.add(wordsOf(indexed), version.audience);
    return texts;
  }

  private remove(version: ArticleVersion): void {
    this.entries.delete(version._id);
    this.index.discard(version._id);
    this.vocabulary.remove(wordsOf(indexedOf(version, textsOf(version))), version.audience);
  }

  /** The last word may be only the beginning of one. */
  search(text: string, wanted: Wanted): Hits {
    const asked = this.ask(text, wanted.audiences);
    const terms = [...new Set(asked.flatMap((it) => it.terms))];
    if (terms.length === 0) return { hits: [], total: 0 };
    const unknown = new Set(asked.filter(({ isKnown }) => !isKnown).map(({ word }) => word));
    const last = asked.at(-1)?.word;
    const least = asked.length > 1 ? LEAST_BEGINNING : 2;
    const found = this.index.search(terms.join(' '), {
      fields: wanted.withoutBodies ? ABOVE_BODY : [...FIELDS],
      boost: BOOST,
      combineWith: 'OR',
      prefix: (term) => term === last && term.length >= least,
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
    return {
      hits: best.flatMap((it) => {
        const entry = this.entries.get(it.id);
        return entry ? [hitOf(asked, entry, it)] : [];
      }),
      total,
    };
  }

  /** Each telling word once, as itself, its families, and itself with two letters in the right order. */
  private ask(text: string, audiences: readonly Audience[]): Asked[] {
    const isKnownTo = (word: string) => this.vocabulary.knows(word, audiences);
    const words = [...new Set(tellingWords(text))].slice(0, MAX_WORDS);
    return words.map((word) => {
      const isKnown = isKnownTo(word);
      const swapped = isKnown ? [] : swapsOf(word).filter(isKnownTo);
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

const MAX_WORDS = 16;
/** What is shorter, after other words, begins too many. */
const LEAST_BEGINNING = 3;
const MAX_HITS = 50;
/** What scores less than this share of the best is not what was looked for. */
const NOISE = 0.02;

/** Words that say what a text is about; all of them when none does. */
function tellingWords(text: string): string[] {
  const words = wordsIn(text).map(({ folded }) => folded);
  const telling = words.filter((it) => !isStopWord(it));
  return telling.length > 0 ? telling : words;
}

/** Which of the words asked for a term stands for, a bit for each. */
function placesOf(asked: readonly Asked[]): Map<string, number> {
  const places = new Map<string, number>();
  asked.forEach(({ terms }, place) => {
    for (const term of terms) places.set(term, (places.get(term) ?? 0) | (1 << place));
  });
  return places;
}

function coverageOf({ queryTerms }: SearchResult, places: ReadonlyMap<string, number>): number {
  let covered = 0;
  for (const term of queryTerms) covered |= places.get(term) ?? 0;
  let count = 0;
  for (; covered > 0; covered &= covered - 1) count += 1;
  return count;
}

function hitOf(asked: readonly Asked[], entry: Entry, { id, score, terms, match }: SearchResult): Hit {
  const { articleId, serviceIds, texts } = entry;
  const head = terms.filter((term) => match[term]?.some((field) => HEAD.has(field)));
  const headWords = asked.filter((it, place) => head.some((term) => meant(it, term, place === asked.length - 1)));
  return {
    articleId,
    versionId: id,
    serviceIds,
    texts,
    score,
    terms: new Set(terms),
    words: asked.length,
    headWords: headWords.length,
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
