import { readAccount } from '../../store/accounts';
import type { Token } from '../../store/models/tokens';
import { hashOf } from '../../store/secrets';
import { issueToken, listKeys, revokeKey } from '../../store/tokens';
import type { Deps } from '../deps';
import { noContent, ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { isoOf, isoOrNull } from '../schemas/common';
import { issuedKeySchema, keyParams, keysSchema, newKeyBody } from '../schemas/people';

/** The keys by which applications call the desk. */
export const apiKeyRoutes = ({ store, now }: Pick<Deps, 'store' | 'now'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/api-keys',
    id: 'listApiKeys',
    tag: 'API keys',
    summary: 'The keys that are good for something',
    access: 'manageAccounts',
    responses: { 200: { description: 'Every key, the newest first.', schema: keysSchema } },
    handler: async () => ok({ data: (await listKeys(store)).map(keyResource), nextCursor: null }),
  }),
  route({
    method: 'post',
    path: '/api/v1/api-keys',
    id: 'issueApiKey',
    tag: 'API keys',
    summary: 'Make a key for an application',
    description: '422 `accountRefused`: the account is not one of an application.',
    access: 'manageAccounts',
    body: newKeyBody,
    responses: { 201: { description: 'The key, shown this once.', schema: issuedKeySchema } },
    handler: async ({ body: { accountId, label, scopes, expiresAt } }) => {
      const account = await readAccount(store, accountId);
      if (!account?.active || !account.roles.includes('integrator')) {
        const fault = { pointer: '/accountId', code: 'notAnApplication', message: 'Expected an application’s account' };
        throw new Problem('accountRefused', { errors: [fault] });
      }
      const terms = { label, scopes: [...new Set(scopes)], ...(expiresAt === undefined ? {} : { expiresAt }) };
      const key = await issueToken(store, accountId, terms);
      return { status: 201, body: { id: hashOf(key), key } };
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/api-keys/{id}',
    id: 'revokeApiKey',
    tag: 'API keys',
    summary: 'Revoke a key',
    access: 'manageAccounts',
    params: keyParams,
    responses: { 204: { description: 'It opens nothing any more, within a second.' } },
    handler: async ({ params: { id } }) => {
      if (!(await revokeKey(store, id, now()))) throw new Problem('notFound');
      return noContent();
    },
  }),
];

const keyResource = ({ _id: id, label, accountId, scopes = [], createdAt, expiresAt, lastUsedAt }: Token) => ({
  id,
  label,
  accountId,
  scopes,
  createdAt: isoOf(createdAt),
  expiresAt: isoOrNull(expiresAt),
  lastUsedAt: isoOrNull(lastUsedAt ?? null),
});
