import type { Language } from '../api/resources';
import { LOCALE } from '../i18n/format';
import { texts } from '../i18n/language';
import type { Step } from './period';

interface SteeringTexts {
  title: string;
  updated(time: string): string;
  live: string;
  period: string;
  schoolYear(id: string): string;
  thisMonth: string;
  step: string;
  steps: Record<Step, string>;
  group: string;
  queues: string;
  teams: string;
  establishment: string;
  establishmentHint: string;
  channel: string;
  all: string;
  clear: string;
  filtered(chosen: string): string;
  print: string;
  report: string;
  csv: string;
  commitments: string;
  seriesTitle: string;
  evolution: string;
  week: string;
  showData: string;
  none: string;
  noData: string;
  headline: {
    missed: string;
    late(n: number): string;
    soon(n: number): string;
    lost(n: number): string;
    good: string;
    nothing: string;
  };
}

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n > 1 ? many : one}`;

export const steeringTexts = texts<SteeringTexts>(
  {
    title: 'Pilotage',
    updated: (time) => `Mis à jour à ${time}`,
    live: 'en direct',
    period: 'Période',
    schoolYear: (id) => `Année scolaire ${id}`,
    thisMonth: 'Ce mois-ci',
    step: 'Pas des courbes',
    steps: { day: 'Par jour', week: 'Par semaine', month: 'Par mois' },
    group: 'Équipe ou file',
    queues: 'Files d’appels',
    teams: 'Équipes',
    establishment: 'Établissement',
    establishmentHint: 'Nom ou code UAI',
    channel: 'Canal',
    all: 'Tous',
    clear: 'Effacer les filtres',
    filtered: (chosen) => `Engagements de : ${chosen}. Le reste de la page montre tout le guichet.`,
    print: 'Imprimer',
    report: 'Rapport mensuel',
    csv: 'Chiffres en CSV',
    commitments: 'Les quatre engagements',
    seriesTitle: 'Leur évolution',
    evolution: 'Évolution',
    week: 'sem. du',
    showData: 'Voir les données en tableau',
    none: 'Aucune donnée sur cette période.',
    noData: 'Pas de mesure',
    headline: {
      missed: 'Non tenu :',
      late: (n) => `${plural(n, 'dossier')} en retard maintenant`,
      soon: (n) => `${plural(n, 'dossier')} le ${n > 1 ? 'seront' : 'sera'} d’ici deux heures si personne n’agit`,
      lost: (n) => `${plural(n, 'échéance')} ${n > 1 ? 'perdues' : 'perdue'}`,
      good: 'Rien d’anormal : les engagements mesurés sont tenus, aucun dossier n’est en retard ni sur le point de l’être.',
      nothing: 'Rien n’est encore mesuré sur cette période ; aucun dossier n’est en retard.',
    },
  },
  {
    title: 'Steering',
    updated: (time) => `Updated at ${time}`,
    live: 'live',
    period: 'Period',
    schoolYear: (id) => `School year ${id}`,
    thisMonth: 'This month',
    step: 'Step of the curves',
    steps: { day: 'By day', week: 'By week', month: 'By month' },
    group: 'Team or queue',
    queues: 'Call queues',
    teams: 'Teams',
    establishment: 'School',
    establishmentHint: 'Name or UAI code',
    channel: 'Channel',
    all: 'All',
    clear: 'Clear the filters',
    filtered: (chosen) => `Commitments of: ${chosen}. The rest of the page shows the whole desk.`,
    print: 'Print',
    report: 'Monthly report',
    csv: 'Figures as CSV',
    commitments: 'The four commitments',
    seriesTitle: 'How they went',
    evolution: 'How it went',
    week: 'week of',
    showData: 'See the data as a table',
    none: 'No data in this period.',
    noData: 'Not measured',
    headline: {
      missed: 'Missed:',
      late: (n) => `${plural(n, 'ticket')} late now`,
      soon: (n) => `${plural(n, 'ticket')} will be late within two hours if nobody acts`,
      lost: (n) => `${plural(n, 'deadline')} lost`,
      good: 'Nothing wrong: the commitments that are measured are kept, no ticket is late or about to be.',
      nothing: 'Nothing is measured in this period yet; no ticket is late.',
    },
  },
);

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** « Novembre 2026 » */
export const monthName = (date: string, language: Language): string =>
  capital(
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(date)),
  );

/** « 3 nov. », of a date; it is not broken over lines. */
export const shortDate = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(new Date(date))
    .replaceAll(' ', '\u00a0');

/** « nov. 2026 » */
const shortMonth = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(date));

/** « a ; b », which in English has no space before the sign. */
export const joined = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'fr' ? '\u00a0; ' : '; ');

/** A sentence that ends with an abbreviation has its full stop already. */
export const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** How a period of a series is called under it. */
export const stepName = (from: string, step: Step, language: Language): string =>
  step === 'month' ? shortMonth(from, language) : shortDate(from, language);
