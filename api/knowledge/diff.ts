import { diffLines, diffWordsWithSpace } from 'diff';
import type { ArticleContent } from '../../domain/knowledge/article';
import type { ArticleDiff } from '../schemas/articleDrafts';

type Texts = Omit<ArticleContent, 'from' | 'until' | 'expiresAt'>;

/** Word by word is slow for texts that have little in common. */
const WORDS_UP_TO = 20_000;

/** What differs between two contents, part by part. */
export function diffOf(before: Texts, after: Texts): ArticleDiff {
  return {
    fields: (['fr', 'en'] as const).flatMap((language) =>
      before[language] === null && after[language] === null
        ? []
        : (['title', 'summary', 'body'] as const).map((name) => {
            const [old = '', now = ''] = [before[language]?.[name], after[language]?.[name]];
            return { name, language, isChanged: old !== now, parts: partsOf(old, now) };
          }),
    ),
    facts: FACTS.map((name) => ({ name, before: shown(before[name]), after: shown(after[name]) })).filter(
      (it) => it.before !== it.after,
    ),
  };
}

const FACTS = ['kind', 'audience', 'categories', 'serviceIds', 'keywords'] as const;

const shown = (value: string | readonly string[]): string => (typeof value === 'string' ? value : value.join(', '));

function partsOf(before: string, after: string): ArticleDiff['fields'][number]['parts'] {
  const changes =
    before.length + after.length > WORDS_UP_TO ? diffLines(before, after) : diffWordsWithSpace(before, after);
  return changes.map(({ added, removed, value }) => ({
    is: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
