import { academieParis } from '../domain/policy/academieParis';
import type { Instant } from '../domain/time';
import { putHolidays } from '../store/commitments/holidays';
import { insertMissing } from '../store/insertMissing';
import type { Group } from '../store/models/groups';
import { putCalendar, putPolicy, readCalendar, readPolicy } from '../store/published';
import type { Store } from '../store/store';
import { calendars } from './calendars';
import { cannedReplies } from './cannedReplies';
import { schoolHolidays } from './schoolHolidays';
import { services } from './services';

/**
 * What no ticket can be opened without, where it is missing: calendars, the policy with its groups, and a first list of
 * services; and some replies and school holidays to begin with. What was changed since stays as it is.
 */
export async function plantDeskData(store: Store, now: Instant, groups: Group[]): Promise<void> {
  const { models } = store;
  await insertMissing(models.groups, groups);
  if ((await models.services.estimatedDocumentCount()) === 0) await insertMissing(models.services, services);
  if ((await models.cannedReplies.estimatedDocumentCount()) === 0)
    await insertMissing(models.cannedReplies, cannedReplies);
  if ((await models.schoolHolidays.estimatedDocumentCount()) === 0) await putHolidays(store, schoolHolidays);
  for (const calendar of calendars(new Date(now).getUTCFullYear())) {
    if (!(await readCalendar(store, calendar.id))) await putCalendar(store, calendar);
  }
  if (!(await readPolicy(store, academieParis.id))) await putPolicy(store, academieParis);
}
