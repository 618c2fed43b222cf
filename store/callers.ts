import { normalNumber } from '../domain/calls/number';
import type { Instant } from '../domain/time';
import { isDuplicateKey } from './errors';
import type { Account } from './models/accounts';
import { native } from './models/schema';
import type { Store } from './store';

const MAX_SHARING = 5;

/** Keeps who called, apart from the calls. What is no number, and what is kept already, is passed over. */
export async function keepNumbers(
  store: Store,
  numbers: readonly { id: string; number: string; enteredAt: Instant }[],
  keepMs: number,
): Promise<void> {
  const callers = numbers.flatMap(({ id, number, enteredAt }) => {
    const normal = normalNumber(number);
    return normal === null ? [] : [{ _id: id, number: normal, expiresAt: new Date(enteredAt + keepMs) }];
  });
  if (callers.length === 0) return;
  try {
    await native(store.models.callers).insertMany(callers, { ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** By call. */
export async function numbersOf(store: Store, callIds: readonly string[]): Promise<Map<string, string>> {
  const callers = await native(store.models.callers)
    .find({ _id: { $in: [...callIds] } })
    .toArray();
  return new Map(callers.flatMap(({ _id, number }) => (number === null ? [] : [[_id, number] as const])));
}

/** Who has each number, the accounts in use alone: a school's number is several people's. */
export async function accountsByNumber(store: Store, numbers: readonly string[]): Promise<Map<string, Account[]>> {
  if (numbers.length === 0) return new Map();
  const accounts = await native(store.models.accounts)
    .find({ phones: { $in: [...numbers] }, active: true })
    .sort({ login: 1 })
    .limit(MAX_SHARING * numbers.length)
    .toArray();
  const of = (number: string) => accounts.filter(({ phones = [] }) => phones.includes(number)).slice(0, MAX_SHARING);
  return new Map(numbers.map((number) => [number, of(number)]));
}

/** Forgets that a number ever called; the calls stay, and no import brings it back. Answers from how many calls it went. */
export async function eraseNumber(store: Store, number: string): Promise<number> {
  const erased = { $set: { number: null } };
  const { modifiedCount } = await native(store.models.callers).updateMany({ number: { $eq: number } }, erased);
  return modifiedCount;
}
