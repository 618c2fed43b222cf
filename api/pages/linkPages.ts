import { CONSENT_TEXTS, isConsentTextVersion } from '../../config/consentTexts';
import type { Slot, Ticket } from '../../domain/ticket/ticket';
import { HOUR_MS, type Instant, SECOND_MS } from '../../domain/time';
import { type Language, SCOPES } from '../../domain/words';
import { type Html, html, nothing, prose } from './html';
import { facts } from './layout';
import { type Texts, textsIn } from './texts';

/** What a page knows of its ticket. */
export interface Scene {
  ticket: Ticket;
  language: Language;
  timeZone: string;
  /** Of the ticket. */
  title: string | null;
  /** Of whom the page speaks: the technician who asks. */
  technician: string | null;
  /** What the desk says it did. */
  resolution: string | null;
  consentValidSeconds: number;
  /** The answer that was followed in the mail: it comes first, and it is still to be given. */
  preferred: string | null;
  /** Identifies this showing of the form, so that sending it twice counts once. */
  nonce: string;
}

export interface Shown {
  title: string;
  main: Html;
}

const form = ({ nonce }: Scene, fields: Html): Html =>
  html`<form method="post"><input type="hidden" name="nonce" value="${nonce}">${fields}</form>`;

const head = ({ ticket, title }: Scene, t: Texts): [string, string][] => [
  [t.ticket, ticket.number],
  ...(title === null ? [] : [[t.title, title] as [string, string]]),
];

export function consentPage(scene: Scene, subject: string): Shown {
  const t = textsIn(scene.language);
  const { consent } = scene.ticket;
  const title = t.consentTitle;
  if (consent?.id !== subject || (consent.status !== 'asked' && consent.status !== 'granted')) {
    return { title, main: html`<p>${t.noLonger}</p>` };
  }
  const isAsked = consent.status === 'asked';
  const hours = (scene.consentValidSeconds * SECOND_MS) / HOUR_MS;
  const details = facts([
    ...head(scene, t),
    [t.technician, scene.technician ?? t.unknownPerson],
    [t.machine, consent.machineId],
    [
      t.scope,
      SCOPES.filter((scope) => consent.scope.includes(scope))
        .map((scope) => t.scopes[scope])
        .join(', '),
    ],
    consent.expiresAt === null
      ? [t.validity, t.hours(Math.round(hours * 10) / 10)]
      : [t.until, instantIn(consent.expiresAt, scene)],
  ]);
  const { textVersion } = consent;
  const text = isConsentTextVersion(textVersion) ? CONSENT_TEXTS[textVersion][consent.language] : '';
  const quoted = html`<blockquote lang="${consent.language}"><p>${text}</p></blockquote>`;
  const main = isAsked
    ? html`<p>${t.consentAsked}</p>${details}${quoted}${form(
        scene,
        html`<div class="choices"><button name="answer" value="granted">${t.consentGive}</button>
<button name="answer" value="refused">${t.consentRefuse}</button></div>`,
      )}`
    : html`<p>${t.consentGranted}</p>${details}${quoted}${form(
        scene,
        html`<div class="choices"><button name="answer" value="revoked">${t.consentRevoke}</button></div>`,
      )}`;
  return { title, main };
}

export function slotPage(scene: Scene, subject: string): Shown {
  const t = textsIn(scene.language);
  const { appointment } = scene.ticket;
  const title = t.slotTitle;
  if (appointment?.id !== subject || appointment.status !== 'proposed') {
    return { title, main: html`<p>${t.noLonger}</p>` };
  }
  const choices = appointment.slots.map(
    (slot, index) =>
      html`<label><input type="radio" name="slot" value="${index}" required> ${slotIn(slot, scene)}</label>`,
  );
  const fields = html`<fieldset><legend>${t.slotLegend}</legend>${choices}
<label><input type="radio" name="slot" value="none" required> ${t.slotNone}</label></fieldset>
<label class="field">${t.slotMessage}<textarea name="message" maxlength="2000"></textarea></label>
<button>${t.slotSend}</button>`;
  return { title, main: html`${facts(head(scene, t))}${form(scene, fields)}` };
}

export function resolutionPage(scene: Scene, subject: string): Shown {
  const t = textsIn(scene.language);
  const { cycle, resolution, closedAt, cancelled } = scene.ticket;
  const isExpected = resolution !== null && closedAt === null && cancelled === null && subject === `cycle-${cycle}`;
  if (!isExpected) return { title: t.resolutionTitle, main: html`<p>${t.noLonger}</p>` };
  const said = scene.resolution === null ? nothing : html`<blockquote>${prose(scene.resolution)}</blockquote>`;
  const accept = html`<button name="answer" value="accepted">${t.resolutionAccept}</button>`;
  const refuse = html`<button name="answer" value="refused">${t.resolutionRefuse}</button>`;
  const fields = html`<label class="field">${t.resolutionReason}<textarea name="message" maxlength="2000"></textarea></label>
<div class="choices">${scene.preferred === 'refused' ? [refuse, accept] : [accept, refuse]}</div>`;
  return {
    title: t.resolutionTitle,
    main: html`${facts(head(scene, t))}${said}<p>${t.resolutionAsk}</p>${form(scene, fields)}`,
  };
}

export function ratingPage(scene: Scene, subject: string): Shown {
  const t = textsIn(scene.language);
  const { cycle, resolution, rating, endedAt } = scene.ticket;
  const isExpected = resolution !== null && rating === null && endedAt === null && subject === `cycle-${cycle}`;
  if (!isExpected) return { title: t.ratingTitle, main: html`<p>${t.noLonger}</p>` };
  const scores = t.ratingScores
    .map((label, at) => html`<label><input type="radio" name="score" value="${at + 1}" required> ${label}</label>`)
    .reverse();
  const fields = html`<fieldset><legend>${t.ratingLegend}</legend>${scores}</fieldset>
<label class="field">${t.ratingComment}<textarea name="comment" maxlength="2000"></textarea></label>
<button>${t.ratingSend}</button>`;
  return { title: t.ratingTitle, main: html`${facts(head(scene, t))}${form(scene, fields)}` };
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const instantIn = (instant: Instant, { language, timeZone }: Scene): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full', timeStyle: 'short', timeZone }).format(instant);

const slotIn = ({ startAt, endAt }: Slot, { language, timeZone }: Scene): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).formatRange(startAt, endAt);
