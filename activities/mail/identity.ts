import { createHash } from 'node:crypto';
import { digest } from '../../domain/digest';
import type { Notice } from '../../domain/ticket/notices';

/** Says nothing about the person to whoever sees a mail, not even their id in the desk. */
export const personHash = (personId: string): string =>
  createHash('sha256').update(personId).digest('hex').slice(0, 12);

/**
 * One Message-ID per person, event and story: `<2026-004217.12.1f0c9a3b.5feceb66ffc8@ac-paris.fr>`. A mail sent again
 * because nobody knows what became of it keeps it, so that receivers drop the repeat; an event that was superseded after
 * a reset tells another story and gets another one. Somebody told of one event twice over, as a member of a group and as
 * its lead, gets one mail.
 */
export function messageIdOf({ event, template, ticket }: Notice, personId: string, domain: string): string {
  const story = digest([template, event]).slice(0, 8);
  return `<${ticket.number}.${event.seq}.${story}.${personHash(personId)}@${domain}>`;
}

/** No mail has this id: every mail about a ticket, or an outage, to a person replies to it, and so they are shown as one thread. */
export const threadIdOf = (about: string, personId: string, domain: string): string =>
  `<${about}.${personHash(personId)}@${domain}>`;
