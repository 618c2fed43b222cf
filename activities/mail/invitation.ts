import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Notice } from '../../domain/ticket/notices';

export interface Party {
  name: string;
  address: string;
}

export interface InvitationTexts {
  summary: string;
  description: string;
  location: string | null;
  url: string;
}

/**
 * A real iTIP message, so that the recipient's calendar adds, moves or removes the event by its UID and SEQUENCE.
 * All instants are UTC; a calendar with a time zone made them wrong by an hour. The same notice gives the same file.
 */
export function invitationOf(
  { ticket, event, invitation }: Notice,
  parties: { desk: Party; recipient: Party },
  domain: string,
  texts: InvitationTexts,
): { method: 'REQUEST' | 'CANCEL'; content: string } | null {
  if (!invitation) return null;
  const { method, uid, sequence, slot } = invitation;
  const calendar = ical({ method: ICalCalendarMethod[method], prodId: '-//Guichet//Guichet//FR' });
  calendar.createEvent({
    id: `${ticket.number}-${uid}@${domain}`,
    sequence,
    stamp: new Date(event.at),
    start: new Date(slot.startAt),
    end: new Date(slot.endAt),
    summary: texts.summary,
    description: texts.description,
    location: texts.location,
    url: texts.url,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: parties.desk.name, email: parties.desk.address },
    // No answer is asked for: the slot was agreed on at the desk, and changes are made there.
    attendees: [
      {
        name: parties.recipient.name,
        email: parties.recipient.address,
        rsvp: false,
        status: ICalAttendeeStatus.ACCEPTED,
      },
    ],
  });
  return { method, content: calendar.toString() };
}
