import { COMMITMENTS, type CommitmentName } from '../../domain/commitments/commitment';
import { DEFINITION_VERSION, DEFINITIONS } from '../../domain/commitments/definitions';
import {
  EXCLUSION_WORDS,
  SHORT_ABANDON_SECONDS,
  SOURCE_WORDS,
  shownBeside,
  shownShare,
  shownTarget,
  VERDICT_WORDS,
} from '../../domain/commitments/shown';
import type { Instant } from '../../domain/time';
import type { Language } from '../../domain/words';
import type { DataGap, Figures, PeriodFigure, PeriodFigures } from '../../store/commitments/read';
import { type Html, html, nothing } from './html';
import { documentOf } from './layout';
import { REPORT_TEXTS, type ReportTexts } from './reportTexts';

export interface Report {
  /** `2026-11` */
  month: string;
  /** By week, short abandons of `SHORT_ABANDON_SECONDS` left out beside. */
  figures: Figures;
  /** When it was made. */
  at: Instant;
  language: Language;
}

/** A month's commitments as a page to read and to print: no script, nothing that is only colour. */
export function reportPage({ month, figures, at, language }: Report): string {
  const t = REPORT_TEXTS[language];
  const { whole, periods, gaps } = figures;
  const name = new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    Date.parse(`${month}-15`),
  );
  return documentOf({
    language,
    title: t.title(name),
    main: html`<p>${t.made(instant(at, language), DEFINITION_VERSION)}</p>
${summary(whole, t, language)}
${COMMITMENTS.map((it) => section(it, whole[it], periods, t, language))}
<h2>${t.gaps}</h2>
${gaps.length === 0 ? html`<p>${t.noGaps}</p>` : html`<ul>${gaps.map((gap) => gapItem(gap, t, language))}</ul>`}`,
  });
}

const LOCALE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

const instant = (at: Instant, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'Europe/Paris', dateStyle: 'long', timeStyle: 'short' }).format(
    at,
  );

const day = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', dateStyle: 'medium' }).format(Date.parse(date));

const heads = (names: readonly string[]): Html =>
  html`<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>`;

const cells = (values: readonly string[]): Html[] => values.map((value) => html`<td>${value}</td>`);

function summary(whole: PeriodFigures, t: ReportTexts, language: Language): Html {
  const row = (name: CommitmentName): Html => {
    const it = whole[name];
    return html`<tr><th scope="row">${DEFINITIONS[name].title[language]}</th>${cells([
      shownShare(it, language),
      t.of(it.numerator, it.denominator),
      shownTarget(it.target, language),
      VERDICT_WORDS[it.verdict][language],
    ])}</tr>`;
  };
  return html`<table><caption>${t.caption}</caption>${heads([t.commitment, t.share, t.count, t.target, t.verdict])}
<tbody>${COMMITMENTS.map(row)}</tbody></table>`;
}

function section(
  name: CommitmentName,
  it: PeriodFigure,
  periods: readonly PeriodFigures[],
  t: ReportTexts,
  language: Language,
): Html {
  const { title, numerator, denominator } = DEFINITIONS[name];
  const excluded = it.excluded.map(
    ({ reason, count }) => html`<li>${t.item(EXCLUSION_WORDS[reason][language], String(count))}</li>`,
  );
  const weeks = periods.map((period) => {
    const { [name]: figure } = period;
    return html`<tr><th scope="row">${t.week(day(period.from, language))}</th>${cells([
      shownShare(figure, language),
      t.of(figure.numerator, figure.denominator),
      figure.hasGap ? t.withGap(VERDICT_WORDS[figure.verdict][language]) : VERDICT_WORDS[figure.verdict][language],
    ])}</tr>`;
  });
  return html`<section><h2>${title[language]}</h2>
<p>${t.definition(numerator[language], denominator[language])}</p>
${besideOf(it, t, language)}
${it.provisional > 0 ? html`<p>${t.provisional(it.provisional)}</p>` : nothing}
${it.hasGap ? html`<p><strong>${t.hasGap}</strong></p>` : nothing}
${excluded.length > 0 ? html`<p>${t.excluded}</p><ul>${excluded}</ul>` : nothing}
<table><caption>${t.weeks(title[language])}</caption>${heads([t.period, t.share, t.count, t.verdict])}<tbody>${weeks}</tbody></table></section>`;
}

function besideOf({ beside, target }: PeriodFigure, t: ReportTexts, language: Language): Html {
  if (!beside) return nothing;
  const { name, share, numerator, denominator } = beside;
  const what = shownBeside(name, SHORT_ABANDON_SECONDS, language);
  return html`<p>${t.beside(what, shownShare({ share, target }, language), t.of(numerator, denominator))}</p>`;
}

const gapItem = ({ source, from, to, reason }: DataGap, t: ReportTexts, language: Language): Html =>
  html`<li>${t.item(t.gap(SOURCE_WORDS[source][language], instant(from, language), instant(to, language)), reason)}</li>`;
