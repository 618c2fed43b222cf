import type { Role } from '../words';

/** Who acts, as facts that travel with the act: the core decides from them alone and never looks anybody up. */
export interface Actor {
  id: string;
  roles: readonly Role[];
  /** Groups the actor works in. */
  groups: readonly string[];
  /** Groups the actor leads. */
  leads: readonly string[];
  /** The actor's own establishment (UAI code). */
  establishmentId?: string;
  /** How the edge identified this person; absent when an operator acts from the command line. */
  identifiedBy?: 'account' | 'signedLink';
}

/** The desk itself: deadlines, reservations, repairs. No command of an outsider can carry this actor. */
export const SYSTEM: Actor = { id: 'system', roles: [], groups: [], leads: [] };
