import { type ArticleContent, areDatesSound, datesOf, imagesIn, imagesInText } from '../../domain/knowledge/article';
import type { Instant } from '../../domain/time';
import { LANGUAGES } from '../../domain/words';
import { imagesOf } from '../../store/articleImages';
import type { DeskData } from '../../store/deskData';
import type { Store } from '../../store/store';
import { type FieldError, Problem } from '../problem';
import { unknownIds } from '../unknownIds';

export interface Known {
  store: Store;
  data: DeskData;
}

/** What was sent as the content of an article, or of one that is begun, or a problem with what no schema can see. */
export async function demandContent(
  { store, data }: Known,
  articleId: string | null,
  content: ArticleContent,
  at: Instant,
): Promise<ArticleContent> {
  const [errors, images] = await Promise.all([
    unknownIds(data, { serviceIds: content.serviceIds }, 'all'),
    articleId === null ? new Set<string>() : imagesOf(store, articleId, imagesIn(content)),
  ]);
  for (const language of LANGUAGES) {
    const shown = imagesInText(content[language]?.body ?? '');
    if (shown.some((id) => !images.has(id))) errors.push(unknownImage(`/${language}/body`));
  }
  if (!areDatesSound(datesOf(content, at))) errors.push(unsoundDates('/until'));
  if (errors.length > 0) throw new Problem('articleRefused', { errors });
  return content;
}

const unknownImage = (pointer: string): FieldError => ({
  pointer,
  code: 'unknownImage',
  message: 'It shows an image that was not added to this article',
});

export const unsoundDates = (pointer: string): FieldError => ({
  pointer,
  code: 'endsBeforeItBegins',
  message: 'It ends, or is looked at again, after it begins',
});
