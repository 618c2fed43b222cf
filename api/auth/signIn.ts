import { readAccountByLogin } from '../../store/accounts';
import { countFailure, forgetFailures, uncount } from '../../store/attempts';
import { readCredential, rememberAddress } from '../../store/credentials';
import type { Opened } from '../../store/sessions';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { CHALLENGE } from './authenticate';
import { keyedDigest } from './client';
import { isPassword } from './passwords';

/** Where an account signs in from, as it is remembered. */
export const placeOf = (secret: string, accountId: string, address: string): string =>
  keyedDigest(secret, 'place', accountId, address);

/**
 * Who signs in, or the problem. Accounts that are unknown, inactive or without a password answer as a wrong password
 * does, after the same work. Failures are counted by account and by address; an address that the account signed in from
 * before is counted apart, so that whoever attacks an account does not keep its owner out.
 */
export async function signIn(
  { store, env, now }: Pick<Deps, 'store' | 'env' | 'now'>,
  { login, password, address }: { login: string; password: string; address: string },
): Promise<Opened> {
  const secret = env.LINK_SECRET;
  const account = await readAccountByLogin(store, login);
  const id = account?._id ?? login;
  const credential = await readCredential(store, id);
  const place = placeOf(secret, id, address);
  const ofAddress = keyedDigest(secret, 'address', address);
  const ofAccount = keyedDigest(secret, 'account', login.toLowerCase());
  const isKnownPlace = credential?.knownAddresses.includes(place) ?? false;

  const at = now();
  const waitMs = await countFailure(store, isKnownPlace ? [place] : [ofAddress, ofAccount], at);
  if (waitMs > 0) throw Problem.retryLater('tooManyAttempts', Math.ceil(waitMs / 1000));

  const isRight = await isPassword(account?.active ? credential?.hash : undefined, password);
  if (!account || !credential || !isRight) throw new Problem('signInFailed', { headers: CHALLENGE });

  if (isKnownPlace) await forgetFailures(store, place);
  // Whoever has an account of their own does not clear what they tried on the others from the same address.
  else await Promise.all([forgetFailures(store, ofAccount), uncount(store, ofAddress, at)]);
  await rememberAddress(store, id, place);
  return { account, passwordAt: credential.changedAt };
}
