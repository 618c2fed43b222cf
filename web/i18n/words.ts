import type {
  Channel,
  ClockName,
  ConsentScope,
  Impact,
  Kind,
  Level,
  Priority,
  RatingOutcome,
  ResolutionCode,
  Role,
  Status,
  Urgency,
  Wait,
} from '../api/resources';
import { texts } from './language';

/** The desk's words, as people read them. */
interface Words {
  kind: Record<Kind, string>;
  channel: Record<Channel, string>;
  impact: Record<Impact, string>;
  urgency: Record<Urgency, string>;
  priority: Record<Priority, string>;
  level: Record<Level, string>;
  status: Record<Status, string>;
  wait: Record<Wait, string>;
  clock: Record<ClockName, string>;
  role: Record<Role, string>;
  resolution: Record<ResolutionCode, string>;
  /** Of a rating, 1 to 5. */
  score: Record<Score, string>;
  ratingOutcome: Record<RatingOutcome, string>;
  scope: Record<ConsentScope, string>;
}

export const words = texts<Words>(
  {
    kind: { incident: 'Incident', request: 'Demande de service', question: 'Question', complaint: 'Réclamation' },
    channel: { phone: 'Téléphone', mail: 'Courriel', web: 'Portail', api: 'Application' },
    impact: {
      person: 'Une personne',
      team: 'Une équipe ou une classe',
      establishment: 'Tout l’établissement',
      academy: 'L’académie',
    },
    urgency: { low: 'Peut attendre', normal: 'Normale', high: 'Urgente' },
    priority: { P1: 'P1 – critique', P2: 'P2 – haute', P3: 'P3 – normale', P4: 'P4 – basse' },
    level: { firstLine: 'Guichet unique', expert: 'Expert', onSite: 'Proximité' },
    status: {
      new: 'Nouvelle',
      inProgress: 'En cours',
      pending: 'En attente',
      resolved: 'Résolue',
      closed: 'Close',
      cancelled: 'Annulée',
    },
    wait: {
      information: 'Attente du demandeur',
      consent: 'Attente d’un accord',
      appointment: 'Attente d’un rendez-vous',
      supplier: 'Attente d’un fournisseur',
    },
    clock: {
      takeCharge: 'Prise en compte',
      resolution: 'Résolution',
      acknowledge: 'Accusé de réception',
      followUp: 'Suivi',
      consent: 'Réponse à la demande d’accord',
      consentValidity: 'Validité de l’accord',
      remoteSession: 'Prise en main',
      appointmentAnswer: 'Choix du créneau',
      appointment: 'Rendez-vous',
      replan: 'Nouvelle proposition',
      visit: 'Intervention',
      requesterAnswer: 'Réponse du demandeur',
      supplierAnswer: 'Réponse du fournisseur',
      ratingFollowUp: 'Suivi de l’avis',
      closure: 'Clôture',
      afterClosure: 'Réouverture possible',
    },
    role: {
      requester: 'Demandeur',
      referent: 'Référent d’établissement',
      technician: 'Technicien du guichet',
      expert: 'Expert',
      field: 'Technicien de proximité',
      supervisor: 'Superviseur',
      auditor: 'Auditeur',
      integrator: 'Application',
      admin: 'Administrateur',
    },
    resolution: {
      solved: 'Panne réparée',
      workaround: 'Solution de contournement',
      answered: 'Réponse apportée',
      fulfilled: 'Service rendu',
      notReproducible: 'Non reproduit',
      outOfScope: 'Hors du périmètre',
      noAnswer: 'Sans réponse du demandeur',
    },
    score: {
      1: 'Très insatisfait',
      2: 'Plutôt insatisfait',
      3: 'Ni satisfait ni insatisfait',
      4: 'Plutôt satisfait',
      5: 'Très satisfait',
    },
    ratingOutcome: {
      contacted: 'Demandeur contacté',
      unreachable: 'Demandeur injoignable',
      noContact: 'Sans prise de contact',
    },
    scope: { view: 'voir l’écran', control: 'agir sur le poste', files: 'échanger des fichiers' },
  },
  {
    kind: { incident: 'Incident', request: 'Service request', question: 'Question', complaint: 'Complaint' },
    channel: { phone: 'Phone', mail: 'Mail', web: 'Portal', api: 'Application' },
    impact: {
      person: 'One person',
      team: 'A team or a class',
      establishment: 'The whole school',
      academy: 'The academy',
    },
    urgency: { low: 'Can wait', normal: 'Normal', high: 'Urgent' },
    priority: { P1: 'P1 – critical', P2: 'P2 – high', P3: 'P3 – normal', P4: 'P4 – low' },
    level: { firstLine: 'Single desk', expert: 'Expert', onSite: 'On site' },
    status: {
      new: 'New',
      inProgress: 'In progress',
      pending: 'Pending',
      resolved: 'Resolved',
      closed: 'Closed',
      cancelled: 'Cancelled',
    },
    wait: {
      information: 'Waiting for the requester',
      consent: 'Waiting for a consent',
      appointment: 'Waiting for an appointment',
      supplier: 'Waiting for a supplier',
    },
    clock: {
      takeCharge: 'Taking into account',
      resolution: 'Resolution',
      acknowledge: 'Acknowledgement',
      followUp: 'Follow-up',
      consent: 'Answer to the consent request',
      consentValidity: 'Validity of the consent',
      remoteSession: 'Remote session',
      appointmentAnswer: 'Choice of a slot',
      appointment: 'Appointment',
      replan: 'New proposal',
      visit: 'Visit',
      requesterAnswer: 'Requester’s answer',
      supplierAnswer: 'Supplier’s answer',
      ratingFollowUp: 'Follow-up of the rating',
      closure: 'Closure',
      afterClosure: 'Reopening possible',
    },
    role: {
      requester: 'Requester',
      referent: 'School referent',
      technician: 'Desk technician',
      expert: 'Expert',
      field: 'Field technician',
      supervisor: 'Supervisor',
      auditor: 'Auditor',
      integrator: 'Application',
      admin: 'Administrator',
    },
    resolution: {
      solved: 'Fault repaired',
      workaround: 'Workaround',
      answered: 'Answered',
      fulfilled: 'Service delivered',
      notReproducible: 'Not reproduced',
      outOfScope: 'Out of scope',
      noAnswer: 'No answer from the requester',
    },
    score: {
      1: 'Very dissatisfied',
      2: 'Rather dissatisfied',
      3: 'Neither satisfied nor dissatisfied',
      4: 'Rather satisfied',
      5: 'Very satisfied',
    },
    ratingOutcome: {
      contacted: 'Requester contacted',
      unreachable: 'Requester could not be reached',
      noContact: 'No contact made',
    },
    scope: { view: 'see the screen', control: 'act on the workstation', files: 'exchange files' },
  },
);

/** Of a rating, the best first. */
export const SCORES = [5, 4, 3, 2, 1] as const;
export type Score = (typeof SCORES)[number];
