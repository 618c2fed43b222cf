import { type ArticleContent, areDatesSound, datesOf, imagesIn, imagesInText } from '../../domain/knowledge/article';
import type { Instant } from '../../domain/time';
import { LANGUAGES } from '../../domain/words';
import { imagesOf } from '../../store/articleImages';
import { unknownServices } from '../../store/services';
import type { Store } from '../../store/store';
import { type FieldError, Problem } from '../problem';

/** What was sent as the content of an article, or of one that is begun, or a problem with what no schema can see. */
export async function demandContent(
  store: Store,
  articleId: string | null,
  content: ArticleContent,
  at: Instant,
): Promise<ArticleContent> {
  const [services, images] = await Promise.all([
    unknownServices(store, content.serviceIds),
    articleId === null ? new Set<string>() : imagesOf(store, articleId, imagesIn(content)),
  ]);
  const errors: FieldError[] = content.serviceIds.flatMap((id, index) =>
    services.includes(id)
      ? [{ pointer: `/serviceIds/${index}`, code: 'unknownService', message: 'There is no such service' }]
      : [],
  );
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
