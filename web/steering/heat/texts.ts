import { texts } from '../../i18n/language';

export const heatTexts = texts(
  {
    title: 'Heures les plus chargées',
    day: 'Jour',
    days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    shortDays: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
    hour: (hour: number) => `${hour} h`,
    busiest: (day: string, from: string, to: string, count: string, total: string) =>
      `Le plus chargé : ${day} de ${from} à ${to}, ${count} appels et ouvertures de dossier sur ${total} dans la période.`,
    quiet: (days: readonly string[]) => `Aucune activité : ${days.join(', ')}.`,
    none: 'Aucune ouverture de dossier et aucun appel sur cette période.',
  },
  {
    title: 'Busiest hours',
    day: 'Day',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    shortDays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    hour: (hour) => `${hour}:00`,
    busiest: (day, from, to, count, total) =>
      `The busiest: ${day} from ${from} to ${to}, ${count} calls and openings of ${total} in the period.`,
    quiet: (days) => `Nothing happened on ${days.join(', ')}.`,
    none: 'No ticket was opened and nobody called in this period.',
  },
);
