import type { NewHoliday } from '../store/commitments/holidays';

const NAMES = {
  toussaint: { fr: 'Vacances de la Toussaint', en: 'All Saints’ holidays' },
  noel: { fr: 'Vacances de Noël', en: 'Christmas holidays' },
  hiver: { fr: 'Vacances d’hiver', en: 'Winter holidays' },
  printemps: { fr: 'Vacances de printemps', en: 'Spring holidays' },
  ete: { fr: 'Vacances d’été', en: 'Summer holidays' },
};

/**
 * Zone C, to which Paris belongs: from the day after the last classes to the day they begin again. An administrator must
 * check them against the ministry's calendar, which may change; the end of the summer of 2027 was not known.
 */
const ROWS: [keyof typeof NAMES, from: string, to: string][] = [
  ['toussaint', '2025-10-18', '2025-11-03'],
  ['noel', '2025-12-20', '2026-01-05'],
  ['hiver', '2026-02-21', '2026-03-09'],
  ['printemps', '2026-04-18', '2026-05-04'],
  ['ete', '2026-07-04', '2026-09-01'],
  ['toussaint', '2026-10-17', '2026-11-02'],
  ['noel', '2026-12-19', '2027-01-04'],
  ['hiver', '2027-02-06', '2027-02-22'],
  ['printemps', '2027-04-03', '2027-04-19'],
  ['ete', '2027-07-03', '2027-09-01'],
];

export const schoolHolidays: NewHoliday[] = ROWS.map(([name, from, to]) => ({ from, to, name: NAMES[name] }));
