import { type Calendar, type CompiledCalendar, WEEKDAYS } from '../../../domain/calendar/calendar';
import { localDay } from '../../../domain/calendar/days';
import { closedDates, openingAt } from '../../../domain/calendar/opening';
import type { Instant } from '../../../domain/time';
import type { Language } from '../../../domain/words';
import { type Html, html, nothing } from '../html';
import { type HowToReportTexts, howToReportTexts } from './howToReportTexts';
import type { PublicPage } from './layout';
import { publicTexts } from './texts';
import { dateOf, dayOf, hourOf, timeOf } from './times';
import type { Visit } from './visit';

/** How the desk is reached. */
export interface Reach {
  phone: string | null;
  mail: string | null;
  calendar: Calendar;
  compiled: CompiledCalendar;
  at: Instant;
}

const CLOSED_DAYS_AHEAD = 62;

export function howToReportPage({ language, to }: Visit, { phone, mail, calendar, compiled, at }: Reach): PublicPage {
  const t = howToReportTexts[language];
  const { help, serviceStatus } = publicTexts[language];
  const closed = closedDates(compiled, at, CLOSED_DAYS_AHEAD);
  return {
    title: t.title,
    description: t.description,
    main: html`<p>${t.intro}</p>
<p>${standing(compiled, at, language, t)}</p>
<div class="cards">
${card(t.online, html`<p>${t.onlineHint}</p><p><a class="act" href="/demandes/nouvelle">${t.report}</a></p>`)}
${phone === null ? nothing : card(t.phone, html`<p><a class="large" href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a></p><p>${t.phoneHint}</p>`)}
${mail === null ? nothing : card(t.mail, html`<p><a class="large" href="mailto:${mail}">${mail}</a></p><p>${t.mailHint}</p>`)}
</div>
<h2>${t.hours}</h2>
${hoursTable(calendar, language, t)}
${closed.length === 0 ? nothing : html`<h2>${t.closedDays}</h2><ul>${closed.map((date) => html`<li>${dateOf(date, language)}</li>`)}</ul>`}
<h2>${t.tell}</h2>
<ul>${t.tellItems.map((item) => html`<li>${item}</li>`)}</ul>
<p><strong>${t.password}</strong></p>
<section class="no-print"><h2>${t.before}</h2><p>${t.beforeHint}</p>
<ul><li><a href="${to('/aide')}">${help}</a></li><li><a href="${to('/etat')}">${serviceStatus}</a></li></ul></section>`,
  };
}

const card = (title: string, body: Html): Html => html`<section class="card"><h2>${title}</h2>${body}</section>`;

/** « Ouvert jusqu’à 12 h 30, puis à partir de 13 h 30 » */
function standing(calendar: CompiledCalendar, at: Instant, language: Language, t: HowToReportTexts): Html {
  const { timeZone, offsets } = calendar;
  const { open, next } = openingAt(calendar, at);
  const time = (instant: Instant) => timeOf(instant, language, timeZone);
  const opensToday = next !== null && localDay(offsets, next[0]) === localDay(offsets, at);
  if (open) {
    return html`<strong>${t.openNow(time(open[1]))}</strong>${opensToday ? t.thenFrom(time(next[0])) : ''}`;
  }
  const again =
    next === null
      ? ''
      : opensToday
        ? t.opensToday(time(next[0]))
        : t.opensOn(dayOf(next[0], language, timeZone), time(next[0]));
  return html`<strong>${t.closedNow}</strong>${again}`;
}

function hoursTable({ hours }: Calendar, language: Language, t: HowToReportTexts): Html {
  const rows = WEEKDAYS.map((weekday, index) => {
    const slots = (hours[weekday] ?? []).map(
      ([from, to]) => html`<span class="slot">${t.slot(hourOf(from, language), hourOf(to, language))}</span>\n`,
    );
    return html`<tr><th scope="row">${t.weekdays[index] ?? ''}</th><td>${slots.length > 0 ? slots : t.closed}</td></tr>`;
  });
  return html`<table class="narrow"><thead><tr><th scope="col">${t.day}</th><th scope="col">${t.slots}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
