import type { Instant } from '../../domain/time';
import { absenceAt } from '../../store/absences';
import type { Account } from '../../store/accounts';
import { isoOf, isoOrNull } from '../schemas/common';

/** Somebody as staff see them in a list. */
export function personResource(account: Account, at: Instant) {
  const { _id: id, login, name, roles, establishmentId, room = null, active } = account;
  const absence = absenceAt(account, at);
  return {
    id,
    login,
    name,
    roles,
    establishmentId,
    room,
    active,
    absentUntil: absence ? isoOf(absence.to) : null,
    substituteId: absence?.substituteId ?? null,
  };
}

export const accountResource = (account: Account, groups: string[], at: Instant) => ({
  ...personResource(account, at),
  address: account.address,
  bouncedAt: isoOrNull(account.bouncedAt ?? null),
  language: account.language,
  groups,
  absences: absencesShown(account),
  phones: account.phones ?? [],
  source: account.source ?? ('desk' as const),
});

export const absencesShown = ({ absences }: Pick<Account, 'absences'>) =>
  absences.map(({ from, to, substituteId }) => ({ from: isoOf(from), to: isoOf(to), substituteId }));
