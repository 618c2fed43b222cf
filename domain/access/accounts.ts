import { may } from './access';
import type { Actor } from './actor';

/** What access needs to know of somebody. */
export interface Person {
  id: string;
  /** Groups they work in. */
  groups: readonly string[];
}

const isSelf = (actor: Actor, person: Person): boolean => actor.id === person.id;

/** Everybody reads their own account; staff those of all. */
export const mayReadAccount = (actor: Actor, person: Person): boolean =>
  isSelf(actor, person) || may(actor, 'readPeople');

/** Where somebody is signed in is for themselves, and for who answers for the accounts. */
export const mayManageSessions = (actor: Actor, person: Person): boolean =>
  isSelf(actor, person) || may(actor, 'manageAccounts');

/** Their own, those of the people one leads, or everybody's. */
export const maySetAbsences = (actor: Actor, person: Person): boolean =>
  isSelf(actor, person) || may(actor, 'setAbsences') || person.groups.some((group) => actor.leads.includes(group));
