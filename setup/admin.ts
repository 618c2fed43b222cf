import { mailOneTimeToken } from '../api/auth/oneTimeMail';
import { passwordUrl } from '../config/links';
import { type Account, createAccount, readAccountByLogin } from '../store/accounts';
import { readCredential } from '../store/credentials';
import { forgetSealed, hasOneTimeToken, issueOneTimeToken } from '../store/oneTimeTokens';
import type { Store } from '../store/store';
import type { FirstAdmin } from './input';

type Needs = Parameters<typeof mailOneTimeToken>[0];

/**
 * The first administrator, once: invited again only when they have no password and no invitation that is still good.
 * Says what was done.
 */
export async function setUpAdmin(needs: Needs, admin: FirstAdmin, printLink: boolean): Promise<string> {
  const { store, env, now } = needs;
  const account = (await readAccountByLogin(store, admin.login)) ?? (await create(store, admin));
  if (!account) return 'The desk has an administrator already: ask them for an account.';
  const { _id: accountId, login, roles, active, source } = account;
  if (!active || !roles.includes('admin'))
    throw new Error(`${login} exists and is no administrator: an administrator gives roles.`);
  if (source === 'ldap') return `${login} is an administrator, with the password of the directory.`;
  if ((await readCredential(store, accountId))?.hash !== undefined)
    return `${login} is an administrator, with a password.`;
  if (printLink)
    return `${login} chooses a password, once, at:\n${passwordUrl(env.PUBLIC_URL, await newToken(needs, accountId))}`;
  if (await hasOneTimeToken(store, { accountId, purpose: 'invitation', at: now() }))
    return `${login} has an invitation.`;
  await mailOneTimeToken(needs, { accountId, purpose: 'invitation' });
  return `${login} is invited: the worker sends the mail.`;
}

/** Null when there is an administrator: the setup gives no second one that nobody of the desk asked for. */
async function create(store: Store, { login, name, address, language }: FirstAdmin): Promise<Account | null> {
  if (await store.models.accounts.exists({ roles: 'admin', active: true })) return null;
  const roles: Account['roles'] = ['admin', 'requester'];
  return createAccount(store, { login, name, address, language, roles, establishmentId: null });
}

/** It is shown and never mailed, so nothing of it is kept but its hash. */
async function newToken({ store, now }: Needs, accountId: string): Promise<string> {
  let shown = '';
  const keep = (_id: string, token: string): string => {
    shown = token;
    return '';
  };
  await forgetSealed(
    store,
    await issueOneTimeToken(store, { accountId, purpose: 'invitation', at: now(), seal: keep }),
  );
  return shown;
}
