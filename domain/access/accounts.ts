import { may } from './access';
import type { Actor } from './actor';

/** Everybody reads their own account; staff those of all. */
export const mayReadAccount = (actor: Actor, personId: string): boolean =>
  actor.id === personId || may(actor, 'readPeople');

/** Where somebody is signed in is for themselves, and for who answers for the accounts. */
export const mayManageSessions = (actor: Actor, personId: string): boolean =>
  actor.id === personId || may(actor, 'manageAccounts');

/** Their own, those of the people one leads, or everybody's. `groups`: those that the person works in. */
export const maySetAbsences = (actor: Actor, personId: string, groups: readonly string[]): boolean =>
  actor.id === personId || may(actor, 'setAbsences') || groups.some((group) => actor.leads.includes(group));
