import { readAccount, setPreferences } from '../../store/accounts';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { meSchema, preferencesBody } from '../schemas/me';
import { meOf } from '../views/me';

/** Who asks, and what they set themselves. */
export const meRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/me',
    id: 'whoAmI',
    tag: 'Me',
    summary: 'Who you are to the desk',
    access: 'signedIn',
    responses: { 200: { description: 'You.', schema: meSchema } },
    handler: async ({ actor }) => {
      const account = await readAccount(store, actor.id);
      if (!account) throw new Problem('notFound');
      return ok(await meOf(store, account));
    },
  }),
  route({
    method: 'patch',
    path: '/api/v1/me',
    id: 'setPreferences',
    tag: 'Me',
    summary: 'Set your language, whether you are written to, and your room',
    access: 'signedIn',
    body: preferencesBody,
    responses: { 200: { description: 'You, as you are now.', schema: meSchema } },
    handler: async ({ actor, body }) => {
      const account = await setPreferences(store, actor.id, body);
      if (!account) throw new Problem('notFound');
      return ok(await meOf(store, account));
    },
  }),
];
