import type { z } from 'zod';
import { type ArticleContent, areDatesSound, datesOf } from '../../domain/knowledge/article';
import type { Instant } from '../../domain/time';
import { unknownServices } from '../../store/services';
import type { Store } from '../../store/store';
import { type FieldError, Problem } from '../problem';
import type { contentBody } from '../schemas/articleDrafts';

/** What was sent as the content of an article, or a problem with what no schema can see. */
export async function demandContent(
  store: Store,
  content: z.output<typeof contentBody>,
  at: Instant,
): Promise<ArticleContent> {
  const unknown = new Set(await unknownServices(store, content.serviceIds));
  const errors: FieldError[] = content.serviceIds.flatMap((id, index) =>
    unknown.has(id)
      ? [{ pointer: `/serviceIds/${index}`, code: 'unknownService', message: 'There is no such service' }]
      : [],
  );
  if (!areDatesSound(datesOf(content, at))) errors.push(unsoundDates('/until'));
  if (errors.length > 0) throw new Problem('articleRefused', { errors });
  return content;
}

export const unsoundDates = (pointer: string): FieldError => ({
  pointer,
  code: 'endsBeforeItBegins',
  message: 'It ends, or is looked at again, after it begins',
});
