import type { EventOf, EventType, TicketEvent } from '../ticket/events';
import type { ClockName } from '../words';
import { may, type Relations } from './access';
import type { Actor } from './actor';

/**
 * Who sees the inside of a ticket: everything, as the desk sees it. The others see what was done for them and with them.
 * Staff are requesters on a ticket of their own: nobody reads what the desk notes about themselves.
 */
export const seesInside = (actor: Actor, ticket: Relations): boolean =>
  ticket.requesterId !== actor.id && may(actor, 'readInternal', ticket);

/** The deadlines that are promises to the requester, or questions to them. The others are the desk's own housekeeping. */
export const OUTER_CLOCKS: ReadonlySet<ClockName> = new Set<ClockName>([
  'takeCharge',
  'resolution',
  'consent',
  'consentValidity',
  'appointmentAnswer',
  'appointment',
  'visit',
  'requesterAnswer',
  'closure',
]);

/** The facts of an event that its requester sees, and whether its texts are for them, or which. */
export interface Outside {
  facts: Readonly<Record<string, unknown>>;
  texts: boolean | readonly string[];
}

type Shown<T extends EventType> = (event: EventOf<T>) => Outside;

/** Texts and facts that are for the requester, or from them. */
const withTexts =
  <T extends EventType, K extends keyof EventOf<T>>(...names: K[]): Shown<T> =>
  (event) => ({ facts: pick(event, names), texts: true });

/** The facts alone: the texts beside them are between colleagues. */
const factsOnly =
  <T extends EventType, K extends keyof EventOf<T>>(...names: K[]): Shown<T> =>
  (event) => ({ facts: pick(event, names), texts: false });

/**
 * What requesters see of each event; one that is not listed is internal and does not exist for them: notes, groups,
 * superiors, thresholds, refusals, what operators do.
 */
const OUTSIDE: { [T in EventType]?: Shown<T> } = {
  ticketOpened: withTexts(
    'kind',
    'channel',
    'serviceId',
    'impact',
    'urgency',
    'priority',
    'establishmentId',
    'machineId',
    'follows',
    'outageId',
    'about',
    'sheet',
    'conformity',
  ),
  takenIntoAccount: factsOnly(),
  assigned: factsOnly(),
  classified: factsOnly('kind', 'serviceId', 'impact', 'urgency', 'priority', 'conformity'),
  conformityRecorded: factsOnly('machineId', 'conformity'),
  // The reason is between colleagues, the message is to them.
  derogationGranted: ({ until, told }) => ({ facts: { until }, texts: told ? ['message'] : false }),
  derogationRevoked: ({ told }) => ({ facts: {}, texts: told ? ['message'] : false }),
  replied: withTexts('from'),
  informationRequested: withTexts(),
  informationReceived: factsOnly(),
  requesterSilent: factsOnly(),
  supplierAwaited: factsOnly('until'),
  supplierWaitEnded: factsOnly(),
  escalated: factsOnly('level'),
  consentRequested: withTexts('consent'),
  consentGranted: factsOnly('consentId', 'expiresAt'),
  consentRefused: factsOnly('consentId'),
  consentExpired: factsOnly('consentId'),
  consentRevoked: factsOnly('consentId'),
  consentEnded: factsOnly('consentId', 'because'),
  remoteSessionStarted: factsOnly('consentId', 'machineId'),
  remoteSessionEnded: withTexts('consentId', 'because'),
  appointmentProposed: withTexts('appointmentId', 'slots'),
  appointmentSlotChosen: factsOnly('appointmentId', 'slot'),
  appointmentBooked: factsOnly('appointmentId', 'slot'),
  appointmentSlotTaken: factsOnly('appointmentId', 'slot'),
  appointmentDeclined: withTexts('appointmentId'),
  appointmentLapsed: factsOnly('appointmentId'),
  appointmentMoveRequested: withTexts('appointmentId', 'slot'),
  appointmentMoved: factsOnly('appointmentId', 'slot', 'from'),
  appointmentMoveFailed: factsOnly('appointmentId', 'slot'),
  appointmentCancelled: withTexts('appointmentId', 'slot'),
  appointmentMissed: withTexts('appointmentId', 'absent', 'slot'),
  visitRequested: withTexts('visitId', 'slot'),
  visitScheduled: factsOnly('visitId', 'slot'),
  visitSlotTaken: factsOnly('visitId', 'slot'),
  visitStarted: factsOnly('visitId'),
  visitReported: withTexts('visitId', 'signed'),
  visitCancelled: withTexts('visitId', 'slot'),
  resolved: withTexts('code'),
  resolutionAccepted: withTexts(),
  resolutionRefused: withTexts(),
  reopened: withTexts(),
  closed: factsOnly('because'),
  cancelled: withTexts('reason'),
  rated: withTexts('score'),
  // The report is between colleagues, the message is to them.
  ratingFollowedUp: ({ told }) => ({ facts: {}, texts: told && ['message'] }),
};

/** What the requester sees of an event; null when it does not exist for them. */
export function outsideOf(event: TicketEvent): Outside | null {
  const show = OUTSIDE[event.type] as Shown<EventType> | undefined;
  return show ? show(event as never) : null;
}

const pick = (event: object, names: readonly PropertyKey[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(event).filter(([name]) => names.includes(name)));
