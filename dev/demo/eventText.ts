import { words } from '../../activities/mail/templates/fr/words';
import type { EventResource } from '../../api/schemas/timeline';
import type { EventType } from '../../domain/ticket/events';
import type { ClockName } from '../../domain/words';
import type { ConformityState } from '../../domain/workstation/workstation';
import { clockWord, conformityWord, verdictWord, when } from './french';

/** What somebody owes: that time runs out is a breach. Of the others it is the natural end. */
const OWED: readonly ClockName[] = [
  'takeCharge',
  'resolution',
  'acknowledge',
  'followUp',
  'replan',
  'visit',
  'appointment',
];

const runsOut = ({ type, facts }: EventResource): boolean => type === 'breached' || facts['verdict'] === 'missed';
const isOwed = ({ facts }: EventResource): boolean => OWED.includes(facts['clock'] as ClockName);

export const isBreach = (event: EventResource): boolean => runsOut(event) && isOwed(event);

/** An event in one line; `nameOf` turns an account's id into a login. */
export function eventText(event: EventResource, nameOf: (id: string) => string): string {
  const { type, facts } = event;
  if (runsOut(event) && !isOwed(event)) return `échéance atteinte : ${clockWord(String(facts['clock']))}`;
  const text = TEXTS[type as EventType] ?? type;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => factText(name, facts[name], nameOf));
}

/** What each event says in the printed timeline; `{name}` stands for a fact of the event. */
const TEXTS: Record<EventType, string> = {
  ticketOpened: 'enregistré : {kind} {priority}, confié à {groupId}',
  takenIntoAccount: 'pris en compte',
  assigned: 'attribué à {assigneeId}',
  classified: 'requalifié : {kind} {priority}',
  conformityRecorded: 'conformité du poste {machineId} : {conformity}',
  derogationGranted: 'dérogation accordée jusqu’au {until}',
  derogationRevoked: 'dérogation retirée',
  replied: 'message',
  noted: 'note interne',
  informationRequested: 'information demandée',
  informationReceived: 'information reçue',
  requesterSilent: 'demandeur resté sans réponse',
  supplierAwaited: 'fournisseur sollicité',
  supplierWaitEnded: 'fin de l’attente du fournisseur',
  escalated: 'escalade vers {groupId} ({level})',
  superiorTold: 'alerte hiérarchique, niveau {tier} : {told}',
  hierarchyExhausted: 'plus aucun responsable à alerter au-dessus',
  acknowledged: 'alerte prise en compte',
  acknowledgementSettled: 'alerte levée : le ticket avance',
  nobodyThere: 'personne pour recevoir cet avis',
  consentRequested: 'accord demandé pour une prise en main',
  consentGranted: 'accord donné jusqu’à {expiresAt}',
  consentRefused: 'accord refusé',
  consentExpired: 'demande d’accord restée sans réponse',
  consentRevoked: 'accord retiré',
  consentEnded: 'fin de l’accord',
  remoteSessionStarted: 'prise en main de {machineId}',
  remoteSessionEnded: 'fin de la prise en main',
  appointmentProposed: 'rendez-vous proposé : {slots}',
  appointmentSlotChosen: 'créneau choisi : {slot}',
  appointmentBooked: 'rendez-vous fixé : {slot}',
  appointmentSlotTaken: 'créneau déjà pris : {slot}',
  appointmentDeclined: 'aucun créneau ne convient',
  appointmentLapsed: 'proposition de rendez-vous restée sans réponse',
  appointmentMoveRequested: 'report demandé : {slot}',
  appointmentMoved: 'rendez-vous reporté : {slot}',
  appointmentMoveFailed: 'report impossible : {slot}',
  appointmentCancelled: 'rendez-vous annulé',
  appointmentMissed: 'rendez-vous manqué',
  appointmentUnreported: 'rendez-vous passé sans compte rendu',
  visitRequested: 'intervention demandée : {slot}',
  visitScheduled: 'intervention planifiée : {slot}',
  visitSlotTaken: 'créneau déjà pris : {slot}',
  visitStarted: 'intervention commencée',
  visitReported: 'compte rendu d’intervention ({spentMinutes} min)',
  visitCancelled: 'intervention annulée',
  resolved: 'résolu : {code}',
  resolutionAccepted: 'résolution acceptée',
  resolutionRefused: 'résolution refusée',
  reopened: 'rouvert, cycle {cycle}',
  closed: 'clos ({because})',
  cancelled: 'annulé',
  rated: 'noté {score} sur 5',
  ratingFollowedUp: 'suivi de l’avis ({outcome})',
  linked: 'lié à {number}',
  clockStarted: 'échéance posée : {clock}',
  clockPaused: 'échéance suspendue : {clock}',
  clockResumed: 'échéance reprise : {clock}, {dueAt}',
  clockChanged: 'échéance modifiée : {clock}, {dueAt}',
  clockStopped: 'échéance {verdict} : {clock}',
  markReached: 'seuil de {percent} % : {clock}',
  breached: 'DÉPASSEMENT : {clock}',
  repeated: 'dépassement rappelé : {clock}',
  reminded: 'rappel : {clock}',
  commandRefused: 'commande refusée : {command}',
  operatorCancelled: 'annulation demandée par un exploitant, écartée',
  resumedAfterTermination: 'repris après un arrêt par un exploitant',
  rulesRaised: 'suit désormais les règles à jour',
  lifeEnded: 'fin de vie : plus rien ne peut arriver',
};

const WORDS: Record<string, Record<string, string>> = {
  kind: words.kind,
  level: words.level,
  code: words.resolution,
  verdict: verdictWord,
  told: { groupLead: 'responsable du groupe', supervisors: 'superviseurs' },
  because: { accepted: 'résolution acceptée', silence: 'sans avis du demandeur' },
};

function factText(name: string, value: unknown, nameOf: (id: string) => string): string {
  if (typeof value === 'object' && value !== null) return compoundText(value as Record<string, unknown>);
  const text = String(value ?? '');
  if (name === 'clock') return clockWord(text);
  if (name === 'until') return when(text);
  if (name.endsWith('At')) return value ? when(text) : 'suspendue';
  return WORDS[name]?.[text] ?? nameOf(text);
}

/** A slot, several of them, what the charter says of a workstation, or a clock. */
function compoundText(value: Record<string, unknown>): string {
  if (Array.isArray(value)) return `${value.length} créneaux`;
  if ('startAt' in value) return when(String(value['startAt']));
  if ('charterVersion' in value) return conformityWord[value['state'] as ConformityState];
  const { name, dueAt } = value;
  return `${clockWord(String(name))}, ${dueAt ? when(String(dueAt)) : 'suspendue'}`;
}
