import { randomUUID } from 'node:crypto';
import type { TicketEvent } from '../../../domain/ticket/events';
import { evolveAll } from '../../../domain/ticket/evolve';
import type { Store } from '../../../store/store';
import type { ProjectInput } from '../../../workflows/contract';
import { eva, lea, paul } from '../../unit/harness/people';
import { type Desk, opened } from '../../unit/harness/simulator';

/** A database of a test file's own on the shared server. */
export function databaseUri(): string {
  const { GUICHET_TEST_MONGODB: uri } = process.env;
  if (!uri) throw new Error('GUICHET_TEST_MONGODB is not set: run the jest project `desk`');
  const server = new URL(uri);
  server.pathname = `/store-${randomUUID()}`;
  return server.href;
}

export async function discard(store: Store): Promise<void> {
  await store.connection.dropDatabase();
  await store.close();
}

/** A ticket that was worked on by several people. */
export const aBusyLife = (number: string): Desk =>
  opened({}, { number })
    .after('5 min')
    .act(lea, 'take')
    .act(lea, 'requestInformation')
    .after('2 h')
    .act(paul, 'reply')
    .act(lea, 'escalate', { direction: 'functional', groupId: 'expert-reseau' })
    .after('9 h')
    .act(eva, 'take');

/** A story as the workflow projects it: from one event to another, with the ticket after the last. */
export function batchOf(events: readonly TicketEvent[], from = 1, to = events.length): ProjectInput {
  const told = JSON.parse(JSON.stringify(events.slice(0, to))) as TicketEvent[];
  const ticket = evolveAll(told);
  return { number: ticket.number, events: told.slice(from - 1), ticket };
}

/** The run that tells it is, or is no longer, the ticket's current one. */
export const current = async () => true;
export const replaced = async () => false;
