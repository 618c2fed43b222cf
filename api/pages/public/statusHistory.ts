import { type Day, daysOf, type ServiceDay } from '../../../domain/outage/days';
import { covers, type Outage } from '../../../domain/outage/outage';
import { type Instant, MINUTE_MS } from '../../../domain/time';
import type { Language } from '../../../domain/words';
import { inLanguage } from '../../../domain/written';
import { type Html, html, nothing } from '../html';
import type { StatusTexts } from './statusTexts';
import { dateOf, lengthOf } from './times';

export interface Past {
  services: readonly { id: string; name: Readonly<Record<Language, string>> }[];
  /** Those that are open, or were over within the days; the latest start first. */
  outages: readonly Outage[];
  /** Oldest first. */
  days: readonly Day[];
  at: Instant;
}

/** A picture for each service that was interrupted, those days as a table, and the others by name. */
export function historyOf(past: Past, language: Language, t: StatusTexts): Html {
  const { services, outages, days, at } = past;
  const lived = services.map((service) => ({ ...service, days: daysOf(service.id, outages, days, at) }));
  const hit = lived.filter((service) => service.days.some(({ worst }) => worst !== 'none'));
  const spared = lived.filter((service) => !hit.includes(service)).map(({ name }) => name[language]);
  if (hit.length === 0) return html`<p>${t.nothingPast}</p>`;
  return html`<p class="small">${t.legend}</p>
${hit.map((service) => picture(service.name[language], service.days, t))}
${spared.length === 0 ? nothing : html`<p class="small">${t.unscathed(spared.join(', '))}</p>`}
${table(hit, past, language, t)}`;
}

const BAR = 6;
const STEP = 8;
const HEIGHT = 28;
/** A colour is never all that tells two things apart: what is worse is higher too. */
const TALL: Readonly<Record<ServiceDay['worst'], number>> = { none: 4, plannedWork: 14, outage: HEIGHT };

function picture(name: string, days: readonly ServiceDay[], t: StatusTexts): Html {
  const label = t.picture(name, days.filter(({ worst }) => worst !== 'none').length);
  const bars = days.map(({ worst }, index) => {
    const height = TALL[worst];
    return html`<rect class="${worst}" x="${index * STEP}" y="${HEIGHT - height}" width="${BAR}" height="${height}"></rect>`;
  });
  return html`<figure class="days"><figcaption>${label}</figcaption>
<svg viewBox="0 0 ${days.length * STEP} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}">${bars}</svg></figure>`;
}

interface Lived {
  id: string;
  name: Readonly<Record<Language, string>>;
  days: readonly ServiceDay[];
}

/** The latest day first. */
function table(lived: readonly Lived[], { outages, days }: Past, language: Language, t: StatusTexts): Html {
  const rows = days.toReversed().flatMap(({ date, from, to }) =>
    lived.flatMap(({ id, name, days: mine }) => {
      const day = mine.find((it) => it.date === date);
      if (!day || day.worst === 'none') return [];
      const titles = outages
        .filter((it) => covers(it.serviceIds, id) && !it.cancelled)
        .filter(({ startAt, endedAt }) => startAt < to && (endedAt ?? to) > from)
        .map(({ title }) => inLanguage(title, language));
      return html`<tr><th scope="row">${dateOf(date, language)}</th><td>${name[language]}</td><td>${titles.join(' ; ')}</td><td class="short">${lengthOf(day.minutes * MINUTE_MS)}</td></tr>`;
    }),
  );
  return html`<table><caption>${t.table}</caption><thead><tr><th scope="col">${t.day}</th><th scope="col">${t.service}</th><th scope="col">${t.what}</th><th scope="col" class="short">${t.duration}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
