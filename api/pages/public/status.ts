import { covers, isRunning, type Outage, stateAt } from '../../../domain/outage/outage';
import { KIND_WORDS, UPDATE_WORDS } from '../../../domain/outage/shown';
import type { Language } from '../../../domain/words';
import { type Bilingual, inLanguage, languageOf } from '../../../domain/written';
import { type Html, html, nothing, prose } from '../html';
import { inWords } from '../inWords';
import { facts } from '../layout';
import type { PublicPage } from './layout';
import { historyOf, type Past } from './statusHistory';
import { type StatusTexts, statusTexts } from './statusTexts';
import { momentOf } from './times';
import type { Visit } from './visit';

/** What the page is made of. */
export interface Standing extends Past {
  /** Of every service by its id: one that is retired since still names what concerned it. */
  names: ReadonlyMap<string, Bilingual>;
  /** By UAI code. */
  places: ReadonlyMap<string, string>;
}

const RELOAD_SECONDS = 60;

/** What works, what does not, what will be stopped, and how it went for the last 90 days. */
export function statusPage(visit: Visit, standing: Standing): PublicPage {
  const { language, query, to } = visit;
  const t = statusTexts[language];
  const { outages, at } = standing;
  const running = outages.filter((it) => isRunning(stateAt(it, at)));
  const planned = outages.filter((it) => stateAt(it, at) === 'planned').toReversed();
  const over = outages.filter(({ endedAt }) => endedAt !== null);
  const isFollowing = query.has('suivi');
  return {
    title: t.title,
    description: t.description,
    // Whoever wonders what works wants to know it now.
    freshSeconds: 0,
    reloadSeconds: isFollowing ? RELOAD_SECONDS : null,
    head: html`<link rel="alternate" type="application/atom+xml" href="${to('/etat/flux.atom')}">`,
    main: html`<p class="standing ${running.length === 0 ? 'good' : 'bad'}"><strong>${running.length === 0 ? t.allWorks : t.running(running.length)}</strong></p>
<p>${t.asOf(momentOf(at, language))} <span class="no-print">${following(visit, isFollowing, t)}</span></p>
${running.length === 0 ? nothing : html`<h2>${t.now}</h2>${running.map((it) => card(it, standing, language, t))}`}
<h2>${t.planned}</h2>
${planned.length === 0 ? html`<p>${t.nonePlanned}</p>` : planned.map((it) => card(it, standing, language, t))}
<h2>${t.services}</h2>
${servicesTable(running, standing, language, t)}
<h2>${t.past}</h2>
${historyOf(standing, language, t)}
${over.length === 0 ? nothing : html`<h2>${t.over}</h2>${over.map((it) => card(it, standing, language, t))}`}
<section class="no-print"><h2>${t.subscribe}</h2><p>${t.subscribeHint}</p>
<ul><li><a href="/profil">${t.subscribeLink}</a></li><li><a href="${to('/etat/flux.atom')}">${t.feed}</a></li></ul></section>`,
  };
}

const following = ({ to }: Visit, isFollowing: boolean, t: StatusTexts): Html =>
  isFollowing
    ? html`${t.following} <a href="${to('/etat')}">${t.stop}</a>`
    : html`<a href="${to('/etat')}">${t.refresh}</a> · <a href="${to('/etat?suivi=oui')}">${t.follow}</a>`;

/** One outage with everything that was said of it, the latest first. */
function card(outage: Outage, { names, places, at }: Standing, language: Language, t: StatusTexts): Html {
  const { id, kind, title, updates, serviceIds, establishmentIds, startAt, expectedEndAt, endedAt } = outage;
  const state = stateAt(outage, at);
  const end = expectedEndAt === null ? t.unknownEnd : momentOf(expectedEndAt, language);
  const said = updates.toReversed().map(
    (
      update,
    ) => html`<li><strong>${momentOf(update.at, language)}</strong> – ${UPDATE_WORDS[kind][update.kind][language]}
${update.text === null ? nothing : html`<div lang="${languageOf(update.text, language)}">${prose(inLanguage(update.text, language))}</div>`}</li>`,
  );
  return html`<section class="card" id="${id}"><h3>${KIND_WORDS[kind][language]} – ${inWords(title, language)}</h3>
${facts([
  [
    t.concernedServices,
    serviceIds === null ? t.everyService : serviceIds.map((it) => names.get(it)?.[language] ?? it).join(', '),
  ],
  [
    t.places,
    establishmentIds === null ? t.everywhere : establishmentIds.map((uai) => places.get(uai) ?? uai).join(', '),
  ],
  [isRunning(state) ? t.since : t.start, momentOf(startAt, language)],
  endedAt === null
    ? [t.expectedEnd, state === 'overdue' ? t.overdue(end) : end]
    : [state === 'cancelled' ? t.cancelled : t.end, momentOf(endedAt, language)],
])}
<h4>${t.story}</h4><ul>${said}</ul></section>`;
}

function servicesTable(running: readonly Outage[], { services }: Standing, language: Language, t: StatusTexts): Html {
  const rows = services.map(({ id, name }) => {
    const mine = running.filter(({ serviceIds }) => covers(serviceIds, id));
    const worst = mine.find(({ kind }) => kind === 'outage') ?? mine[0];
    return html`<tr><th scope="row">${name[language]}</th><td>${worst ? stateOf(worst, t) : t.works}</td></tr>`;
  });
  return html`<table class="narrow"><thead><tr><th scope="col">${t.service}</th><th scope="col">${t.state}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function stateOf({ id, kind, establishmentIds }: Outage, t: StatusTexts): Html {
  const where = establishmentIds === null ? '' : `, ${t.inPlaces(establishmentIds.length)}`;
  return html`<strong><a href="#${id}">${kind === 'outage' ? t.out : t.stopped}</a></strong>${where}`;
}
