import { type Day, daysOf, type ServiceDay } from '../../../domain/outage/days';
import type { Outage } from '../../../domain/outage/outage';
import { type Instant, MINUTE_MS } from '../../../domain/time';
import type { Language } from '../../../domain/words';
import type { Bilingual } from '../../../domain/written';
import { type Html, html, nothing } from '../html';
import { inWords } from '../inWords';
import type { StatusTexts } from './statusTexts';
import { dateOf, lengthOf } from './times';

export interface Past {
  services: readonly { id: string; name: Bilingual }[];
  /** Those that are open, the latest start first; then those that were over within the days, the latest end first. */
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
  name: Bilingual;
  days: readonly ServiceDay<Outage>[];
}

/** The latest day first. */
function table(lived: readonly Lived[], { days }: Past, language: Language, t: StatusTexts): Html {
  const rows = days.toReversed().flatMap(({ date }) =>
    lived.flatMap(({ name, days: mine }) => {
      const day = mine.find((it) => it.date === date);
      if (!day || day.worst === 'none') return [];
      const what = day.by.map(({ id, title }) => html`<li><a href="#${id}">${inWords(title, language)}</a></li>`);
      return html`<tr><th scope="row">${dateOf(date, language)}</th><td>${name[language]}</td><td><ul class="plain">${what}</ul></td><td class="short">${lengthOf(day.minutes * MINUTE_MS)}</td></tr>`;
    }),
  );
  return html`<table><caption>${t.table}</caption><thead><tr><th scope="col">${t.day}</th><th scope="col">${t.service}</th><th scope="col">${t.what}</th><th scope="col" class="short">${t.duration}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
