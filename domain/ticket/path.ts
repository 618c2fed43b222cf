/**
 * THE ESCALATION PATH, in one place.
 *
 *   registered ─▶ first line ─▶ expert / on site (two parallel second levels, and back) ─▶ resolved ─▶ closed ─▶ (end)
 *                  │  detours, side by side, each with a clock and a way out:
 *                  ├─ information asked, supplier awaited
 *                  ├─ consent asked ─▶ consent granted ─▶ remote session
 *                  ├─ appointment proposed ─▶ booked ─▶ (visit) │ to replan
 *                  ├─ visit agreed ─▶ under way ─▶ reported
 *                  └─ superior told ─▶ acknowledged            (hierarchical: the ticket stays where it is)
 *   resolved ─▶ rated badly ─▶ followed up by a supervisor                (beside the main step, whatever becomes of it)
 *   resolved and closed lead back by reopening: a new cycle, new clocks. Any open step leads to cancelled.
 *
 * A ticket stands in one main step and in any number of detours. Everything reads this table: `step` takes from it the
 * commands a ticket accepts and the clocks that must run, `possible` what may be done now, `effects` nothing more than
 * the events that follow, and the pages draw it. The numbers (budgets, reminders, who is told) are the policy's.
 */
import type { ClockName } from '../words';
import type { Bilingual } from '../written';
import type { CommandName } from './commands';
import { owesFollowUp, type Ticket } from './ticket';

/** Who must act for the ticket to go on. */
export type Owner = 'group' | 'assignee' | 'requester' | 'supplier' | 'technician' | 'superior' | 'nobody';

/** What the clock of a step does when 100 % of its budget has passed; `expiries.ts` has one function for each. */
export type Expiry =
  | 'breachAndEscalate'
  | 'resolveOrResume'
  | 'resume'
  | 'consentIsRefused'
  | 'consentEnds'
  | 'sessionEnds'
  | 'appointmentLapses'
  | 'appointmentUnreported'
  | 'remindAgain'
  | 'tellNextSuperior'
  | 'closeBySilence'
  | 'end';

export interface Step {
  title: Bilingual;
  owner: Owner;
  /** Whether a ticket stands here: read from its state, so that it can stand nowhere else by mistake. */
  holds(ticket: Ticket): boolean;
  /** Commands (or the desk's own act) that lead in. */
  enteredBy: readonly (CommandName | 'opening' | 'expiry' | 'reservation')[];
  /** Commands that may lead out. */
  leftBy: readonly CommandName[];
  /** Commands accepted here that leave the ticket where it is. */
  stays: readonly CommandName[];
  /** The clocks that run while the ticket is here, and what the expiry of each does. */
  clocks: Partial<Record<ClockName, Expiry>>;
}

const isOpen = (t: Ticket): boolean => t.resolution === null && t.cancelled === null && t.closedAt === null;
const isTaken = (t: Ticket): boolean => isOpen(t) && t.takenAt !== null;

/** The first human acts: any of them takes a ticket into account. */
const TAKING = ['take', 'assign', 'reply'] as const satisfies readonly CommandName[];
const ASKING = [
  'requestInformation',
  'waitForSupplier',
  'requestRemoteTakeover',
  'proposeAppointment',
  'scheduleVisit',
] as const satisfies readonly CommandName[];
/** Who is on site takes nothing over from afar. */
const ASKING_ON_SITE = ASKING.filter((command) => command !== 'requestRemoteTakeover');
const DESCRIBING = [
  'classify',
  'note',
  'link',
  'recordConformity',
  'grantDerogation',
  'revokeDerogation',
] as const satisfies readonly CommandName[];

const level = (name: Ticket['level'], title: Step['title'], asking: readonly CommandName[] = ASKING): Step => ({
  title,
  owner: 'assignee',
  holds: (t) => isTaken(t) && t.level === name,
  enteredBy: [...TAKING, ...asking, 'escalate', 'expiry'],
  leftBy: ['escalate', 'resolve', 'cancel'],
  stays: [...TAKING, ...asking, ...DESCRIBING],
  clocks: { resolution: 'breachAndEscalate' },
});

