import { createHash } from 'node:crypto';
import type { Correspondent } from '../domain/mail/letter';
import { HOUR_MS, type Instant } from '../domain/time';
import { type Account, createAccount, readAccountByLogin } from './accounts';
import { native } from './models/schema';
import type { Store } from './store';

/** Directories write addresses as they like; the index of addresses is made with it. */
const ANY_CASE = { locale: 'en', strength: 2 };

/**
 * Whose address it is: the one account in use that has it, or else one that is used no more. Null when nobody has it, or
 * several: then it says of none of them that they wrote.
 */
export async function accountOfAddress(store: Store, address: string): Promise<Account | null> {
  if (address === '') return null;
  const alike = await native(store.models.accounts)
    .find({ address: { $eq: address } })
    .collation(ANY_CASE)
    .limit(10)
    .toArray();
  // To the index « ß » is « ss », and what nobody sees is nothing; to mail servers they are not.
  const accounts = alike.filter((account) => account.address.toLowerCase() === address.toLowerCase());
  const active = accounts.filter((account) => account.active);
  if (active.length > 1) return null;
  return active[0] ?? accounts[0] ?? null;
}

/** An account for who writes without having one, to be told of their tickets and nothing else: one for each address. */
export async function accountOfStranger(store: Store, { address, name }: Correspondent): Promise<string> {
  const login = `mail-${createHash('sha256').update(address).digest('hex').slice(0, 16)}`;
  const given = (name ?? '').trim().slice(0, 100) || (address.split('@')[0] ?? address);
  const made = await createAccount(store, {
    login,
    address,
    // Whoever reads the name sees that nobody has vouched for it.
    name: { given, family: '(courriel)' },
    roles: ['requester'],
    establishmentId: null,
  });
  const known = made ?? (await readAccountByLogin(store, login));
  if (!known) throw new Error('an account was removed while it was made');
  return known._id;
}

/** Mails of a sender in the hour before one of theirs, as far as they have been read. */
export const mailsInHourBefore = (store: Store, address: string, at: Instant, exceptId: string): Promise<number> =>
  native(store.models.inboundMails).countDocuments({
    'from.address': { $eq: address },
    receivedAt: { $gt: at - HOUR_MS, $lte: at },
    _id: { $ne: exceptId },
  });

/** A mail to them came back: their address is worth a look. */
export async function markBounced(store: Store, accountId: string, at: Instant): Promise<void> {
  await native(store.models.accounts).updateOne({ _id: { $eq: accountId } }, { $max: { bouncedAt: at } });
}

/** They have written since: the address lives. */
export async function clearBounced(store: Store, accountId: string, before: Instant): Promise<void> {
  await native(store.models.accounts).updateOne(
    { _id: { $eq: accountId }, bouncedAt: { $lt: before } },
    { $unset: { bouncedAt: '' } },
  );
}
