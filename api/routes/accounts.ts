import { mayReadAccount } from '../../domain/access/accounts';
import { type Account, createAccount, readAccount } from '../../store/accounts';
import { readEstablishment } from '../../store/establishments';
import { type AccountChanges, changeAccount, findPeople, groupsOf } from '../../store/people';
import type { Store } from '../../store/store';
import { demandAccount } from '../accountReader';
import { mailOneTimeToken } from '../auth/oneTimeMail';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import {
  accountBody,
  accountParams,
  accountSchema,
  newAccountBody,
  peopleQuery,
  peopleSchema,
} from '../schemas/people';
import { accountResource, personResource } from '../views/person';

/** Who has an account at the desk. */
export const accountRoutes = (deps: Pick<Deps, 'store' | 'env' | 'temporal' | 'now'>): Route[] => {
  const { store, now } = deps;
  const shown = async (account: Account) => accountResource(account, await groupsOf(store, account._id), now());
  return [
    route({
      method: 'get',
      path: '/api/v1/accounts',
      id: 'listAccounts',
      tag: 'Accounts',
      summary: 'Find people by their name, login or establishment',
      access: 'readPeople',
      query: peopleQuery,
      responses: { 200: { description: 'A page of people, by login.', schema: peopleSchema } },
      handler: async ({ query: { cursor, limit, ...wanted } }) => {
        const found = await findPeople(store, { ...wanted, after: cursor, limit: limit + 1 });
        const page = found.slice(0, limit);
        return ok({
          data: page.map((account) => personResource(account, now())),
          nextCursor: found.length > limit ? (page.at(-1)?.login ?? null) : null,
        });
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/accounts',
      id: 'createAccount',
      tag: 'Accounts',
      summary: 'Make an account, and invite its owner to choose a password',
      description: '409 `loginTaken`; 422 `accountRefused` names what is at fault.',
      access: 'manageAccounts',
      body: newAccountBody,
      responses: { 201: { description: 'The account; the invitation is on its way.', schema: accountSchema } },
      problems: [409, 503],
      handler: async ({ body }) => {
        await demandEstablishment(store, body.establishmentId);
        const account = await createAccount(store, body);
        if (!account) throw new Problem('loginTaken');
        await mailOneTimeToken(deps, { accountId: account._id, purpose: 'invitation' });
        return { status: 201, body: await shown(account) };
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/accounts/{id}',
      id: 'readAccount',
      tag: 'Accounts',
      summary: 'An account',
      access: 'signedIn',
      params: accountParams,
      responses: { 200: { description: 'The account.', schema: accountSchema } },
      handler: async ({ actor, params: { id } }) =>
        ok(await shown(await demandAccount(store, id, mayReadAccount(actor, id)))),
    }),
    route({
      method: 'patch',
      path: '/api/v1/accounts/{id}',
      id: 'changeAccount',
      tag: 'Accounts',
      summary: 'Change an account, or let it go',
      description:
        'Other roles, or `active: false`, end its sessions and event streams within a second. 409 `ownAccount`: nobody ' +
        'takes the role of administrator from themselves, so that the desk always has one.',
      access: 'manageAccounts',
      params: accountParams,
      body: accountBody,
      responses: { 200: { description: 'The account as it is now.', schema: accountSchema } },
      problems: [409],
      handler: async ({ actor, params: { id }, body }) => {
        if (id === actor.id && endsOwnRights(body)) throw new Problem('ownAccount');
        await demandEstablishment(store, body.establishmentId ?? null);
        const account = await changeAccount(store, id, body);
        if (!account) throw new Problem('notFound');
        return ok(await shown(account));
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/accounts/{id}/invitations',
      id: 'inviteAccount',
      tag: 'Accounts',
      summary: 'Invite somebody to choose a password again',
      description: 'The invitation before is good for nothing any more.',
      access: 'manageAccounts',
      params: accountParams,
      responses: { 202: { description: 'They are written to.' } },
      problems: [503],
      handler: async ({ params: { id } }) => {
        const account = await readAccount(store, id);
        if (!account?.active || account.source === 'ldap') throw new Problem('notFound');
        await mailOneTimeToken(deps, { accountId: id, purpose: 'invitation' });
        return { status: 202, body: undefined };
      },
    }),
  ];
};

const endsOwnRights = ({ roles, active }: AccountChanges): boolean =>
  active === false || (roles !== undefined && !roles.includes('admin'));

async function demandEstablishment(store: Store, id: string | null): Promise<void> {
  if (id === null || (await readEstablishment(store, id))) return;
  const fault = {
    pointer: '/establishmentId',
    code: 'unknownEstablishment',
    message: 'There is no such establishment',
  };
  throw new Problem('accountRefused', { errors: [fault] });
}
