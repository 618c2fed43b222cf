import { canonical } from '../domain/digest';
import { type Answered, readAnswers } from '../domain/requestForm/answers';
import { ContentConflict, isDuplicateKey } from './errors';
import type { Content } from './models/contents';
import { native } from './models/schema';
import { readSheet } from './published';
import type { Store } from './store';

export type { Content };

export type NewContent = Omit<Content, '_id'> & { id: string };

/** Writes a text once and for ever; the same content again is no error. Throws `ContentConflict` for other texts under the same id. */
export async function putContent(store: Store, { id, ...content }: NewContent): Promise<void> {
  const contents = native(store.models.contents);
  try {
    await contents.insertOne({ _id: id, ...content });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const known = await contents.findOne({ _id: id });
    if (!known || identityOf(known) !== identityOf(content)) throw new ContentConflict(id);
  }
}

/** `at` is left out: a retry comes later than what it repeats. */
const identityOf = ({ number, kind, authorId, texts, answers, bodyDigest }: Omit<Content, '_id'>): string =>
  canonical({ number, kind, authorId, texts, answers, bodyDigest });

/** By id; an id without a content is not in the map. */
export async function getContents(store: Store, ids: readonly string[]): Promise<Map<string, Content>> {
  if (ids.length === 0) return new Map();
  const found = await native(store.models.contents)
    .find({ _id: { $in: [...ids] } })
    .toArray();
  return new Map(found.map((content) => [content._id, content]));
}

/** What was answered to a service's form, in words, in order, by the very version of it that was answered. */
export async function answersInWords(
  store: Store,
  { answers }: Partial<Pick<Content, 'answers'>>,
): Promise<Answered[]> {
  if (!answers) return [];
  const published = await readSheet(store, answers.sheet.id, answers.sheet.version);
  return published?.sheet.form ? readAnswers(published.sheet.form, answers.values) : [];
}
