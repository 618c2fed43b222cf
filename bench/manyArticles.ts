import { articleFiles } from '../dev/seed/articles';
import type { ArticleText } from '../domain/knowledge/article';
import { versionOf } from '../store/articlePublishing';
import type { ArticleVersion } from '../store/models/articles';
import { randomFrom } from './random';

const SYLLABLES = 'ba co du fer gal hi jon ka lor mi nu pel que ras so tri val xe yon zu'.split(' ');
/** Names of places, devices and software that stand in one article, or in some, and in no dictionary. */
const OWN_WORDS = 12_000;

/**
 * As many articles as asked, made of the sentences of those of the demonstration and of words of their own: as long, as
 * much alike, and with as many words as the articles of a desk that has written for years.
 */
export function generateArticles(count: number, at: number): ArticleVersion[] {
  const random = randomFrom(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const files = articleFiles();
  const paragraphs = files.flatMap(({ content }) => content.fr.body.split(/\n{2,}/));
  const words = Array.from({ length: OWN_WORDS }, () => `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`);
  const bodyOf = (): string =>
    Array.from(
      { length: 4 + Math.floor(random() * 5) },
      () => `${pick(paragraphs)}\n\n${pick(words)} ${pick(words)}.`,
    ).join('\n\n');
  return Array.from({ length: count }, (_, n) => {
    const { content } = pick(files);
    const own = pick(words);
    const textOf = ({ title, summary }: ArticleText): ArticleText => ({
      title: `${title} (${own})`,
      summary: `${summary} ${pick(words)}`,
      body: bodyOf(),
    });
    const made = {
      ...content,
      fr: textOf(content.fr),
      en: content.en && textOf(content.en),
      audience: 'public' as const,
    };
    const who = { articleId: `bench-${n}`, number: 1, authorIds: ['bench'], reviewerId: 'bench', at };
    return versionOf(made, { from: at - 1, until: null, expiresAt: at * 2 }, who);
  });
}
