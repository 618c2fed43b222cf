import { limitsHelp } from '../../domain/policy/policy';
import { accountsByLogin, readAccount } from '../../store/accounts';
import type { DeskData } from '../../store/deskData';
import { readPolicy } from '../../store/published';
import { findWorkstation, putWorkstation, workstationsOf } from '../../store/workstations';
import type { Deps } from '../deps';
import { noContent, ok, type Route, route } from '../http/route';
import { lookUp } from '../inventory';
import { Problem } from '../problem';
import {
  conformitySchema,
  myWorkstationsSchema,
  type WorkstationBody,
  workstationBody,
  workstationParams,
  workstationSchema,
} from '../schemas/workstations';
import { unmetOf, workstationDetails } from '../views/workstation';
import { besideOf, judgedAt } from '../workstationReader';

/** Of those that somebody works on. */
const MAX_OWN = 20;

/** One workstation: for whoever keeps the inventory, and for whoever needs help with theirs. */
export const workstationRoutes = (deps: Pick<Deps, 'store' | 'env' | 'now'>, data: DeskData): Route[] => {
  const { store, env, now } = deps;
  return [
    route({
      method: 'get',
      path: '/api/v1/me/workstations',
      id: 'listMyWorkstations',
      tag: 'Me',
      summary: 'The workstations you work on',
      access: 'signedIn',
      responses: { 200: { description: 'At most 20.', schema: myWorkstationsSchema } },
      handler: async ({ actor }) => {
        const mine = await workstationsOf(store, actor.id, MAX_OWN);
        return ok({
          data: mine.map(({ inventoryNumber: id, room, model }) => ({ id, room, model })),
          nextCursor: null,
        });
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/workstations/{inventoryNumber}',
      id: 'readWorkstation',
      tag: 'Workstations',
      summary: 'Read a workstation',
      access: 'readWorkstations',
      params: workstationParams,
      responses: { 200: { description: 'The workstation.', schema: workstationSchema } },
      handler: async ({ actor, params }) => {
        const found = await findWorkstation(store, actor, params.inventoryNumber);
        if (!found) throw new Problem('notFound');
        return ok(workstationDetails(found, await judgedAt(data, now()), await besideOf(store, actor, [found])));
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/workstations/{inventoryNumber}/conformity',
      id: 'readConformity',
      tag: 'Workstations',
      summary: 'Whether a workstation conforms to the charter, and what to do about it',
      description:
        'Of those of your establishment, and your own; any other is answered as one that is not there. For a ticket that is ' +
        'about to be opened: it is taken whatever the answer.',
      access: 'open',
      params: workstationParams,
      responses: { 200: { description: 'What the charter says.', schema: conformitySchema } },
      handler: async ({ actor, params, receivedAt }) => {
        const number = params.inventoryNumber;
        const [found, published] = await Promise.all([
          lookUp(deps, data, { actor, number, at: receivedAt }),
          readPolicy(store, env.POLICY_ID),
        ]);
        if (!found) throw new Problem('notFound');
        const { state, charterVersion, criteria } = found.conformity;
        const policy = published?.policy ?? null;
        const isKnown = found.workstation !== null;
        const isLimited = policy !== null && limitsHelp(policy, state);
        const unmet = unmetOf(await data.charter(), criteria, policy);
        return ok({ isKnown, state, charterVersion, limitsHelp: isLimited, ...unmet });
      },
    }),
    route({
      method: 'put',
      path: '/api/v1/workstations/{inventoryNumber}',
      id: 'putWorkstation',
      tag: 'Workstations',
      summary: 'Say what the inventory knows of a workstation',
      description: 'For an inventory tool. All of it: what is left out is not known any more.',
      access: 'recordWorkstations',
      params: workstationParams,
      body: workstationBody,
      responses: { 204: { description: 'It is known so.' } },
      handler: async ({ params, body }) => {
        const assignedTo = await demandKnown(body);
        await putWorkstation(store, { ...params, ...body, assignedTo });
        return noContent();
      },
    }),
  ];

  /** The account of who works on it. */
  async function demandKnown({ establishmentId, assignedTo, criteria }: WorkstationBody): Promise<string | null> {
    const [establishment, charter, accountId] = await Promise.all([
      data.establishment(establishmentId),
      data.charter(),
      assignedTo === null ? null : accountOf(assignedTo),
    ]);
    const known = new Set(charter?.criteria.map(({ id }) => id));
    const errors = [
      ...(establishment?.active ? [] : [fault('/establishmentId', 'unknownEstablishment', 'establishment')]),
      ...(accountId === undefined ? [fault('/assignedTo', 'unknownAccount', 'account')] : []),
      ...Object.keys(criteria)
        .filter((id) => !known.has(id))
        .map((id) => fault(`/criteria/${id}`, 'unknownCriterion', 'criterion')),
    ];
    if (errors.length > 0) throw new Problem('workstationRefused', { errors });
    return accountId ?? null;
  }

  async function accountOf(named: string): Promise<string | undefined> {
    const account = await readAccount(store, named);
    return account?.active ? account._id : (await accountsByLogin(store, [named])).get(named);
  }
};

const fault = (pointer: string, code: string, what: string) => ({ pointer, code, message: `There is no such ${what}` });
