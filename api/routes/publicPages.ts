import { Router } from 'express';
import { mailInSettings } from '../../config/mailIn';
import { readCalendar } from '../../store/published';
import { currentPins, loadTerms } from '../../store/terms';
import type { Deps } from '../deps';
import { nameRoute } from '../http/mount';
import { howToReportPage, type Reach } from '../pages/public/howToReport';
import { publicPage } from '../pages/public/respond';

/** For whoever comes: how the desk is reached. */
export function publicPages(deps: Deps): Router {
  return Router().get(
    '/aide/signaler',
    nameRoute('/aide/signaler'),
    publicPage(deps, async (visit) => howToReportPage(visit, await reachOf(deps))),
  );
}

async function reachOf({ store, env, now }: Deps): Promise<Reach> {
  const pins = await currentPins(store, env.POLICY_ID);
  const [published, terms] = await Promise.all([
    readCalendar(store, pins.calendar.id, pins.calendar.version),
    loadTerms(store, pins.policy, pins.calendar),
  ]);
  if (!published) throw new Error(`the calendar ${pins.calendar.id} went away`);
  return {
    phone: env.DESK_PHONE ?? null,
    mail: mailInSettings(env)?.address ?? null,
    calendar: published.calendar,
    compiled: terms.calendar,
    at: now(),
  };
}
