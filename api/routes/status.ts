import { Router } from 'express';
import { dateOf, dayOf } from '../../domain/calendar/days';
import type { Day } from '../../domain/outage/days';
import type { Instant } from '../../domain/time';
import { parisDate, parisStart } from '../../store/commitments/paris';
import { establishmentNames } from '../../store/names';
import { latestNews, outagesSince } from '../../store/outages';
import { listEveryService } from '../../store/services';
import type { Deps } from '../deps';
import { nameRoute } from '../http/mount';
import { ATOM_TYPE } from '../pages/public/atom';
import { publicPage } from '../pages/public/respond';
import { type Standing, statusPage } from '../pages/public/status';
import { MAX_ENTRIES, statusFeed } from '../pages/public/statusFeed';
import { visitOf } from '../pages/public/visit';

const DAYS = 90;
const FEED_FRESH_SECONDS = 60;

/** The state of the services for whoever comes, as a page and as a feed. */
export function statusRoutes(deps: Deps): Router {
  const { store, env } = deps;
  return Router()
    .get(
      '/etat',
      nameRoute('/etat'),
      publicPage(deps, async (visit) => statusPage(visit, await standingOf(deps))),
    )
    .get('/etat/flux.atom', nameRoute('/etat/flux.atom'), async (request, response) => {
      const { language } = await visitOf(deps, request);
      const outages = await latestNews(store, MAX_ENTRIES);
      response.set({
        'Content-Type': ATOM_TYPE,
        'Cache-Control': `public, max-age=${FEED_FRESH_SECONDS}`,
        Vary: 'Accept-Language, Cookie',
      });
      response.send(statusFeed(outages, env.PUBLIC_URL, language));
    });
}

async function standingOf({ store, now }: Pick<Deps, 'store' | 'now'>): Promise<Standing> {
  const at = now();
  const days = daysBefore(at);
  const [services, outages] = await Promise.all([listEveryService(store), outagesSince(store, days[0]?.from ?? at)]);
  const places = await establishmentNames(
    store,
    outages.flatMap(({ establishmentIds }) => establishmentIds ?? []),
  );
  const offered = services.filter(({ active }) => active).map(({ _id: id, name }) => ({ id, name }));
  const names = new Map(services.map(({ _id, name }) => [_id, name]));
  return { services: offered, names, outages, places, days, at };
}

/** Today and those before, in Paris, oldest first. */
function daysBefore(at: Instant): Day[] {
  const today = dayOf(parisDate(at));
  return Array.from({ length: DAYS }, (_, index) => {
    const day = today - DAYS + 1 + index;
    return { date: dateOf(day), from: parisStart(dateOf(day)), to: parisStart(dateOf(day + 1)) };
  });
}
