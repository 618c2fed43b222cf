import { academieParis } from '../domain/policy/academieParis';
import type { Instant } from '../domain/time';
import { academicCharter } from '../domain/workstation/academicCharter';
import { putHolidays } from '../store/commitments/holidays';
import { insertMissing } from '../store/insertMissing';
import type { Group } from '../store/models/groups';
import { putCalendar, putCharter, putPolicy, readCalendar, readCharter, readPolicy } from '../store/published';
import type { Store } from '../store/store';
import { calendars } from './calendars';
import { cannedReplies } from './cannedReplies';
import { schoolHolidays } from './schoolHolidays';
import { services } from './services';
import { sheets } from './sheets';

/**
 * What no ticket can be opened without, where it is missing: calendars, the policy with its groups, the charter of
 * workstations and a first catalogue of services; and some replies and school holidays to begin with. What was changed
 * since stays as it is.
 */
export async function plantDeskData(store: Store, now: Instant, groups: Group[]): Promise<void> {
  const { models } = store;
  await insertMissing(models.groups, groups);
  await plantCatalogue(store, now);
  if ((await models.cannedReplies.estimatedDocumentCount()) === 0)
    await insertMissing(models.cannedReplies, cannedReplies);
  if ((await models.schoolHolidays.estimatedDocumentCount()) === 0) await putHolidays(store, schoolHolidays);
  for (const calendar of calendars(new Date(now).getUTCFullYear())) {
    if (!(await readCalendar(store, calendar.id))) await putCalendar(store, calendar);
  }
  if (!(await readPolicy(store, academieParis.id))) await putPolicy(store, academieParis);
  if (!(await readCharter(store, academicCharter.id))) await putCharter(store, academicCharter);
}

/** Once: a service that was taken away since does not come back, and a desk from before the catalogue gets it. */
async function plantCatalogue(store: Store, now: Instant): Promise<void> {
  const { models } = store;
  if ((await models.serviceSheets.estimatedDocumentCount()) > 0) return;
  await insertMissing(models.services, services);
  await insertMissing(
    models.serviceSheets,
    Object.entries(sheets).map(([id, sheet]) => ({
      _id: `${id}@1`,
      id,
      version: 1,
      publishedAt: now,
      publishedBy: null,
      sheet,
    })),
  );
}
