import { may } from '../../domain/access/access';
import type { Actor } from '../../domain/access/actor';
import type { DeskData } from '../../store/deskData';
import type { PublishedSheet } from '../../store/published';
import { readService, type Service } from '../../store/services';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import type { ServiceDetails } from '../schemas/services';
import { entitledOf } from './entitlement';
import { serviceDetails } from './resources';

/** One that is not offered is there for staff alone, whose old tickets name it. */
export async function demandService({ store }: Pick<Deps, 'store'>, actor: Actor, id: string): Promise<Service> {
  const service = await readService(store, id);
  if (!service || !(service.active || may(actor, 'readDeskData'))) throw new Problem('notFound');
  return service;
}

interface Shown {
  service: Service;
  /** The version of its sheet that is shown. */
  shown: PublishedSheet | null;
  current: PublishedSheet | null;
}

export const showService = async (
  { store, env }: Pick<Deps, 'store' | 'env'>,
  data: DeskData,
  actor: Actor,
  shown: Shown,
): Promise<ServiceDetails> =>
  serviceDetails({ store, data, policyId: env.POLICY_ID }, { ...shown, reader: await entitledOf(data, actor) });
