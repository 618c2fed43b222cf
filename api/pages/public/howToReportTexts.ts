import type { Language } from '../../../domain/words';

const fr = {
  title: 'Comment signaler un problème informatique',
  description:
    'Joindre l’assistance informatique de l’académie : téléphone, courriel, site, horaires et jours de fermeture.',
  intro: 'Une panne, un besoin ou une question : chaque demande devient un ticket, suivi du début à la fin.',
  online: 'En ligne',
  onlineHint: 'Avec votre compte académique, à toute heure. Vous suivez ensuite votre demande sur le site.',
  report: 'Faire une demande',
  phone: 'Par téléphone',
  phoneHint: 'Aux heures d’ouverture. Un technicien enregistre votre demande et cherche la solution avec vous.',
  mail: 'Par courriel',
  mailHint:
    'Écrivez depuis votre adresse académique. Vous recevez un numéro de ticket ; répondre au courriel suffit pour compléter.',
  openNow: (until: string) => `Ouvert jusqu’à ${until}`,
  thenFrom: (from: string) => `, puis à partir de ${from}`,
  closedNow: 'Fermé en ce moment',
  opensToday: (from: string) => `, réouverture à ${from}`,
  opensOn: (day: string, from: string) => `, réouverture ${day} à ${from}`,
  hours: 'Horaires d’ouverture',
  day: 'Jour',
  slots: 'Heures',
  weekdays: ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'],
  closed: 'Fermé',
  slot: (from: string, to: string) => `de ${from} à ${to}`,
  closedDays: 'Prochains jours de fermeture',
  tell: 'Ce qui nous aide à vous répondre vite',
  tellItems: [
    'ce qui ne va pas, depuis quand, et le message affiché à l’écran ;',
    'où vous êtes : l’établissement, la salle ;',
    'le numéro d’inventaire du poste, sur son étiquette ;',
    'qui est gêné : vous seul, une classe, tout l’établissement.',
  ],
  password: 'Ne donnez jamais votre mot de passe : personne à l’assistance ne vous le demandera.',
  before: 'Avant de signaler',
  beforeHint: 'La solution est peut-être déjà écrite, ou la panne déjà annoncée.',
};

type HowToReportTexts = typeof fr;

const en: HowToReportTexts = {
  title: 'How to report an IT problem',
  description: 'Reach the academy’s IT help desk: phone, mail, site, opening hours and closed days.',
  intro: 'A fault, a need or a question: each becomes a ticket, followed from end to end.',
  online: 'Online',
  onlineHint: 'With your academic account, at any time. You then follow your request on the site.',
  report: 'Make a request',
  phone: 'By phone',
  phoneHint: 'During opening hours. A technician registers your request and looks for the solution with you.',
  mail: 'By mail',
  mailHint: 'Write from your academic address. You receive a ticket number; a reply to the mail adds to it.',
  openNow: (until) => `Open until ${until}`,
  thenFrom: (from) => `, then from ${from}`,
  closedNow: 'Closed at the moment',
  opensToday: (from) => `, opens again at ${from}`,
  opensOn: (day, from) => `, opens again on ${day} at ${from}`,
  hours: 'Opening hours',
  day: 'Day',
  slots: 'Hours',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  closed: 'Closed',
  slot: (from, to) => `${from} to ${to}`,
  closedDays: 'Coming closed days',
  tell: 'What helps us to answer quickly',
  tellItems: [
    'what is wrong, since when, and the message on the screen;',
    'where you are: the school, the room;',
    'the inventory number of the workstation, on its label;',
    'who is affected: only you, a class, the whole school.',
  ],
  password: 'Never give your password: nobody at the desk will ask for it.',
  before: 'Before you report',
  beforeHint: 'The solution may be written already, or the outage announced.',
};

export const howToReportTexts: Readonly<Record<Language, HowToReportTexts>> = { fr, en };
export type { HowToReportTexts };
