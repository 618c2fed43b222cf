import { Router } from 'express';
import { mailInSettings } from '../../config/mailIn';
import { readCalendar } from '../../store/published';
import { currentPins, loadTerms } from '../../store/terms';
import type { Deps } from '../deps';
import { nameRoute } from '../http/mount';
import { helpPage } from '../pages/public/help';
import { howToReportPage, type Reach } from '../pages/public/howToReport';
import { publicPage } from '../pages/public/respond';

/** The pages for whoever comes, with no script: help, and how to report. */
export function publicPages(deps: Deps): Router {
  return Router()
    .get(
      '/aide',
      nameRoute('/aide'),
      publicPage(deps, async (visit) => helpPage(visit)),
    )
    .get(
      '/aide/signaler',
      nameRoute('/aide/signaler'),
      publicPage(deps, async (visit) => howToReportPage(visit, await reachOf(deps))),
    )
    .get('/robots.txt', nameRoute('/robots.txt'), (_request, response) => {
      response.set({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' });
      response.send(robots(deps.env.PUBLIC_URL));
    });
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

/** What has no use without an account, and the API, are nothing to search engines. */
const robots = (publicUrl: string): string => `User-agent: *
Allow: /aide
Allow: /etat
Allow: /assets/
Disallow: /

Sitemap: ${publicUrl}/sitemap.xml
`;
