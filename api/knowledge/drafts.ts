import type { Actor } from '../../domain/access/actor';
import { personNames } from '../../store/names';
import type { Store } from '../../store/store';
import { type Answer, ok } from '../http/route';
import { draftResource, personsOf } from '../views/articleDraft';
import type { WithDraft } from './demand';

/** The answer of every call about a draft: as it is now, and its revision. */
export async function showDraft(store: Store, actor: Actor, article: WithDraft): Promise<Answer> {
  const names = await personNames(store, personsOf(article));
  return ok(draftResource(article, actor, names), { ETag: `"${article.revision}"` });
}
