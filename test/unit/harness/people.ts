import type { Actor } from '../../../domain/access/actor';
import type { Role } from '../../../domain/words';

const somebody = (name: string, roles: readonly Role[], more: Partial<Actor> = {}): Actor => ({
  id: `acc-${name}`,
  roles,
  groups: [],
  leads: [],
  identifiedBy: 'account',
  ...more,
});

/** Who needs help, and who works on it. */
export const paul = somebody('paul', ['requester'], { establishmentId: '0750001A' });
export const yasmine = somebody('yasmine', ['requester'], { establishmentId: '0750002B' });
export const rene = somebody('rene', ['requester', 'referent'], { establishmentId: '0750001A' });

export const lea = somebody('lea', ['technician'], { groups: ['guichet'] });
export const tom = somebody('tom', ['technician'], { groups: ['guichet'] });
/** Leads the single desk. */
export const chloe = somebody('chloe', ['technician'], { groups: ['guichet'], leads: ['guichet'] });
export const eva = somebody('eva', ['expert'], { groups: ['expert-reseau'] });
export const nora = somebody('nora', ['field'], { groups: ['proximite-nord'] });
export const sam = somebody('sam', ['supervisor']);

export const auditor = somebody('auditor', ['auditor']);
export const admin = somebody('admin', ['admin']);
export const robot = somebody('robot', ['integrator']);

export const everybody = [paul, yasmine, rene, lea, tom, chloe, eva, nora, sam, auditor, admin, robot] as const;