export const PATH = {
  registered: {
    title: { fr: 'Enregistré', en: 'Registered' },
    owner: 'group',
    holds: (t) => isOpen(t) && t.takenAt === null,
    enteredBy: ['opening', 'reopen', 'answerResolution'],
    leftBy: [...TAKING, ...ASKING, 'escalate', 'resolve', 'cancel'],
    stays: DESCRIBING,
    clocks: { takeCharge: 'breachAndEscalate', resolution: 'breachAndEscalate' },
  },
  firstLine: level('firstLine', { fr: 'Guichet unique', en: 'Single desk' }),
  expert: level('expert', { fr: 'Expert', en: 'Expert' }),
  onSite: level('onSite', { fr: 'Proximité', en: 'Field team' }, ASKING_ON_SITE),

  informationAsked: {
    title: { fr: 'Information demandée', en: 'Information asked' },
    owner: 'requester',
    holds: (t) => isOpen(t) && t.informationAskedAt !== null,
    enteredBy: ['requestInformation'],
    leftBy: ['reply', 'take', 'resolve', 'cancel'],
    stays: [],
    clocks: { requesterAnswer: 'resolveOrResume' },
  },
  supplierAwaited: {
    title: { fr: 'Fournisseur sollicité', en: 'Waiting for a supplier' },
    owner: 'supplier',
    holds: (t) => isOpen(t) && t.supplier !== null,
    enteredBy: ['waitForSupplier'],
    leftBy: ['take', 'escalate', 'resolve', 'cancel'],
    stays: [],
    clocks: { supplierAnswer: 'resume' },
  },
  consentAsked: {
    title: { fr: 'Accord demandé', en: 'Consent asked' },
    owner: 'requester',
    holds: (t) => isOpen(t) && t.consent?.status === 'asked',
    enteredBy: ['requestRemoteTakeover'],
    leftBy: ['answerConsent', 'resolve', 'cancel'],
    stays: ['requestRemoteTakeover'],
    clocks: { consent: 'consentIsRefused' },
  },
  consentGranted: {
    title: { fr: 'Accord donné', en: 'Consent granted' },
    owner: 'technician',
    holds: (t) => isOpen(t) && t.consent?.status === 'granted',
    enteredBy: ['answerConsent'],
    leftBy: ['revokeConsent', 'requestRemoteTakeover', 'resolve', 'cancel'],
    stays: ['startRemoteSession'],
    clocks: { consentValidity: 'consentEnds' },
  },
  remoteSession: {
    title: { fr: 'Prise en main à distance', en: 'Remote session' },
    owner: 'technician',
    holds: (t) => isOpen(t) && t.session !== null,
    enteredBy: ['startRemoteSession'],
    leftBy: ['endRemoteSession', 'revokeConsent', 'cancel'],
    stays: [],
    clocks: { remoteSession: 'sessionEnds' },
  },
  appointmentProposed: {
    title: { fr: 'Rendez-vous proposé', en: 'Appointment proposed' },
    owner: 'requester',
    holds: (t) => isOpen(t) && (t.appointment?.status === 'proposed' || t.appointment?.status === 'booking'),
    enteredBy: ['proposeAppointment'],
    leftBy: ['answerAppointment', 'cancelAppointment', 'resolve', 'cancel'],
    stays: [],
    clocks: { appointmentAnswer: 'appointmentLapses' },
  },
  appointmentBooked: {
    title: { fr: 'Rendez-vous fixé', en: 'Appointment booked' },
    owner: 'technician',
    holds: (t) => isOpen(t) && (t.appointment?.status === 'booked' || t.appointment?.status === 'moving'),
    enteredBy: ['reservation'],
    leftBy: ['cancelAppointment', 'recordNoShow', 'scheduleVisit', 'resolve', 'cancel'],
    stays: ['rescheduleAppointment'],
    clocks: { appointment: 'appointmentUnreported' },
  },
  appointmentToReplan: {
    title: { fr: 'Rendez-vous à reproposer', en: 'Appointment to be replanned' },
    owner: 'technician',
    holds: (t) => isOpen(t) && t.appointment?.status === 'toReplan',
    enteredBy: ['answerAppointment', 'recordNoShow', 'reservation', 'expiry'],
    leftBy: ['proposeAppointment', 'cancelAppointment', 'scheduleVisit', 'resolve', 'cancel'],
    stays: [],
    clocks: { replan: 'remindAgain' },
  },
  visitAgreed: {
    title: { fr: 'Intervention planifiée', en: 'Visit scheduled' },
    owner: 'technician',
    holds: (t) => isOpen(t) && t.visit !== null && t.visit.status !== 'underway',
    enteredBy: ['scheduleVisit'],
    leftBy: ['startVisit', 'cancelVisit', 'resolve', 'cancel'],
    stays: [],
    clocks: { visit: 'remindAgain' },
  },
  visitUnderway: {
    title: { fr: 'Intervention en cours', en: 'Visit under way' },
    owner: 'technician',
    holds: (t) => isOpen(t) && t.visit?.status === 'underway',
    enteredBy: ['startVisit'],
    leftBy: ['reportVisit', 'cancel'],
    stays: [],
    clocks: { visit: 'remindAgain' },
  },
  superiorTold: {
    title: { fr: 'Responsable alerté', en: 'Superior told' },
    owner: 'superior',
    holds: (t) => isOpen(t) && t.superior?.status === 'awaiting',
    enteredBy: ['escalate', 'expiry'],
    // Taking it leads out where that nobody took it was the alert.
    leftBy: ['acknowledge', ...TAKING, ...ASKING, 'escalate', 'resolve', 'cancel'],
    stays: [],
    clocks: { acknowledge: 'tellNextSuperior' },
  },
  acknowledged: {
    title: { fr: 'Alerte prise en compte', en: 'Alert acknowledged' },
    owner: 'superior',
    holds: (t) => isOpen(t) && t.superior?.status === 'acknowledged',
    enteredBy: ['acknowledge'],
    leftBy: [...TAKING, ...ASKING, 'escalate', 'resolve', 'cancel'],
    stays: [],
    clocks: { followUp: 'tellNextSuperior' },
  },

  resolved: {
    title: { fr: 'Résolu', en: 'Resolved' },
    owner: 'requester',
    holds: (t) => t.resolution !== null && t.closedAt === null && t.cancelled === null,
    enteredBy: ['resolve', 'expiry'],
    leftBy: ['answerResolution', 'reopen'],
    stays: ['reply', 'note', 'link', 'rate'],
    clocks: { closure: 'closeBySilence' },
  },
  closed: {
    title: { fr: 'Clos', en: 'Closed' },
    owner: 'nobody',
    holds: (t) => t.closedAt !== null && t.endedAt === null,
    enteredBy: ['answerResolution', 'expiry'],
    // The follow-up of a bad rating may be all that it waits for.
    leftBy: ['reopen', 'followUpRating'],
    stays: ['note', 'link', 'rate'],
    clocks: { afterClosure: 'end' },
  },
  badlyRated: {
    title: { fr: 'Avis défavorable à suivre', en: 'Bad rating to follow up' },
    owner: 'superior',
    holds: owesFollowUp,
    enteredBy: ['rate'],
    leftBy: ['followUpRating'],
    stays: [],
    clocks: { ratingFollowUp: 'remindAgain' },
  },
  cancelled: {
    title: { fr: 'Annulé', en: 'Cancelled' },
    owner: 'nobody',
    holds: (t) => t.cancelled !== null,
    enteredBy: ['cancel'],
    leftBy: [],
    stays: [],
    clocks: {},
  },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof PATH;
export const STEP_NAMES = Object.keys(PATH) as StepName[];

/** Where the ticket stands: its main step and its detours. */
export const stepsOf = (ticket: Ticket): StepName[] => STEP_NAMES.filter((name) => PATH[name].holds(ticket));

/** The commands the path accepts from where the ticket stands. */
export function acceptedCommands(ticket: Ticket): ReadonlySet<CommandName> {
  const steps: Step[] = stepsOf(ticket).map((name) => PATH[name]);
  return new Set(steps.flatMap((step) => [...step.leftBy, ...step.stays]));
}

/** The clocks that must run, with what their expiry does. */
export function runningClocks(ticket: Ticket): Map<ClockName, Expiry> {
  const steps: Step[] = stepsOf(ticket).map((name) => PATH[name]);
  return new Map(steps.flatMap((step) => Object.entries(step.clocks) as [ClockName, Expiry][]));
}

/** The first human acts: what takes a ticket into account. The automatic confirmation and rules never do. */
export const TAKES_INTO_ACCOUNT: ReadonlySet<CommandName> = new Set<CommandName>([
  ...TAKING,
  ...ASKING,
  'escalate',
  'resolve',
]);
