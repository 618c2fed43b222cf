import type { ConformityState, EventType } from '../api/resources';
import { type Texts, texts } from '../i18n/language';
import type { Score } from '../i18n/words';
import { clockTexts } from './clockTexts';
import type { FactsOf } from './eventFacts';
import type { Say } from './sentence';

type Told = { [T in EventType]: (facts: FactsOf<T>, say: Say) => string };

const follows = (text: string | undefined, before: string): string => (text ? `${before}${text}` : '');

const conformityOf: Record<'fr' | 'en', Record<ConformityState, string>> = {
  fr: {
    conforming: 'conforme à la charte',
    notConforming: 'non conforme à la charte',
    unknown: 'conformité inconnue',
  },
  en: {
    conforming: 'conforms to the charter',
    notConforming: 'does not conform to the charter',
    unknown: 'not known whether it conforms',
  },
};

/** A sentence for everything that can happen to a ticket, from what its reader sees of it. */
export const eventTexts: Texts<Told> = texts<Told>(
  {
    ...clockTexts.fr,
    ticketOpened: ({ channel, conformity }, { has, words }) =>
      `${has} ouvert la demande${follows(channel && words.channel[channel].toLowerCase(), ' – ')}${follows(conformity?.state && conformityOf.fr[conformity.state], '. Poste : ')}.`,
    takenIntoAccount: (_, { by }) => `Prise en compte${by}.`,
    assigned: ({ assigneeId }, { by, person }) => {
      const name = person(assigneeId);
      return name ? `Affectée à ${name}${by}.` : 'Un technicien s’en occupe.';
    },
    classified: ({ priority, kind }, { has, words }) =>
      `${has} requalifié la demande${follows(kind && words.kind[kind].toLowerCase(), ' : ')}${follows(priority && words.priority[priority], ', ')}.`,
    conformityRecorded: ({ machineId, conformity }, { by }) =>
      `Poste ${machineId ?? 'non identifié'}${by} : ${conformity?.state ? conformityOf.fr[conformity.state] : 'conformité relevée'}.`,
    derogationGranted: ({ until }, { by, moment }) =>
      `Dérogation accordée${by}${follows(moment(until), ', jusqu’au ')} : l’aide complète est possible.`,
    derogationRevoked: (_, { by }) => `Dérogation retirée${by}.`,
    replied: (_, { has }) => `${has} écrit :`,
    noted: (_, { has }) => `Note interne. ${has} écrit :`,
    informationRequested: (_, { has }) => `${has} demandé des précisions :`,
    informationReceived: () => 'Les précisions demandées sont arrivées.',
    requesterSilent: () => 'Les précisions demandées ne sont pas arrivées.',
    supplierAwaited: ({ until }, { moment }) => `En attente d’un fournisseur${follows(moment(until), ', jusqu’au ')}.`,
    supplierWaitEnded: () => 'L’attente du fournisseur est terminée.',
    escalated: ({ level, groupId, because }, { by, words, group }) => {
      const to = group(groupId) ?? (level && words.level[level]);
      const why = because && because !== 'command' ? ` (échéance ${clockTexts.fr.of[because]} dépassée)` : by;
      return `Escalade${follows(to, ' vers : ')}${why}.`;
    },
    superiorTold: ({ told, because }) => {
      const who = told === 'supervisors' ? 'Les superviseurs sont prévenus' : 'Le responsable de l’équipe est prévenu';
      const why = because && because !== 'command' && because !== 'nobodyThere';
      return `${who}${why ? ` (échéance ${clockTexts.fr.of[because]} dépassée)` : ''}.`;
    },
    hierarchyExhausted: () => 'Tous les responsables ont été prévenus.',
    acknowledged: (_, { has }) => `${has} accusé réception de l’alerte.`,
    acknowledgementSettled: () => 'La demande a avancé : l’alerte est levée.',
    nobodyThere: () => 'Personne n’était joignable pour être prévenu.',
    consentRequested: ({ consent }, { has, words }) =>
      `${has} demandé l’accord pour une prise en main à distance${follows(consent?.machineId, ' du poste ')}${follows(consent?.scope?.map((it) => words.scope[it]).join(', '), ' : ')}.`,
    consentGranted: ({ expiresAt }, { has, moment }) =>
      `${has} donné l’accord pour la prise en main${follows(moment(expiresAt), ', valable jusqu’au ')}.`,
    consentRefused: (_, { has }) => `${has} refusé la prise en main.`,
    consentExpired: () => 'La demande d’accord est restée sans réponse.',
    consentRevoked: (_, { has }) => `${has} retiré l’accord pour la prise en main.`,
    consentEnded: ({ because }) =>
      because === 'expiry' ? 'L’accord pour la prise en main a expiré.' : 'L’accord pour la prise en main a pris fin.',
    remoteSessionStarted: ({ machineId }, { has }) =>
      `${has} commencé la prise en main${follows(machineId ?? '', ' du poste ')}.`,
    remoteSessionEnded: ({ because }) => `Prise en main terminée${because === 'revoked' ? ' : accord retiré' : ''}.`,
    appointmentProposed: ({ slots }, { has }) =>
      slots ? `${has} proposé ${slots.length} créneaux de rendez-vous.` : `${has} proposé des créneaux de rendez-vous.`,
    appointmentSlotChosen: ({ slot: chosen }, { has, slot }) => `${has} choisi un créneau${slot(chosen)}.`,
    appointmentBooked: ({ slot: booked }, { slot }) => `Rendez-vous fixé${slot(booked)}.`,
    appointmentSlotTaken: ({ slot: taken }, { slot }) => `Ce créneau n’est plus libre${slot(taken)}.`,
    appointmentDeclined: (_, { isYou, has }) =>
      isYou ? 'Aucun créneau ne vous convient.' : `${has} répondu qu’aucun créneau ne convient.`,
    appointmentLapsed: () => 'Les créneaux proposés sont restés sans réponse.',
    appointmentMoveRequested: ({ slot: wanted }, { has, slot }) =>
      `${has} demandé de déplacer le rendez-vous${slot(wanted)}.`,
    appointmentMoved: ({ slot: moved }, { slot }) => `Rendez-vous déplacé${slot(moved)}.`,
    appointmentMoveFailed: ({ slot: wanted }, { slot }) =>
      `Le rendez-vous n’a pas pu être déplacé, le créneau n’est plus libre${slot(wanted)}.`,
    appointmentCancelled: ({ slot: cancelled }, { slot, by }) =>
      `Rendez-vous annulé${by}${slot(cancelled ?? undefined)}.`,
    appointmentMissed: ({ absent }) =>
      absent === 'technician'
        ? 'Rendez-vous manqué : le technicien n’est pas venu.'
        : 'Rendez-vous manqué : le demandeur était absent.',
    appointmentUnreported: ({ slot: past }, { slot }) => `Le rendez-vous est passé sans suite connue${slot(past)}.`,
    visitRequested: ({ slot: wanted }, { has, slot }) => `${has} prévu une intervention sur place${slot(wanted)}.`,
    visitScheduled: ({ slot: planned }, { slot }) => `Intervention sur place fixée${slot(planned)}.`,
    visitSlotTaken: ({ slot: taken }, { slot }) => `Le technicien n’est plus libre pour l’intervention${slot(taken)}.`,
    visitStarted: (_, { has }) => `${has} commencé l’intervention sur place.`,
    visitReported: ({ spentMinutes, signed }) =>
      `Intervention terminée${follows(spentMinutes === undefined ? undefined : `${spentMinutes} min`, ' : ')}${signed ? ', compte rendu signé' : ''}.`,
    visitCancelled: ({ slot: cancelled }, { slot, by }) => `Intervention annulée${by}${slot(cancelled)}.`,
    resolved: ({ code }, { by, words }) =>
      `Résolue${by}${follows(code && words.resolution[code].toLowerCase(), ' : ')}.`,
    resolutionAccepted: (_, { has }) => `${has} confirmé que le problème est résolu.`,
    resolutionRefused: (_, { has }) => `${has} répondu que le problème n’est pas résolu.`,
    reopened: (_, { by }) => `Rouverte${by}.`,
    closed: ({ because }) => (because === 'silence' ? 'Close, sans réponse dans le délai.' : 'Close.'),
    cancelled: ({ reason, duplicateOf }, { by }) =>
      reason === 'duplicate' ? `Annulée${by} : doublon${follows(duplicateOf ?? '', ' de ')}.` : `Annulée${by}.`,
    rated: ({ score, owesFollowUp }, { has, words }) =>
      `${has} donné un avis${follows(score ? words.score[score as Score].toLowerCase() : '', ' : ')}.${owesFollowUp ? ' Un superviseur doit y donner suite.' : ''}`,
    ratingFollowedUp: ({ outcome }, { has, words }) =>
      `${has} donné suite à l’avis${follows(outcome && words.ratingOutcome[outcome].toLowerCase(), ' : ')}.`,
    linked: ({ number }, { by }) => `Liée${by} à la demande${follows(number, ' ')}.`,
    commandRefused: ({ command }) => `Une action n’a pas été acceptée${follows(command, ' : ')}.`,
    operatorCancelled: () => 'Un exploitant a voulu arrêter le suivi ; il se poursuit.',
    resumedAfterTermination: () => 'Le suivi, interrompu par un exploitant, a repris.',
    rulesRaised: () => 'Le ticket suit désormais les règles à jour du guichet.',
    lifeEnded: () => 'Plus rien n’est attendu : le suivi est terminé.',
  },
  {
    ...clockTexts.en,
    ticketOpened: ({ channel, conformity }, { has, words }) =>
      `${has} opened the request${follows(channel && words.channel[channel].toLowerCase(), ' – ')}${follows(conformity?.state && conformityOf.en[conformity.state], '. Workstation: ')}.`,
    takenIntoAccount: (_, { by }) => `Taken into account${by}.`,
    assigned: ({ assigneeId }, { by, person }) => {
      const name = person(assigneeId);
      return name ? `Assigned to ${name}${by}.` : 'A technician is on it.';
    },
    classified: ({ priority, kind }, { has, words }) =>
      `${has} reclassified the request${follows(kind && words.kind[kind].toLowerCase(), ': ')}${follows(priority && words.priority[priority], ', ')}.`,
    conformityRecorded: ({ machineId, conformity }, { by }) =>
      `Workstation ${machineId ?? 'not identified'}${by}: ${conformity?.state ? conformityOf.en[conformity.state] : 'conformity recorded'}.`,
    derogationGranted: ({ until }, { by, moment }) =>
      `Derogation granted${by}${follows(moment(until), ', until ')}: full help is possible.`,
    derogationRevoked: (_, { by }) => `Derogation withdrawn${by}.`,
    replied: (_, { has }) => `${has} wrote:`,
    noted: (_, { has }) => `Internal note. ${has} wrote:`,
    informationRequested: (_, { has }) => `${has} asked for details:`,
    informationReceived: () => 'The details asked for have come.',
    requesterSilent: () => 'The details asked for have not come.',
    supplierAwaited: ({ until }, { moment }) => `Waiting for a supplier${follows(moment(until), ' until ')}.`,
    supplierWaitEnded: () => 'The wait for the supplier is over.',
    escalated: ({ level, groupId, because }, { by, words, group }) => {
      const to = group(groupId) ?? (level && words.level[level]);
      const why = because && because !== 'command' ? ` (${clockTexts.en.of[because]} deadline missed)` : by;
      return `Escalated${follows(to, ' to ')}${why}.`;
    },
    superiorTold: ({ told, because }) => {
      const who = told === 'supervisors' ? 'The supervisors were told' : 'The lead of the team was told';
      const why = because && because !== 'command' && because !== 'nobodyThere';
      return `${who}${why ? ` (${clockTexts.en.of[because]} deadline missed)` : ''}.`;
    },
    hierarchyExhausted: () => 'Every superior has been told.',
    acknowledged: (_, { has }) => `${has} acknowledged the alert.`,
    acknowledgementSettled: () => 'The request moved on: the alert is over.',
    nobodyThere: () => 'There was nobody to be told.',
    consentRequested: ({ consent }, { has, words }) =>
      `${has} asked for consent to a remote takeover${follows(consent?.machineId, ' of workstation ')}${follows(consent?.scope?.map((it) => words.scope[it]).join(', '), ': ')}.`,
    consentGranted: ({ expiresAt }, { has, moment }) =>
      `${has} consented to the remote takeover${follows(moment(expiresAt), ', valid until ')}.`,
    consentRefused: (_, { has }) => `${has} refused the remote takeover.`,
    consentExpired: () => 'Nobody answered the request for consent.',
    consentRevoked: (_, { has }) => `${has} withdrew the consent to the remote takeover.`,
    consentEnded: ({ because }) =>
      because === 'expiry'
        ? 'The consent to the remote takeover expired.'
        : 'The consent to the remote takeover ended.',
    remoteSessionStarted: ({ machineId }, { has }) =>
      `${has} began the remote session${follows(machineId ?? '', ' on workstation ')}.`,
    remoteSessionEnded: ({ because }) => `Remote session ended${because === 'revoked' ? ': consent withdrawn' : ''}.`,
    appointmentProposed: ({ slots }, { has }) =>
      slots ? `${has} proposed ${slots.length} slots for an appointment.` : `${has} proposed slots for an appointment.`,
    appointmentSlotChosen: ({ slot: chosen }, { has, slot }) => `${has} chose a slot${slot(chosen)}.`,
    appointmentBooked: ({ slot: booked }, { slot }) => `Appointment booked${slot(booked)}.`,
    appointmentSlotTaken: ({ slot: taken }, { slot }) => `That slot is no longer free${slot(taken)}.`,
    appointmentDeclined: (_, { isYou, has }) =>
      isYou ? 'No slot suits you.' : `${has} answered that no slot is suitable.`,
    appointmentLapsed: () => 'Nobody answered the slots proposed.',
    appointmentMoveRequested: ({ slot: wanted }, { has, slot }) =>
      `${has} asked to move the appointment${slot(wanted)}.`,
    appointmentMoved: ({ slot: moved }, { slot }) => `Appointment moved${slot(moved)}.`,
    appointmentMoveFailed: ({ slot: wanted }, { slot }) =>
      `The appointment could not be moved, the slot is no longer free${slot(wanted)}.`,
    appointmentCancelled: ({ slot: cancelled }, { slot, by }) =>
      `Appointment cancelled${by}${slot(cancelled ?? undefined)}.`,
    appointmentMissed: ({ absent }) =>
      absent === 'technician'
        ? 'Appointment missed: the technician did not come.'
        : 'Appointment missed: the requester was absent.',
    appointmentUnreported: ({ slot: past }, { slot }) => `Nobody said how the appointment went${slot(past)}.`,
    visitRequested: ({ slot: wanted }, { has, slot }) => `${has} planned a visit on site${slot(wanted)}.`,
    visitScheduled: ({ slot: planned }, { slot }) => `Visit on site scheduled${slot(planned)}.`,
    visitSlotTaken: ({ slot: taken }, { slot }) => `The technician is no longer free for the visit${slot(taken)}.`,
    visitStarted: (_, { has }) => `${has} began the visit on site.`,
    visitReported: ({ spentMinutes, signed }) =>
      `Visit finished${follows(spentMinutes === undefined ? undefined : `${spentMinutes} min`, ': ')}${signed ? ', report signed' : ''}.`,
    visitCancelled: ({ slot: cancelled }, { slot, by }) => `Visit cancelled${by}${slot(cancelled)}.`,
    resolved: ({ code }, { by, words }) =>
      `Resolved${by}${follows(code && words.resolution[code].toLowerCase(), ': ')}.`,
    resolutionAccepted: (_, { has }) => `${has} confirmed that the problem is solved.`,
    resolutionRefused: (_, { has }) => `${has} answered that the problem is not solved.`,
    reopened: (_, { by }) => `Reopened${by}.`,
    closed: ({ because }) => (because === 'silence' ? 'Closed, without an answer in time.' : 'Closed.'),
    cancelled: ({ reason, duplicateOf }, { by }) =>
      reason === 'duplicate' ? `Cancelled${by}: duplicate${follows(duplicateOf ?? '', ' of ')}.` : `Cancelled${by}.`,
    rated: ({ score, owesFollowUp }, { has, words }) =>
      `${has} rated the help${follows(score ? words.score[score as Score].toLowerCase() : '', ': ')}.${owesFollowUp ? ' A supervisor has to follow it up.' : ''}`,
    ratingFollowedUp: ({ outcome }, { has, words }) =>
      `${has} followed up the rating${follows(outcome && words.ratingOutcome[outcome].toLowerCase(), ': ')}.`,
    linked: ({ number }, { by }) => `Linked${by} to request${follows(number, ' ')}.`,
    commandRefused: ({ command }) => `An act was not accepted${follows(command, ': ')}.`,
    operatorCancelled: () => 'An operator wanted to stop the workflow; it goes on.',
    resumedAfterTermination: () => 'The workflow, stopped by an operator, has resumed.',
    rulesRaised: () => 'The ticket now follows the desk’s current rules.',
    lifeEnded: () => 'Nothing more is expected: the workflow is over.',
  },
);
