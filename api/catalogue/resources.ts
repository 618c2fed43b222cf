import { workingDaySeconds } from '../../domain/calendar/workingDay';
import { type Entitled, isEntitled } from '../../domain/catalogue/audience';
import { targetsOf } from '../../domain/policy/targets';
import type { DeskData } from '../../store/deskData';
import { type PublishedSheet, readCalendar, readPolicy } from '../../store/published';
import type { Service } from '../../store/services';
import type { Store } from '../../store/store';
import { definitionOf } from '../commitments/resources';
import { isoOf } from '../schemas/common';
import type { ServiceDetails, Service as ServiceResource } from '../schemas/services';
import { audienceOf } from './entitlement';

const shared = (
  { _id: id, name, category, defaultImpact, workstation = false, active }: Service,
  sheet: PublishedSheet | null,
  reader: Entitled,
) => ({
  id,
  name,
  category,
  defaultImpact: defaultImpact ?? null,
  workstation,
  active,
  version: sheet?.version ?? null,
  audience: [...audienceOf(sheet)],
  isForYou: isEntitled(audienceOf(sheet), reader),
});

export const serviceResource = (service: Service, sheet: PublishedSheet | null, reader: Entitled): ServiceResource => ({
  ...shared(service, sheet, reader),
  definition: sheet?.sheet.parts.definition ?? null,
  commitments: [...(sheet?.sheet.commitments ?? [])],
  keywords: { fr: [...(sheet?.sheet.keywords.fr ?? [])], en: [...(sheet?.sheet.keywords.en ?? [])] },
  form: sheet?.sheet.form ?? null,
});

interface Shown {
  service: Service;
  shown: PublishedSheet | null;
  current: PublishedSheet | null;
  reader: Entitled;
}

/** One version of a sheet, with what is measured and promised now. */
export async function serviceDetails(
  { store, data, policyId }: { store: Store; data: DeskData; policyId: string },
  { service, shown, current, reader }: Shown,
): Promise<ServiceDetails> {
  return {
    ...shared(service, shown, reader),
    revision: service.revision ?? 0,
    current: current?.version ?? null,
    publishedAt: shown && isoOf(shown.publishedAt),
    sheet: shown?.sheet ?? null,
    commitments: (shown?.sheet.commitments ?? []).map(definitionOf),
    ...(await promisesOf({ store, data, policyId }, service)),
  };
}

async function promisesOf(
  { store, data, policyId }: { store: Store; data: DeskData; policyId: string },
  { _id: id, defaultImpact }: Service,
): Promise<Pick<ServiceDetails, 'targets' | 'workingDaySeconds'>> {
  const pins = await data.pins(policyId);
  const [policy, calendar] = await Promise.all([
    readPolicy(store, pins.policy.id, pins.policy.version),
    readCalendar(store, pins.calendar.id, pins.calendar.version),
  ]);
  if (!policy || !calendar) return { targets: [], workingDaySeconds: 0 };
  const targets = targetsOf(policy.policy, { id, ...(defaultImpact === undefined ? {} : { defaultImpact }) });
  return {
    targets: await Promise.all(
      targets.map(async ({ groupId, ...target }) => ({
        ...target,
        group: { id: groupId, name: await data.groupName(groupId) },
      })),
    ),
    workingDaySeconds: workingDaySeconds(calendar.calendar),
  };
}
