import { type Link, linkUrl, signLink } from '../../config/links';
import type { Notice } from '../../domain/ticket/notices';
import { DAY_MS } from '../../domain/time';
import type { MailContext } from './templates/context';

export interface LinkOptions {
  publicUrl: string;
  linkSecret: string;
}

/**
 * Longer than any wait for an answer: that an answer comes too late is for the workflow to say, in the desk's words.
 * Counted from the event, so that a mail sent again is the same mail.
 */
const LIFETIME_DAYS = 60;

/** The ticket's page for anybody; what acts without signing in for the beneficiary only. */
export function linksOf(
  notice: Notice,
  personId: string,
  { publicUrl, linkSecret }: LinkOptions,
): MailContext['links'] {
  const { ticket, event } = notice;
  const page = `${publicUrl.replace(/\/+$/, '')}/tickets/${ticket.number}`;
  if (personId !== ticket.requesterId) return { ticket: page };
  const signed = (act: Link['act'], subject: string): string => {
    const expiresAt = event.at + LIFETIME_DAYS * DAY_MS;
    return linkUrl(publicUrl, signLink(linkSecret, { number: ticket.number, act, subject, personId, expiresAt }));
  };
  const cycle = `cycle-${ticket.cycle}`;
  switch (notice.template) {
    case 'consentRequested':
    case 'consentReminder':
      return ticket.consent ? { ticket: page, consent: signed('consent', ticket.consent.id) } : { ticket: page };
    case 'appointmentProposed':
    case 'appointmentProposedReminder':
      return ticket.appointment ? { ticket: page, slot: signed('slot', ticket.appointment.id) } : { ticket: page };
    case 'resolved':
    case 'resolvedReminder': {
      // One token for the one act; which answer was followed only says what the page shows first.
      const answer = signed('resolution', cycle);
      return { ticket: page, accept: `${answer}?answer=accepted`, refuse: `${answer}?answer=refused` };
    }
    case 'closed':
      return { ticket: page, rating: signed('rating', cycle) };
    default:
      return { ticket: page };
  }
}
