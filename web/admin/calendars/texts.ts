import type { Weekday } from '../../../domain/calendar/calendar';
import { texts } from '../../i18n/language';

export const calendarTexts = texts(
  {
    week: 'Semaine type',
    weekLabel: 'Heures d’ouverture de la semaine',
    zone: (zone: string) => `Heure locale : ${zone}.`,
    closedAllDay: 'Fermé',
    next: 'Prochaines ouvertures',
    openNow: 'Ouvert en ce moment.',
    closedNow: 'Fermé en ce moment.',
    closedDays: (year: number) => `Jours fermés en ${year}`,
    noClosedDay: 'Aucun jour fermé n’est prévu cette année-là.',
    before: 'Année précédente',
    after: 'Année suivante',
    days: {
      mon: 'Lundi',
      tue: 'Mardi',
      wed: 'Mercredi',
      thu: 'Jeudi',
      fri: 'Vendredi',
      sat: 'Samedi',
      sun: 'Dimanche',
    } satisfies Record<Weekday, string>,
    hour: (h: number) => `${h} h`,
    time: (wall: string) =>
      wall
        .replace(/^0/, '')
        .replace(':', ' h ')
        .replace(/ h 00$/, ' h'),
    usedBy: 'Les échéances des demandes ouvertes avec cette version la gardent jusqu’à leur fin.',
  },
  {
    week: 'Ordinary week',
    weekLabel: 'Opening hours of the week',
    zone: (zone) => `Local time: ${zone}.`,
    closedAllDay: 'Closed',
    next: 'Next openings',
    openNow: 'Open now.',
    closedNow: 'Closed now.',
    closedDays: (year) => `Closed days of ${year}`,
    noClosedDay: 'No closed day is planned that year.',
    before: 'Year before',
    after: 'Year after',
    days: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    },
    hour: (h) => `${h}:00`,
    time: (wall) => wall,
    usedBy: 'Tickets opened under this version keep it until their end.',
  },
);
