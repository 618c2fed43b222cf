import type { Actor } from '../../domain/access/actor';
import type { Instant } from '../../domain/time';
import { countSolved } from '../../store/articleSolved';
import { findVisible } from '../../store/articles';
import { type Client, keyedDigest } from '../auth/client';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { isoOf } from '../schemas/common';
import { readerOf } from './reader';

interface Solved {
  /** Of the article. */
  id: string;
  actor: Actor;
  client: Client;
  from: 'newTicket' | 'page';
  at: Instant;
}

/** Counts that an article has helped, once a day for each person or address. */
export async function noteSolved(
  { store, env }: Pick<Deps, 'store' | 'env'>,
  { id, actor, client, from, at }: Solved,
): Promise<void> {
  if (!(await findVisible(store, id, readerOf(actor, at)))) throw new Problem('notFound');
  const who = actor.roles.length > 0 ? actor.id : client.address;
  const day = isoOf(at).slice(0, 10);
  const once = keyedDigest(env.LINK_SECRET, 'articleSolved', who, id, day);
  await countSolved(store, { id, once, isAvoided: from === 'newTicket', at });
}
