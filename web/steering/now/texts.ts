import { texts } from '../../i18n/language';

export const nowTexts = texts(
  {
    late: (n: number) => `En retard maintenant (${n})`,
    soon: (n: number) => `Dans les deux heures, si personne n’agit (${n})`,
    none: {
      late: 'Aucun dossier n’a d’échéance dépassée.',
      soon: 'Aucune échéance ne tombe dans les deux heures.',
    },
    span: { late: (span: string) => `retard ${span}`, soon: (span: string) => `reste ${span}` },
    number: 'N°',
    lateBy: 'Retard',
    dueIn: 'Reste',
    clock: 'Échéance',
    who: 'Chez',
    nobody: 'Personne',
    first: (shown: number, of: number) => `Les ${shown} plus pressants sur ${of}.`,
  },
  {
    late: (n) => `Late now (${n})`,
    soon: (n) => `Within two hours, if nobody acts (${n})`,
    none: { late: 'No deadline of a ticket is missed.', soon: 'No deadline falls within two hours.' },
    span: { late: (span) => `${span} late`, soon: (span) => `${span} left` },
    number: 'No.',
    lateBy: 'Late by',
    dueIn: 'Left',
    clock: 'Deadline',
    who: 'With',
    nobody: 'Nobody',
    first: (shown, of) => `The ${shown} most pressing of ${of}.`,
  },
);
