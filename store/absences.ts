import type { Instant } from '../domain/time';
import type { Absence, Account } from './models/accounts';
import { native } from './models/schema';
import type { Store } from './store';

/** How many absent persons a notice passes before the desk gives up on the chain. */
export const MAX_CHAIN = 5;

export const absenceAt = ({ absences }: Pick<Account, 'absences'>, at: Instant): Absence | undefined =>
  absences.find(({ from, to }) => from <= at && at < to);

/**
 * Who is there instead of each of these persons: themselves, or the substitute of an absent one, and so on. Nobody when a
 * chain ends with somebody who is absent without a substitute or inactive, turns in a circle, or is too long.
 */
export async function presentAt(store: Store, ids: readonly string[], at: Instant): Promise<string[]> {
  const present: string[] = [];
  const asked = new Set<string>();
  let asking = [...new Set(ids)];
  for (let link = 0; link <= MAX_CHAIN && asking.length > 0; link++) {
    for (const id of asking) asked.add(id);
    const accounts = await activeAccounts(store, asking);
    const absent = accounts.filter((account) => absenceAt(account, at));
    present.push(...accounts.filter((account) => !absent.includes(account)).map(({ _id }) => _id));
    const substitutes = absent.flatMap((account) => absenceAt(account, at)?.substituteId ?? []);
    asking = [...new Set(substitutes)].filter((id) => !asked.has(id));
  }
  return present.sort();
}

/** When each of these persons is away between two instants, with the one it is. */
export async function absencesBetween(
  store: Store,
  { ids, from, to }: { ids: readonly string[]; from: Instant; to: Instant },
): Promise<(Pick<Absence, 'from' | 'to'> & { id: string })[]> {
  const accounts = await native(store.models.accounts)
    .find({ _id: { $in: [...ids] } }, { projection: { absences: 1 } })
    .toArray();
  return accounts.flatMap(({ _id: id, absences }) =>
    absences.filter((it) => it.from < to && from < it.to).map((it) => ({ id, from: it.from, to: it.to })),
  );
}

/** Whom somebody stands in for at an instant, through chains of absences. */
export async function substitutedBy(store: Store, id: string, at: Instant): Promise<string[]> {
  const substituted = new Set<string>();
  let substitutes = [id];
  for (let link = 0; link < MAX_CHAIN && substitutes.length > 0; link++) {
    const absent = await absentBehind(store, substitutes, at);
    substitutes = absent.filter((found) => found !== id && !substituted.has(found));
    for (const found of substitutes) substituted.add(found);
  }
  return [...substituted];
}

const activeAccounts = (store: Store, ids: string[]) =>
  native(store.models.accounts)
    .find({ _id: { $in: ids }, active: true }, { projection: { absences: 1 } })
    .toArray();

async function absentBehind(store: Store, substituteIds: string[], at: Instant): Promise<string[]> {
  const during = { $elemMatch: { substituteId: { $in: substituteIds }, from: { $lte: at }, to: { $gt: at } } };
  const accounts = await native(store.models.accounts)
    .find({ absences: during }, { projection: { absences: 1 } })
    .toArray();
  const isBehind = (account: Pick<Account, 'absences'>): boolean =>
    substituteIds.includes(absenceAt(account, at)?.substituteId ?? '');
  return accounts.filter(isBehind).map(({ _id }) => _id);
}
