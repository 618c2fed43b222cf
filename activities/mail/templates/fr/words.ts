import type { Instant } from '../../../../domain/time';
import { localTime, type Words } from '../words';

/** Ties what must not be parted at the end of a line. */
const NBSP = '\u00a0';

const day = (at: Instant): string => {
  const { weekday, day, month, year } = localTime(at, 'fr');
  return `${weekday} ${day === 1 ? '1er' : day} ${month} ${year}`;
};

const hour = (at: Instant): string => {
  const { hour, minute } = localTime(at, 'fr');
  return minute === '00' ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${minute}`;
};

export const words: Words = {
  kind: { incident: 'incident', request: 'demande de service', question: 'question', complaint: 'réclamation' },
  channel: { phone: 'téléphone', mail: 'courriel', web: 'site du guichet', api: 'application' },
  level: { firstLine: 'guichet unique', expert: 'experts', onSite: 'équipe de proximité' },
  clock: {
    takeCharge: 'prise en compte',
    resolution: 'résolution',
    acknowledge: 'prise en compte de l’alerte par le responsable',
    followUp: 'suite donnée à l’alerte',
    consent: 'réponse à la demande d’accord',
    consentValidity: 'validité de l’accord',
    remoteSession: 'prise en main à distance',
    appointmentAnswer: 'choix d’un créneau',
    appointment: 'compte rendu du rendez-vous',
    replan: 'nouvelle proposition de rendez-vous',
    visit: 'compte rendu de l’intervention',
    requesterAnswer: 'réponse du demandeur',
    supplierAnswer: 'réponse du fournisseur',
    closure: 'réponse à la résolution',
    ratingFollowUp: 'suivi de l’avis',
    afterClosure: 'délai après clôture',
  },
  scope: {
    view: 'voir l’écran du poste',
    control: 'utiliser le clavier et la souris à votre place',
    files: 'échanger des fichiers avec le poste',
  },
  resolution: {
    solved: 'problème résolu',
    workaround: 'solution de contournement',
    answered: 'réponse apportée',
    fulfilled: 'demande satisfaite',
    notReproducible: 'anomalie non reproduite',
    outOfScope: 'hors du périmètre du guichet',
    noAnswer: 'sans réponse de votre part',
  },
  cancel: {
    requester: 'à la demande du demandeur',
    duplicate: 'elle fait double emploi avec une autre demande',
    spam: 'message indésirable',
    other: 'sur décision du guichet',
  },
  agenda: { appointment: 'Rendez-vous avec le guichet', visit: 'Intervention sur place' },
  score: (score) =>
    ['très insatisfait', 'plutôt insatisfait', 'ni satisfait ni insatisfait', 'plutôt satisfait', 'très satisfait'][
      score - 1
    ] ?? `${score} sur 5`,
  erased: 'Ce texte a été effacé.',
  colon: ' : ',
  when: (at) => `${day(at)} à ${hour(at)}`,
  slot: ({ startAt, endAt }) =>
    day(startAt) === day(endAt)
      ? `${day(startAt)}, de ${hour(startAt)} à ${hour(endAt)}`
      : `du ${day(startAt)} à ${hour(startAt)} au ${day(endAt)} à ${hour(endAt)}`,
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return `${rest}${NBSP}min`;
    return rest === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h${NBSP}${String(rest).padStart(2, '0')}`;
  },
};
