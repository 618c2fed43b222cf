import { type Outage, stateAt } from '../../domain/outage/outage';
import type { Instant } from '../../domain/time';
import type { DeskData } from '../../store/deskData';
import { isoOf, isoOrNull } from '../schemas/common';

/** What everybody sees of an outage: nobody's name. */
export async function outageResource(data: DeskData, outage: Outage, now: Instant) {
  const { id, kind, startAt, expectedEndAt, endedAt, title, updates } = outage;
  const [services, places] = await Promise.all([
    outage.serviceIds && Promise.all(outage.serviceIds.map((it) => serviceOf(data, it))),
    outage.establishmentIds && placesOf(data, outage.establishmentIds),
  ]);
  return {
    id,
    kind,
    state: stateAt(outage, now),
    services,
    places,
    startAt: isoOf(startAt),
    expectedEndAt: isoOrNull(expectedEndAt),
    endedAt: isoOrNull(endedAt),
    title,
    updates: updates.map(({ seq, kind: said, at, text, ...moved }) => ({
      seq,
      kind: said,
      at: isoOf(at),
      text,
      ...(moved.startAt === undefined ? {} : { startAt: isoOf(moved.startAt) }),
      ...(moved.expectedEndAt === undefined ? {} : { expectedEndAt: isoOrNull(moved.expectedEndAt) }),
    })),
  };
}

async function serviceOf(data: DeskData, id: string) {
  return { id, name: (await data.service(id))?.name ?? { fr: id, en: id } };
}

export const placesOf = (data: DeskData, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => ({ id, name: (await data.establishment(id))?.name ?? id })));
