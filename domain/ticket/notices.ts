import type { Instant } from '../time';
import type { ClockName, Kind, Level, Priority } from '../words';
import type { Audience, Template } from './audience';
import type { TicketEvent } from './events';
import type { Appointment, Consent, Invitation, Slot } from './ticket';

/** An alert that was overtaken by a later one of the same step, to the same audience. */
export interface MissedAlert {
  template: Template;
  clock: ClockName | null;
  percent: number | null;
  due: Instant;
}

/** A mail to make: facts and opaque ids only. Persons, addresses and texts are found when it is delivered. */
export interface Notice {
  /** Unique in the ticket: event, template and audience. */
  id: string;
  template: Template;
  audience: Audience;
  /** What it tells of. */
  event: TicketEvent;
  /** The ticket as it was then. */
  ticket: NoticeFacts;
  /** After an outage: the alerts folded into this one, oldest first. */
  missed: readonly MissedAlert[];
  invitation: (Invitation & { method: 'REQUEST' | 'CANCEL'; slot: Slot }) | null;
}

export interface NoticeFacts {
  number: string;
  kind: Kind;
  serviceId: string;
  priority: Priority;
  level: Level;
  groupId: string;
  assigneeId: string | null;
  requesterId: string;
  /** Nobody of these is told anything of it. */
  complainedOf?: readonly string[];
  openedAt: Instant;
  cycle: number;
  /** When each running clock is due. */
  dueAt: Partial<Record<ClockName, Instant>>;
  consent: Consent | null;
  appointment: Appointment | null;
}

/** What the desk sets out to do because of an event. It comes back, if at all, as an input of a later step. */
export type Effect =
  | { do: 'notify'; notice: Notice }
  /** Take the technician's time for `owner`, giving up what `replaces` holds in the same act. */
  | { do: 'reserve'; owner: string; slot: Slot; replaces: string | null }
  | { do: 'release'; owner: string };

/** A notice before it is made out. */
export interface Telling {
  template: Template;
  to: Audience;
  invitation?: Notice['invitation'];
}
