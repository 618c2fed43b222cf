import { readAccount } from '../../store/accounts';
import { readOneTimeToken } from '../../store/oneTimeTokens';
import { choosePassword } from '../../store/passwords';
import { hashPassword, isTooWeak } from '../auth/passwords';
import { placeOf } from '../auth/signIn';
import type { Deps } from '../deps';
import { noContent, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { newPasswordBody } from '../schemas/session';

export const passwordRoutes = ({ store, env, now }: Pick<Deps, 'store' | 'env' | 'now'>): Route[] => [
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
      const at = now();
      const found = await readOneTimeToken(store, token, at);
      const account = found && (await readAccount(store, found.accountId));
      if (!account?.active) throw new Problem('tokenSpent');
      if (isTooWeak(password, account.login)) throw new Problem('passwordTooWeak');
      const hash = await hashPassword(password);
      const place = placeOf(env.LINK_SECRET, account._id, client.address);
      if (!(await choosePassword(store, token, { hash, place, at }))) throw new Problem('tokenSpent');
      return noContent();
    },
  }),
];
