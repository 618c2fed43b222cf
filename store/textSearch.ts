const MAX_WORDS = 8;

/** The words that somebody searches for, without accents and in small letters. */
export const wordsOf = (text: string): string[] => (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);

/**
 * Matches a text in which a word begins so, whatever the accents and capitals of either. It looks at every document that
 * the rest of the query leaves: for collections of thousands, not of millions.
 */
export const startOfWord = (word: string): { $regex: string; $options: string } => ({
  $regex: `(?<![\\p{L}\\p{N}])${[...word].map((letter) => ACCENTED[letter] ?? letter).join('')}`,
  $options: 'i',
});

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const ACCENTED: Readonly<Record<string, string>> = {
  a: '[aàâäáã]',
  c: '[cç]',
  e: '[eéèêë]',
  i: '[iîïí]',
  n: '[nñ]',
  o: '[oôöóõ]',
  u: '[uùûüú]',
  y: '[yÿ]',
};
