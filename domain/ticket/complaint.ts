import type { Opening } from './open';
import type { Ticket } from './ticket';

/** A complaint, or what follows one, whatever its kind. */
export const isComplaint = ({ kind, complainedOf }: Pick<Ticket, 'kind' | 'complainedOf'>): boolean =>
  kind === 'complaint' || complainedOf !== undefined;

/** Whom an opening is hidden from: those it is about, and whoever may not know of the tickets that it names. */
export function hiddenFrom(
  named: readonly (Pick<Ticket, 'complainedOf'> | null)[],
  about: readonly string[] = [],
): Pick<Opening, 'complainedOf'> {
  const ids = new Set([...about, ...named.flatMap((ticket) => ticket?.complainedOf ?? [])]);
  return ids.size === 0 ? {} : { complainedOf: [...ids].sort() };
}
