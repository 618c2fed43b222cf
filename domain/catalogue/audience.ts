import { may } from '../access/access';
import type { Actor } from '../access/actor';
import type { EstablishmentFacts } from '../establishment/establishment';
import type { Role } from '../words';

/**
 * Whom a service is for:
 * - `eple`: who works in a collège or lycée with a legal personality of its own;
 * - `schools`: who works in a school of the first degree;
 * - `offices`: who works in an office of the academy;
 * - `referents`: who answers for the digital side of an establishment;
 * - `desk`: the IT department's own people.
 */
export const AUDIENCE_GROUPS = ['everyone', 'eple', 'schools', 'offices', 'referents', 'desk'] as const;
export type AudienceGroup = (typeof AUDIENCE_GROUPS)[number];

/** What a person is entitled by: what they are, and where they work. */
export interface Entitled {
  roles: readonly Role[];
  establishment: Pick<EstablishmentFacts, 'type' | 'eple'> | null;
}

const BELONGS: Record<AudienceGroup, (person: Entitled) => boolean> = {
  everyone: () => true,
  eple: ({ establishment }) => establishment?.eple === true,
  schools: ({ establishment }) => establishment?.type === 'ecole',
  offices: ({ establishment }) => establishment !== null && !establishment.eple && establishment.type !== 'ecole',
  referents: ({ roles }) => roles.includes('referent'),
  desk: ({ roles }) => may({ id: '', roles, groups: [], leads: [] }, 'readDeskData'),
};

/** Whoever belongs to one of the groups may ask for the service. */
export const isEntitled = (audience: readonly AudienceGroup[], person: Entitled): boolean =>
  audience.some((group) => BELONGS[group](person));

/** Who answers for others what they may ask for: the desk's people, and the programs that open tickets for everybody. */
export const seesEveryService = (actor: Actor): boolean =>
  may(actor, 'readDeskData') || actor.roles.includes('integrator');
