import type { Language } from '../../domain/words';

const fr = {
  title: (month: string) => `Rapport sur les engagements, ${month}`,
  made: (when: string, version: number) => `Établi le ${when}, selon la version ${version} des définitions.`,
  caption: 'Les quatre engagements',
  commitment: 'Engagement',
  share: 'Part',
  count: 'Nombre',
  target: 'Objectif',
  verdict: 'Verdict',
  period: 'Semaine',
  of: (numerator: number, denominator: number) => `${numerator} sur ${denominator}`,
  week: (day: string) => `à partir du ${day}`,
  weeks: (title: string) => `${title}, par semaine`,
  definition: (numerator: string, denominator: string) =>
    `Sont comptés les ${numerator}, rapportés aux ${denominator}.`,
  beside: (what: string, share: string, count: string) => `Autre forme, ${what} : ${share} (${count}).`,
  provisional: (count: number) =>
    `Chiffre provisoire : ${count === 1 ? 'un cas peut' : `${count} cas peuvent`} encore changer.`,
  hasGap: 'Des données manquent pour une partie du mois : voir plus bas.',
  excluded: 'Ne sont pas comptés :',
  item: (what: string, which: string) => `${what} : ${which}`,
  withGap: (verdict: string) => `${verdict}, données incomplètes`,
  gaps: 'Données manquantes',
  noGaps: 'Aucune n’est signalée.',
  gap: (source: string, from: string, to: string) => `${source}, du ${from} au ${to}`,
};

export type ReportTexts = typeof fr;

const en: ReportTexts = {
  title: (month) => `Report on the commitments, ${month}`,
  made: (when, version) => `Made on ${when}, by version ${version} of the definitions.`,
  caption: 'The four commitments',
  commitment: 'Commitment',
  share: 'Share',
  count: 'Count',
  target: 'Target',
  verdict: 'Verdict',
  period: 'Week',
  of: (numerator, denominator) => `${numerator} of ${denominator}`,
  week: (day) => `from ${day}`,
  weeks: (title) => `${title}, by week`,
  definition: (numerator, denominator) => `Counted are ${numerator}, over ${denominator}.`,
  beside: (what, share, count) => `Another form, ${what}: ${share} (${count}).`,
  provisional: (count) => `Provisional: ${count === 1 ? 'one case' : `${count} cases`} may still change.`,
  hasGap: 'Some data is missing for a part of the month: see below.',
  excluded: 'Not counted are:',
  item: (what, which) => `${what}: ${which}`,
  withGap: (verdict) => `${verdict}, data incomplete`,
  gaps: 'Missing data',
  noGaps: 'None is reported.',
  gap: (source, from, to) => `${source}, from ${from} to ${to}`,
};

export const REPORT_TEXTS: Readonly<Record<Language, ReportTexts>> = { fr, en };
