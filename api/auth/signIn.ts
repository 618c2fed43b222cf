import { ldapSettings } from '../../config/ldap';
import { type Account, readAccountByLogin } from '../../store/accounts';
import { countFailure, forgetFailures, uncount } from '../../store/attempts';
import { readCredential, rememberAddress } from '../../store/credentials';
import { accountOfPerson } from '../../store/directoryAccounts';
import type { Credential } from '../../store/models/credentials';
import type { Opened } from '../../store/sessions';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { CHALLENGE } from './authenticate';
import { keyedDigest } from './client';
import { askDirectory, DirectoryUnavailable } from './ldap';
import { isPassword } from './passwords';

/** How soon whoever met a silent directory is asked to come back. */
const DIRECTORY_RETRY_SECONDS = 60;

const FREE_FAILURES = 5;
/** A whole school signs in from behind one address. */
const FREE_FAILURES_OF_ADDRESS = 30;

type Needs = Pick<Deps, 'store' | 'env' | 'log' | 'now'>;

interface Attempt {
  login: string;
  password: string;
  address: string;
}

/** Where an account signs in from, as it is remembered. */
export const placeOf = (secret: string, accountId: string, address: string): string =>
  keyedDigest(secret, 'place', accountId, address);

/**
 * Who signs in, or the problem. Accounts that are unknown, inactive or without a password answer as a wrong password
 * does, after the same work. Failures are counted by account and by address; an address that the account signed in from
 * before is counted apart, so that whoever attacks an account does not keep its owner out.
 */
export async function signIn(deps: Needs, attempt: Attempt): Promise<Opened> {
  const { store, env, now } = deps;
  const { login, address } = attempt;
  const secret = env.LINK_SECRET;
  const account = await readAccountByLogin(store, login);
  const id = account?._id ?? login;
  const credential = await readCredential(store, id);
  const place = placeOf(secret, id, address);
  const ofAddress = keyedDigest(secret, 'address', address);
  const ofAccount = keyedDigest(secret, 'account', login.toLowerCase());
  const isKnownPlace = credential?.knownAddresses.includes(place) ?? false;

  const keys = isKnownPlace
    ? [{ key: place, free: FREE_FAILURES }]
    : [
        { key: ofAddress, free: FREE_FAILURES_OF_ADDRESS },
        { key: ofAccount, free: FREE_FAILURES },
      ];
  const waitMs = await countFailure(store, keys, now());
  if (waitMs > 0) throw Problem.retryLater('tooManyAttempts', Math.ceil(waitMs / 1000));

  const opened = await identify(deps, attempt, account, credential).catch(async (error: unknown) => {
    // Nothing was guessed.
    await Promise.all(keys.map(({ key }) => uncount(store, key)));
    throw error;
  });
  if (!opened) throw new Problem('signInFailed', { headers: CHALLENGE });

  if (isKnownPlace) await forgetFailures(store, place);
  // Whoever has an account of their own does not clear what they tried on the others from the same address.
  else await Promise.all([forgetFailures(store, ofAccount), uncount(store, ofAddress)]);
  await rememberAddress(store, opened.account._id, placeOf(secret, opened.account._id, address));
  return opened;
}

/** By the password the desk keeps, or else by the directory, which is asked about nobody who has one here. */
async function identify(
  deps: Needs,
  { login, password }: Attempt,
  account: Account | null,
  credential: Credential | null,
): Promise<Opened | null> {
  const isRight = await isPassword(account?.active ? credential?.hash : undefined, password);
  if (account && account.source !== 'ldap') {
    return isRight ? { account, passwordAt: credential?.changedAt ?? null } : null;
  }
  const person = await personOf(deps, login, password);
  const theirs = person && (await accountOfPerson(deps.store, person));
  return theirs && { account: theirs, passwordAt: null };
}

async function personOf({ env, log }: Needs, login: string, password: string) {
  const settings = ldapSettings(env);
  if (!settings) return null;
  try {
    return await askDirectory(settings, { login, password });
  } catch (error) {
    if (!(error instanceof DirectoryUnavailable)) throw error;
    log.warn({ reason: error.message }, 'the directory does not answer');
    throw Problem.retryLater('directoryUnavailable', DIRECTORY_RETRY_SECONDS);
  }
}
