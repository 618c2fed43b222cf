import { texts } from '../../i18n/language';

interface AgendaTexts {
  duration: string;
  minutes: (count: number) => string;
  week: (from: string, to: string) => string;
  day: string;
  previous: string;
  next: string;
  caption: string;
  time: string;
  busy: string;
  free: string;
  chosen: string;
  past: string;
  closed: string;
  count: (count: number, least: number, most: number) => string;
  remove: string;
  tooFew: (least: number) => string;
  keys: string;
}

/** The words of choosing slots on an agenda. */
export const agendaTexts = texts<AgendaTexts>(
  {
    duration: 'Durée',
    minutes: (count) => (count < 60 ? `${count} min` : `${count / 60} h`),
    week: (from, to) => `Du ${from} au ${to}`,
    day: 'Jour',
    previous: 'Semaine précédente',
    next: 'Semaine suivante',
    caption: 'Agenda du technicien',
    time: 'Heure',
    busy: 'occupé',
    free: 'libre',
    chosen: 'choisi',
    past: 'passé',
    closed: 'fermé',
    count: (count, least, most) =>
      `${count} ${count > 1 ? 'créneaux choisis' : 'créneau choisi'}${least === most ? '' : ` (de ${least} à ${most})`}.`,
    remove: 'Retirer',
    tooFew: (least) => (least === 1 ? 'Choisissez un créneau.' : `Choisissez au moins ${least} créneaux.`),
    keys: 'Avec le clavier : les flèches pour aller d’un créneau à l’autre, Espace pour choisir.',
  },
  {
    duration: 'Duration',
    minutes: (count) => (count < 60 ? `${count} min` : `${count / 60} h`),
    week: (from, to) => `${from} to ${to}`,
    day: 'Day',
    previous: 'Week before',
    next: 'Week after',
    caption: 'The technician’s agenda',
    time: 'Time',
    busy: 'busy',
    free: 'free',
    chosen: 'chosen',
    past: 'past',
    closed: 'closed',
    count: (count, least, most) =>
      `${count} ${count === 1 ? 'slot' : 'slots'} chosen${least === most ? '' : ` (${least} to ${most})`}.`,
    remove: 'Remove',
    tooFew: (least) => (least === 1 ? 'Choose a slot.' : `Choose at least ${least} slots.`),
    keys: 'By keyboard: the arrows move among slots, Space chooses.',
  },
);
