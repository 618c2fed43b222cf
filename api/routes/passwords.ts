import { type Account, readAccount, readAccountByLogin } from '../../store/accounts';
import { countFailure, forgetFailures } from '../../store/attempts';
import { readOneTimeToken } from '../../store/oneTimeTokens';
import { choosePassword } from '../../store/passwords';
import { keyedDigest } from '../auth/client';
import { mailOneTimeToken } from '../auth/oneTimeMail';
import { hashPassword, isTooWeak } from '../auth/passwords';
import { placeOf } from '../auth/signIn';
import type { Deps } from '../deps';
import { noContent, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { newPasswordBody, resetBody } from '../schemas/session';

const FREE_RESETS = 5;
/** A whole school asks from behind one address. */
const FREE_RESETS_OF_ADDRESS = 30;

/** Whom a token is made for when nobody has the login: it takes as long, and opens nothing. */
const NOBODYS_ACCOUNT = 'nobody';

/** The password of the others is the directory's: a second one here would outlive it. */
const isLocal = ({ source }: Account): boolean => source !== 'ldap';

/** How somebody without a password, or who forgot it, gets one. */
export const passwordRoutes = (deps: Pick<Deps, 'store' | 'env' | 'temporal' | 'now'>): Route[] => [
  route({
    method: 'post',
    path: '/api/v1/password-resets',
    id: 'requestPasswordReset',
    tag: 'Session',
    summary: 'Have a mail sent with which a new password is chosen',
    description:
      'Answers the same whether or not anybody has this login. Nobody is written to more often than they can read: past ' +
      'some requests for a login or from an address, the next ones wait their turn and are passed over.',
    access: 'anyone',
    body: resetBody,
    responses: { 202: { description: 'If there is such an account, its owner is written to.' } },
    problems: [503],
    handler: async ({ body: { login }, client: { address } }) => {
      const { store, env, now } = deps;
      const secret = env.LINK_SECRET;
      const keys = [
        { key: keyedDigest(secret, 'resetFrom', address), free: FREE_RESETS_OF_ADDRESS },
        { key: keyedDigest(secret, 'resetOf', login.toLowerCase()), free: FREE_RESETS },
      ];
      const account = await readAccountByLogin(store, login);
      const accountId = account?.active && isLocal(account) ? account._id : NOBODYS_ACCOUNT;
      if ((await countFailure(store, keys, now())) === 0) await mailOneTimeToken(deps, { accountId, purpose: 'reset' });
      return { status: 202, body: undefined };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/passwords',
    id: 'choosePassword',
    tag: 'Session',
    summary: 'Choose a password with an invitation or a reset',
    description:
      'Ends every session of the account. 422 `tokenSpent`: the token was used, has expired or never was; ' +
      '422 `passwordTooWeak` leaves it as it is.',
    access: 'anyone',
    body: newPasswordBody,
    responses: { 204: { description: 'It is your password now.' } },
    problems: [503],
    handler: async ({ body: { token, password }, client }) => {
      const { store, env, now } = deps;
      const at = now();
      const found = await readOneTimeToken(store, token, at);
      const account = found && (await readAccount(store, found.accountId));
      if (!account?.active || !isLocal(account)) throw new Problem('tokenSpent');
      if (isTooWeak(password, account.login)) throw new Problem('passwordTooWeak');
      const hash = await hashPassword(password);
      const place = placeOf(env.LINK_SECRET, account._id, client.address);
      if (!(await choosePassword(store, token, { hash, place, at }))) throw new Problem('tokenSpent');
      // Whoever guesses from the same address does not keep its owner out.
      await forgetFailures(store, place);
      return noContent();
    },
  }),
];
