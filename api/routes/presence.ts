import type { AbsenceFault } from '../../domain/absences';
import { mayManageSessions, maySetAbsences } from '../../domain/access/accounts';
import { groupsOf, setAbsences } from '../../store/people';
import { endSessionsOf, listSessions } from '../../store/sessions';
import { demandAccount } from '../accountReader';
import type { Deps } from '../deps';
import { noContent, ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { isoOf } from '../schemas/common';
import { absencesBody, accountParams, accountSchema, endSessionsQuery, sessionsSchema } from '../schemas/people';
import { accountResource } from '../views/person';

/** When somebody is away, and where they are signed in. */
export const presenceRoutes = ({ store, now }: Pick<Deps, 'store' | 'now'>): Route[] => [
  route({
    method: 'put',
    path: '/api/v1/accounts/{id}/absences',
    id: 'setAbsences',
    tag: 'Accounts',
    summary: 'Say when somebody is away, and who stands in for them',
    description:
      'Who is absent is never the one notified: their substitute is, and acts with their groups meanwhile. For oneself, ' +
      'for the people one leads, and for supervisors. 422 `absencesRefused` names what is at fault.',
    access: 'signedIn',
    params: accountParams,
    body: absencesBody,
    responses: { 200: { description: 'The account as it is now.', schema: accountSchema } },
    handler: async ({ actor, params: { id }, body }) => {
      const groups = await groupsOf(store, id);
      if (!maySetAbsences(actor, id, groups)) throw new Problem('notFound');
      const changed = await setAbsences(store, id, body);
      if (!changed) throw new Problem('notFound');
      if ('faults' in changed) throw refused(changed.faults);
      return ok(accountResource(changed, groups, now()));
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/accounts/{id}/sessions',
    id: 'listSessions',
    tag: 'Accounts',
    summary: 'Where somebody is signed in',
    access: 'signedIn',
    params: accountParams,
    responses: { 200: { description: 'Every session that is open.', schema: sessionsSchema } },
    handler: async ({ actor, credential, params: { id } }) => {
      await demandAccount(store, id, mayManageSessions(actor, id));
      const sessions = await listSessions(store, id, now());
      return ok({
        data: sessions.map(({ _id, createdAt, lastSeenAt, expiresAt, agent }) => ({
          createdAt: isoOf(createdAt),
          lastSeenAt: isoOf(lastSeenAt),
          expiresAt: isoOf(expiresAt.getTime()),
          agent,
          current: _id === credential,
        })),
      });
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/accounts/{id}/sessions',
    id: 'endSessions',
    tag: 'Accounts',
    summary: 'Sign somebody out, wherever they are signed in',
    access: 'signedIn',
    params: accountParams,
    query: endSessionsQuery,
    responses: { 204: { description: 'They are signed out, within a second.' } },
    handler: async ({ actor, credential, params: { id }, query: { except } }) => {
      await demandAccount(store, id, mayManageSessions(actor, id));
      await endSessionsOf(store, id, undefined, except === undefined ? undefined : credential);
      return noContent();
    },
  }),
];

const MESSAGES: Readonly<Record<AbsenceFault['code'], string>> = {
  endsBeforeItStarts: 'An absence ends after it starts',
  overlaps: 'Absences do not overlap',
  unknownSubstitute: 'There is no such account in use',
  ownSubstitute: 'Nobody stands in for themselves',
};

const refused = (faults: readonly AbsenceFault[]): Problem =>
  new Problem('absencesRefused', {
    errors: faults.map(({ index, code }) => ({ pointer: `/${index}`, code, message: MESSAGES[code] })),
  });
