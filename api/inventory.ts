import type { Actor } from '../domain/access/actor';
import { mayKnowConformity, readsInventory } from '../domain/access/workstations';
import type { Ticket } from '../domain/ticket/ticket';
import type { Instant } from '../domain/time';
import {
  type Conformity,
  conformityOf,
  isWorkstationFault,
  normalInventoryNumber,
  type Workstation,
} from '../domain/workstation/workstation';
import type { DeskData } from '../store/deskData';
import { readWorkstation } from '../store/workstations';
import type { Deps } from './deps';
import { Problem } from './problem';
import type { CommandBody } from './schemas/commands';

interface Question {
  actor: Actor;
  /** Who needs help; the actor when left out. */
  requester?: { id: string; establishmentId?: string | null };
  /** None: they do not know which one it is. */
  number: string | null | undefined;
  at: Instant;
}

export interface LookedUp {
  workstation: Workstation | null;
  conformity: Conformity;
}

/**
 * What the charter says of the workstation that somebody names. One that they may not know of is as one that the inventory
 * does not have. Null as long as no charter is published.
 */
export async function lookUp(
  { store }: Pick<Deps, 'store'>,
  data: DeskData,
  { actor, requester = actor, number, at }: Question,
): Promise<LookedUp | null> {
  const [charter, found] = await Promise.all([
    data.charter(),
    number ? readWorkstation(store, normalInventoryNumber(number)) : null,
  ]);
  if (!charter) return null;
  const isKnown = found && (readsInventory(actor) || [actor, requester].some((it) => mayKnowConformity(it, found)));
  const workstation = isKnown ? found : null;
  return { workstation, conformity: conformityOf(charter, workstation, at) };
}

interface Given {
  actor: Actor;
  ticket: Ticket;
  body: CommandBody;
  receivedAt: Instant;
  /** Throws the problem, unless the command was judged before under its key. */
  refuseNew: (problem: Problem) => Promise<void>;
}

/** A command with what it leaves to the inventory: the core looks nothing up. */
export async function withInventory(
  deps: Pick<Deps, 'store'>,
  data: DeskData,
  { actor, ticket, body, receivedAt: at, refuseNew }: Given,
): Promise<CommandBody> {
  if (body.command === 'recordConformity') return recorded(body);
  return body.command === 'classify' ? classified(body) : body;

  async function recorded({ machineId, notMet, ...rest }: CommandBody): Promise<CommandBody> {
    const number = typeof machineId === 'string' ? machineId : ticket.machineId;
    const found = await lookUp(deps, data, { actor, number, at });
    const machine = found?.workstation?.inventoryNumber ?? number;
    const conformity = Array.isArray(notMet) ? await statedBy(data, notMet, refuseNew) : found?.conformity;
    return { ...rest, ...(machine ? { machineId: machine } : {}), ...(conformity ? { conformity } : {}) };
  }

  /** Kind or service make it the fault of a workstation, or make it none any more. */
  async function classified(given: CommandBody): Promise<CommandBody> {
    const kind = (given['kind'] ?? ticket.kind) as Ticket['kind'];
    const serviceId = String(given['serviceId'] ?? ticket.serviceId);
    const service = await data.service(serviceId);
    if (serviceId !== ticket.serviceId && !service?.active) await refuseNew(unknownService);
    const { conformity: known } = ticket;
    const isKnown = known !== undefined && known.state !== 'notApplicable';
    if (isWorkstationFault(kind, service) === isKnown) return given;
    if (isKnown) return { ...given, conformity: { state: 'notApplicable', charterVersion: known.charterVersion } };
    const found = await lookUp(deps, data, { actor, number: ticket.machineId, at });
    return found ? { ...given, conformity: found.conformity } : given;
  }
}

const unknownService = new Problem('malformedBody', {
  errors: [{ pointer: '/serviceId', code: 'unknownService', message: 'There is no such service' }],
});

/** What somebody has seen with their own eyes. */
async function statedBy(
  data: DeskData,
  notMet: readonly unknown[],
  refuseNew: Given['refuseNew'],
): Promise<Conformity | undefined> {
  const charter = await data.charter();
  if (!charter) return undefined;
  const ids = charter.criteria.map(({ id }) => id);
  const errors = notMet.flatMap((id, index) =>
    ids.includes(String(id))
      ? []
      : [{ pointer: `/notMet/${index}`, code: 'unknownCriterion', message: 'The charter has no such criterion' }],
  );
  if (errors.length > 0) await refuseNew(new Problem('malformedBody', { errors }));
  const criteria = ids.filter((id) => notMet.includes(id));
  const state = notMet.length > 0 ? 'notConforming' : 'conforming';
  return { state, charterVersion: charter.version, ...(criteria.length > 0 ? { criteria } : {}) };
}
