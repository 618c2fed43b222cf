import type { CommandName } from '../ticket/commands';
import type { Role } from '../words';
import type { Actor } from './actor';

/**
 * How far a right reaches:
 * - `beneficiary`: tickets whose requester the actor is (the answers are theirs alone, whoever opened the ticket);
 * - `own`: those, and tickets the actor opened for somebody else;
 * - `establishment`: tickets of the actor's establishment;
 * - `group`: tickets that are, or were, in a group the actor works in;
 * - `lead`: tickets in a group the actor leads;
 * - `any`: every ticket.
 */
export type Reach = 'beneficiary' | 'own' | 'establishment' | 'group' | 'lead' | 'any';

export type Action =
  | CommandName
  | 'open'
  | 'openForOthers'
  | 'read'
  | 'readInternal'
  | 'readDeskData'
  | 'manageDeskData'
  | 'readMails'
  | 'handleMail'
  | 'readCalls'
  | 'importCalls'
  | 'readPeople'
  | 'manageAccounts'
  | 'setAbsences'
  | 'steer'
  | 'enterDataGaps'
  | 'announceOutages'
  | 'readWorkstations'
  | 'recordWorkstations'
  | 'previewTime'
  | 'writeArticles'
  | 'reviewArticles';

type Rights = Partial<Record<Role, Reach>>;

/** The single desk works on any ticket, second levels on those of their groups, supervisors on all. */
const WORKERS: Rights = { technician: 'any', expert: 'group', field: 'group', supervisor: 'any' };
const BENEFICIARY: Rights = { requester: 'beneficiary' };
const STAFF: Rights = {
  technician: 'any',
  expert: 'any',
  field: 'any',
  supervisor: 'any',
  auditor: 'any',
  admin: 'any',
};

/** Who may do what, in one table. An action that a role is not listed for does not exist for it. */
export const ACCESS: Readonly<Record<Action, Rights>> = {
  open: {
    requester: 'any',
    referent: 'establishment',
    technician: 'any',
    expert: 'any',
    field: 'any',
    supervisor: 'any',
    integrator: 'any',
  },
  openForOthers: { referent: 'establishment', technician: 'any', supervisor: 'any', integrator: 'any' },
  read: { requester: 'own', referent: 'establishment', integrator: 'own', auditor: 'any', admin: 'any', ...WORKERS },
  readInternal: { auditor: 'any', ...WORKERS },
  readDeskData: STAFF,
  manageDeskData: { admin: 'any' },
  readMails: { supervisor: 'any', admin: 'any' },
  handleMail: { technician: 'any', supervisor: 'any', admin: 'any' },
  readCalls: { technician: 'any', supervisor: 'any', auditor: 'any', admin: 'any' },
  importCalls: { supervisor: 'any', integrator: 'any', admin: 'any' },
  readPeople: STAFF,
  manageAccounts: { admin: 'any' },
  setAbsences: { supervisor: 'any', admin: 'any' },
  steer: { supervisor: 'any', auditor: 'any', admin: 'any' },
  enterDataGaps: { supervisor: 'any', admin: 'any' },
  readWorkstations: { ...STAFF, referent: 'establishment' },
  recordWorkstations: { integrator: 'any', admin: 'any' },
  announceOutages: { technician: 'any', supervisor: 'any', admin: 'any' },
  previewTime: STAFF,
  writeArticles: { technician: 'any', expert: 'any', field: 'any', supervisor: 'any', admin: 'any' },
  reviewArticles: { expert: 'any', supervisor: 'any', admin: 'any' },

  take: WORKERS,
  assign: WORKERS,
  classify: WORKERS,
  recordConformity: WORKERS,
  grantDerogation: { supervisor: 'any' },
  revokeDerogation: { supervisor: 'any' },
  reply: { requester: 'own', referent: 'establishment', integrator: 'own', ...WORKERS },
  note: WORKERS,
  link: WORKERS,
  requestInformation: WORKERS,
  waitForSupplier: WORKERS,
  escalate: WORKERS,
  acknowledge: { technician: 'lead', expert: 'lead', field: 'lead', supervisor: 'any' },
  requestRemoteTakeover: WORKERS,
  answerConsent: BENEFICIARY,
  revokeConsent: BENEFICIARY,
  startRemoteSession: WORKERS,
  endRemoteSession: WORKERS,
  proposeAppointment: WORKERS,
  answerAppointment: BENEFICIARY,
  rescheduleAppointment: WORKERS,
  cancelAppointment: { ...BENEFICIARY, ...WORKERS },
  recordNoShow: WORKERS,
  scheduleVisit: WORKERS,
  startVisit: WORKERS,
  reportVisit: WORKERS,
  cancelVisit: WORKERS,
  resolve: WORKERS,
  answerResolution: BENEFICIARY,
  reopen: { requester: 'own', referent: 'establishment', integrator: 'own', ...WORKERS },
  cancel: { requester: 'own', integrator: 'own', ...WORKERS },
  rate: BENEFICIARY,
  followUpRating: { supervisor: 'any' },
};

export const ACTIONS = Object.keys(ACCESS) as Action[];

/** What access needs to know of a ticket. */
export interface Relations {
  requesterId: string;
  openedBy: string;
  establishmentId: string;
  groupId: string;
  groups: readonly string[];
  complainedOf?: readonly string[];
}

/** A complaint does not exist for the people it is about, whatever else they may see. */
export const isHiddenFrom = ({ id }: Pick<Actor, 'id'>, { complainedOf }: Pick<Relations, 'complainedOf'>): boolean =>
  complainedOf?.includes(id) ?? false;

const REACHES: Record<Reach, (actor: Actor, ticket: Relations) => boolean> = {
  beneficiary: (a, t) => t.requesterId === a.id,
  own: (a, t) => t.requesterId === a.id || t.openedBy === a.id,
  establishment: (a, t) => a.establishmentId === t.establishmentId || t.requesterId === a.id,
  group: (a, t) => t.groups.some((g) => a.groups.includes(g)),
  lead: (a, t) => a.leads.includes(t.groupId),
  any: () => true,
};

/** The reaches the actor's roles give for an action; the store turns them into the filter of its query. */
export function reachesOf(actor: Actor, action: Action): Set<Reach> {
  return new Set(actor.roles.flatMap((role) => ACCESS[action][role] ?? []));
}

export function may(actor: Actor, action: Action, ticket?: Relations): boolean {
  const reaches = [...reachesOf(actor, action)];
  if (ticket === undefined) return reaches.length > 0;
  return !isHiddenFrom(actor, ticket) && reaches.some((reach) => REACHES[reach](actor, ticket));
}

/** Whether somebody may open a ticket for a person at an establishment, judged as of the ticket that it would be. */
export function mayOpenFor(actor: Actor, requesterId: string, establishmentId: string | null): boolean {
  const action = requesterId === actor.id ? 'open' : 'openForOthers';
  const ticket = { requesterId, openedBy: actor.id, establishmentId: establishmentId ?? '', groupId: '', groups: [] };
  return may(actor, action, ticket);
}

/** On which side of the desk somebody acts on this ticket: staff are requesters too on a ticket of their own. */
export function sideOf(actor: Actor, ticket: Relations): 'requester' | 'staff' {
  return ticket.requesterId !== actor.id && may(actor, 'note', ticket) ? 'staff' : 'requester';
}
