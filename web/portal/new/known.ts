import { useEffect } from 'react';
import { useServices } from '../../api/desk';
import { labelOf, uaiOf, useEstablishments } from '../../api/establishments';
import type { Outage, Service } from '../../api/resources';
import { useMe } from '../../app/session';
import { useConcerning } from '../../outages/data';
import { type Draft, withService } from './draft';

/** The account knows the code of its establishment; people know its name. */
export function useNamed(draft: Draft): Draft {
  const { establishmentId } = useMe();
  const bare = draft.establishment === establishmentId ? establishmentId : '';
  const mine = useEstablishments(bare).data?.find(({ id }) => id === bare);
  return mine ? { ...draft, establishment: labelOf(mine) } : draft;
}

/**
 * The service of the draft. One that was asked for by its address is brought into its category; of one that is not, or no
 * longer, for the reader nothing stays.
 */
export function useService(draft: Draft, change: (changed: Partial<Draft>) => void): Service | undefined {
  const { data: services } = useServices();
  const service = services?.find(({ id, isForYou }) => isForYou && id === draft.serviceId);
  const isBare = service !== undefined && draft.category === '';
  const isGone = services !== undefined && draft.serviceId !== '' && service === undefined;
  useEffect(() => {
    if (isBare) change({ ...withService(draft, undefined, service), category: service.category });
    if (isGone) change({ serviceId: '', answers: {} });
  });
  return service;
}

/** The outages that a fault of the draft's service at its place may come from. */
export function useAnnounced({ kind, serviceId, establishment }: Draft): Outage[] {
  const isFault = serviceId !== '' && (kind === 'incident' || kind === '');
  const announced = useConcerning({ serviceId, establishmentId: uaiOf(establishment) ?? undefined }, isFault);
  return (isFault && announced.data) || [];
}
