import type { Actor } from '../../domain/access/actor';
import { type AudienceGroup, type Entitled, isEntitled } from '../../domain/catalogue/audience';
import type { DeskData } from '../../store/deskData';
import type { PublishedSheet } from '../../store/published';
import { Problem } from '../problem';

/** What a person is entitled by. */
export const entitledOf = async (
  data: DeskData,
  { roles, establishmentId }: { roles: Actor['roles']; establishmentId?: string | null },
): Promise<Entitled> => ({ roles, establishment: establishmentId ? await data.establishment(establishmentId) : null });

/** A service without a sheet is for everybody. */
export const audienceOf = (sheet: PublishedSheet | null | undefined): readonly AudienceGroup[] =>
  sheet?.sheet.audience ?? ['everyone'];

const NAMES: Record<AudienceGroup, string> = {
  everyone: 'everybody',
  eple: 'the staff of collèges and lycées (EPLE)',
  schools: 'the staff of first-degree schools',
  offices: 'the staff of the academy’s offices',
  referents: 'the digital referents of establishments',
  desk: 'the IT department',
};

/** Throws `serviceReserved`, which tells whom the service is for, one error for each group of them. */
export function demandEntitled(audience: readonly AudienceGroup[], person: Entitled, pointer: string): void {
  if (isEntitled(audience, person)) return;
  throw new Problem('serviceReserved', {
    detail: `It is for ${audience.map((group) => NAMES[group]).join(', or ')}.`,
    errors: audience.map((group) => ({ pointer, code: group, message: `Reserved for ${NAMES[group]}` })),
  });
}
