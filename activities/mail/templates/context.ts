import type { Policy } from '../../../domain/policy/policy';
import type { Answered } from '../../../domain/requestForm/answers';
import type { Template } from '../../../domain/ticket/audience';
import type { EventOf, EventType } from '../../../domain/ticket/events';
import type { Notice } from '../../../domain/ticket/notices';
import type { Slot } from '../../../domain/ticket/ticket';
import type { Criterion } from '../../../domain/workstation/charter';
import type { Letter } from './letter';

/** The events each mail may tell of: what a template may read, and no more. */
interface Tells extends Record<Template, EventType> {
  opened: 'ticketOpened';
  takenIntoAccount: 'takenIntoAccount';
  message: 'replied';
  informationRequested: 'informationRequested';
  informationReminder: 'reminded';
  consentRequested: 'consentRequested';
  consentReminder: 'reminded';
  remoteSessionReport: 'remoteSessionEnded';
  appointmentProposed: 'appointmentProposed';
  appointmentProposedReminder: 'reminded';
  appointmentBooked: 'appointmentBooked';
  appointmentMoved: 'appointmentMoved';
  appointmentCancelled: 'appointmentCancelled' | 'appointmentMoved' | 'appointmentSlotTaken' | 'visitScheduled';
  appointmentReminder: 'reminded';
  appointmentSlotTaken: 'appointmentSlotTaken';
  appointmentMissed: 'appointmentMissed';
  visitAnnounced: 'visitScheduled';
  visitReminder: 'reminded';
  visitCancelled: 'visitCancelled';
  visitReport: 'visitReported';
  resolved: 'resolved';
  resolvedReminder: 'reminded';
  closed: 'closed';
  reopened: 'reopened';
  cancelled: 'cancelled';
  ratingFollowedUp: 'ratingFollowedUp';
  derogationGranted: 'derogationGranted';
  derogationRevoked: 'derogationRevoked';
  assigned: 'assigned';
  requesterReplied: 'replied';
  requesterCancelled: 'cancelled';
  answered: 'consentGranted' | 'consentRefused' | 'consentExpired' | 'consentRevoked';
  toReplan:
    | 'appointmentSlotTaken'
    | 'appointmentDeclined'
    | 'appointmentLapsed'
    | 'appointmentUnreported'
    | 'appointmentMoveFailed'
    | 'appointmentMissed'
    | 'visitSlotTaken'
    | 'breached'
    | 'repeated';
  threshold: 'markReached';
  breach: 'breached' | 'repeated';
  escalated: 'escalated';
  hierarchical: 'superiorTold';
  acknowledgementOverdue: 'breached' | 'repeated';
  waitExpired: 'requesterSilent' | 'supplierWaitEnded' | 'breached' | 'repeated';
  badRating: 'rated';
  ratingFollowUpDue: 'reminded' | 'breached' | 'repeated';
  nobodyThere: 'nobodyThere';
}

/** Everything a template reads: facts from the notice, texts and names as they are when the mail is made. */
export interface MailContext {
  notice: Notice;
  /** The recipient is the person who needs help; anybody else works for the desk. */
  toRequester: boolean;
  /** What the ticket is about, in its author's words; null once erased. */
  title: string | null;
  /** The texts that came with the event, by name; null once erased, empty when there were none. */
  texts: Readonly<Record<string, string>> | null;
  /** What its requester answered to the service's own questions, where the mail tells of it; none once erased. */
  answers: readonly Answered[];
  names: {
    /** Name of a person by account id; null for somebody the desk knows no more. */
    person(id: string): string | null;
    group(id: string): string;
    service: string;
    establishment: string | null;
    /** The establishment with its address. */
    place: string | null;
    desk: string;
  };
  /** What its workstation lacks by the charter, where the mail tells of it. */
  unmet: readonly Criterion[];
  /** The slot of the visit agreed on. */
  visitSlot: Slot | null;
  /** The ticket's own version of the escalation path. */
  policy: Policy;
  /** What the requester may read to do it themselves the next time. */
  article: { title: string; url: string } | null;
  /** The ticket's page; and the signed links, which only the beneficiary gets, each in the mail that asks for its act. */
  links: {
    ticket: string;
    consent?: string;
    slot?: string;
    accept?: string;
    refuse?: string;
    rating?: string;
  };
}

export type ContextOf<T extends Template> = MailContext & { event: EventOf<Tells[T]> };

/** One letter for every mail of the desk: a language that lacks one does not compile. */
export type Letters = { readonly [T in Template]: (context: ContextOf<T>) => Letter };
