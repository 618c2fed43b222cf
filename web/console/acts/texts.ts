import type { CancelReason, CommandName, ConsentScope, Language, Relation } from '../../api/resources';
import { texts } from '../../i18n/language';

interface ActTexts {
  /** The button, the title of its dialog, and what is said when it is done. */
  act: Partial<Record<CommandName, string>>;
  /** Words for a dialog that needs some. */
  intro: Partial<Record<CommandName, string>>;
  submit: string;
  optional: string;
  field: Record<FieldName, string>;
  hint: Partial<Record<FieldName, string>>;
  direction: Record<'functional' | 'hierarchical', string>;
  scope: Record<ConsentScope, string>;
  absent: Record<'requester' | 'technician', string>;
  source: Record<'inventory' | 'seen', string>;
  reason: Record<CancelReason, string>;
  relation: Record<Relation, string>;
  language: Record<Language, string>;
  load: (count: number) => string;
  absentUntil: (day: string) => string;
  choose: string;
  article: { legend: string; none: string; notFound: string };
}

export type FieldName =
  | 'assigneeId'
  | 'groupId'
  | 'direction'
  | 'summary'
  | 'kind'
  | 'serviceId'
  | 'impact'
  | 'urgency'
  | 'machineId'
  | 'scope'
  | 'language'
  | 'reason'
  | 'report'
  | 'technicianId'
  | 'slots'
  | 'slot'
  | 'message'
  | 'internal'
  | 'explanation'
  | 'until'
  | 'derogationUntil'
  | 'derogationReason'
  | 'source'
  | 'notMet'
  | 'code'
  | 'cancelReason'
  | 'duplicateOf'
  | 'absent'
  | 'outcome'
  | 'followUp'
  | 'number'
  | 'relation'
  | 'articleId';

export const actTexts = texts<ActTexts>(
  {
    act: {
      take: 'Prendre',
      assign: 'Affecter',
      classify: 'Requalifier',
      escalate: 'Escalader',
      acknowledge: 'Accuser réception',
      requestRemoteTakeover: 'Demander la prise en main',
      startRemoteSession: 'Prendre la main',
      endRemoteSession: 'Terminer la prise en main',
      proposeAppointment: 'Proposer un rendez-vous',
      rescheduleAppointment: 'Déplacer le rendez-vous',
      cancelAppointment: 'Annuler le rendez-vous',
      recordNoShow: 'Signaler une absence',
      scheduleVisit: 'Prévoir une intervention',
      startVisit: 'Commencer l’intervention',
      reportVisit: 'Rédiger le compte rendu',
      cancelVisit: 'Annuler l’intervention',
      waitForSupplier: 'Attendre un fournisseur',
      resolve: 'Résoudre',
      reopen: 'Rouvrir',
      followUpRating: 'Donner suite à l’avis',
      cancel: 'Annuler la demande',
      link: 'Lier à une demande',
      recordConformity: 'Relever la conformité',
      grantDerogation: 'Accorder une dérogation',
      revokeDerogation: 'Retirer la dérogation',
    },
    intro: {
      requestRemoteTakeover:
        'Le demandeur reçoit la demande d’accord par courriel et dans le portail. Rien n’est possible avant sa réponse.',
      proposeAppointment: 'Proposez de 2 à 5 créneaux libres. Le demandeur en choisit un.',
      resolve: 'Le demandeur reçoit votre explication et dit si le problème est résolu.',
      cancel: 'Le demandeur est prévenu.',
      followUpRating:
        'Le demandeur voit qu’une suite a été donnée, sans le compte rendu. Il ne reçoit un courriel que si vous lui écrivez.',
      grantDerogation:
        'Le demandeur voit sur sa demande qu’une dérogation est accordée, et jusqu’à quand. Il ne reçoit un courriel que si vous lui écrivez.',
      revokeDerogation:
        'Le demandeur voit sur sa demande que la dérogation est retirée. Il ne reçoit un courriel que si vous lui écrivez.',
    },
    submit: 'Valider',
    source: {
      inventory: 'Ce que dit l’inventaire',
      seen: 'Ce qui vient d’être vérifié sur le poste',
    },
    optional: ' (facultatif)',
    field: {
      assigneeId: 'Technicien',
      groupId: 'Équipe',
      direction: 'Type d’escalade',
      summary: 'Résumé pour ceux qui prennent la suite',
      kind: 'Nature',
      serviceId: 'Service',
      impact: 'Qui est touché',
      urgency: 'Urgence',
      machineId: 'Numéro du poste',
      scope: 'Ce que vous pourrez faire',
      language: 'Langue du texte d’accord',
      reason: 'Pourquoi cette prise en main',
      report: 'Compte rendu de la prise en main',
      technicianId: 'Technicien',
      slots: 'Créneaux',
      slot: 'Créneau',
      message: 'Message au demandeur',
      internal: 'Note interne',
      explanation: 'Ce qui a été fait, pour le demandeur',
      until: 'Jusqu’au',
      derogationUntil: 'Jusqu’au',
      derogationReason: 'Motif',
      source: 'D’après quoi',
      notMet: 'Critères non satisfaits',
      code: 'Issue',
      cancelReason: 'Motif',
      duplicateOf: 'Doublon de la demande n°',
      absent: 'Qui était absent',
      outcome: 'Prise de contact',
      followUp: 'Ce qui a été dit ou fait',
      number: 'Numéro de l’autre demande',
      relation: 'Lien',
      articleId: 'Article qui a répondu',
    },
    hint: {
      number: 'Par exemple 2026-004217',
      articleId:
        'Quelques mots pour en chercher un autre que ceux proposés. Le demandeur reçoit son adresse, s’il peut le lire.',
      duplicateOf: 'Par exemple 2026-004217',
      machineId: 'Celui qui est collé sur l’appareil, par exemple PC-204',
      summary: 'Ce qui a été constaté et essayé. Le demandeur ne le voit pas.',
      internal: 'Le demandeur ne la voit pas.',
      derogationReason: 'Le demandeur ne le voit pas.',
      derogationUntil: 'L’aide complète est possible jusqu’à la fin de ce jour.',
      notMet: 'Si rien n’est coché, le poste est conforme.',
      followUp: 'Le demandeur ne le voit pas.',
      report: 'Le demandeur le lit.',
      reason: 'Le demandeur le lit avant de répondre.',
      until: 'Sans date, la demande attend jusqu’à votre prochaine action.',
    },
    direction: {
      functional: 'Confier le dossier à une autre équipe (expert ou proximité)',
      hierarchical: 'Prévenir un responsable, sans changer d’équipe',
    },
    scope: { view: 'Voir l’écran', control: 'Agir sur le poste', files: 'Échanger des fichiers' },
    absent: { requester: 'Le demandeur', technician: 'Le technicien' },
    reason: {
      requester: 'Le demandeur n’en a plus besoin',
      duplicate: 'C’est un doublon',
      spam: 'Message indésirable',
      other: 'Autre motif',
    },
    relation: {
      duplicateOf: 'est un doublon de',
      causedBy: 'est causée par',
      relatedTo: 'est en rapport avec',
      follows: 'fait suite à',
    },
    language: { fr: 'Français', en: 'Anglais' },
    load: (count) => (count === 1 ? '1 dossier' : `${count} dossiers`),
    absentUntil: (day) => `absent jusqu’au ${day}`,
    choose: 'Choisir…',
    article: {
      legend: 'Article joint à la résolution',
      none: 'Aucun',
      notFound: 'Aucun article ne répond à ces mots.',
    },
  },
  {
    act: {
      take: 'Take',
      assign: 'Assign',
      classify: 'Reclassify',
      escalate: 'Escalate',
      acknowledge: 'Acknowledge',
      requestRemoteTakeover: 'Ask for remote takeover',
      startRemoteSession: 'Take control',
      endRemoteSession: 'End the remote session',
      proposeAppointment: 'Propose an appointment',
      rescheduleAppointment: 'Move the appointment',
      cancelAppointment: 'Cancel the appointment',
      recordNoShow: 'Record a no-show',
      scheduleVisit: 'Schedule a visit',
      startVisit: 'Begin the visit',
      reportVisit: 'Write the report',
      cancelVisit: 'Cancel the visit',
      waitForSupplier: 'Wait for a supplier',
      resolve: 'Resolve',
      reopen: 'Reopen',
      followUpRating: 'Follow up the rating',
      cancel: 'Cancel the ticket',
      link: 'Link to a ticket',
      recordConformity: 'Record conformity',
      grantDerogation: 'Grant a derogation',
      revokeDerogation: 'Withdraw the derogation',
    },
    intro: {
      requestRemoteTakeover:
        'The requester gets the request for consent by mail and in the portal. Nothing is possible before they answer.',
      proposeAppointment: 'Propose 2 to 5 free slots. The requester chooses one.',
      resolve: 'The requester gets your explanation and says whether the problem is solved.',
      cancel: 'The requester is told.',
      followUpRating:
        'The requester sees that it was followed up, without the report. They get a mail only if you write to them.',
      grantDerogation:
        'The requester sees on their request that a derogation is granted, and until when. They get a mail only if you write to them.',
      revokeDerogation:
        'The requester sees on their request that the derogation is withdrawn. They get a mail only if you write to them.',
    },
    submit: 'Confirm',
    source: {
      inventory: 'What the inventory says',
      seen: 'What was just checked on the workstation',
    },
    optional: ' (optional)',
    field: {
      assigneeId: 'Technician',
      groupId: 'Team',
      direction: 'Kind of escalation',
      summary: 'Summary for those who take over',
      kind: 'Kind',
      serviceId: 'Service',
      impact: 'Who is affected',
      urgency: 'Urgency',
      machineId: 'Number of the workstation',
      scope: 'What you will be able to do',
      language: 'Language of the consent’s text',
      reason: 'Why this takeover',
      report: 'Report of the session',
      technicianId: 'Technician',
      slots: 'Slots',
      slot: 'Slot',
      message: 'Message to the requester',
      internal: 'Internal note',
      explanation: 'What was done, for the requester',
      until: 'Until',
      derogationUntil: 'Until',
      derogationReason: 'Reason',
      source: 'By what',
      notMet: 'Criteria that are not met',
      code: 'Outcome',
      cancelReason: 'Reason',
      duplicateOf: 'Duplicate of ticket',
      absent: 'Who was absent',
      outcome: 'Contact',
      followUp: 'What was said or done',
      number: 'Number of the other ticket',
      relation: 'Relation',
      articleId: 'Article that answered',
    },
    hint: {
      number: 'For instance 2026-004217',
      articleId:
        'Some words to look for another one than those proposed. The requester receives its address, if they may read it.',
      duplicateOf: 'For instance 2026-004217',
      machineId: 'The one on the device’s label, for instance PC-204',
      summary: 'What was found and tried. The requester does not see it.',
      internal: 'The requester does not see it.',
      derogationReason: 'The requester does not see it.',
      derogationUntil: 'Full help is possible until the end of that day.',
      notMet: 'With nothing ticked, the workstation conforms.',
      followUp: 'The requester does not see it.',
      report: 'The requester reads it.',
      reason: 'The requester reads it before answering.',
      until: 'Without a date the ticket waits until you act next.',
    },
    direction: {
      functional: 'Hand the ticket to another team (expert or on site)',
      hierarchical: 'Tell a superior; the team stays the same',
    },
    scope: { view: 'See the screen', control: 'Act on the workstation', files: 'Exchange files' },
    absent: { requester: 'The requester', technician: 'The technician' },
    reason: {
      requester: 'The requester needs it no more',
      duplicate: 'It is a duplicate',
      spam: 'Unwanted message',
      other: 'Another reason',
    },
    relation: {
      duplicateOf: 'is a duplicate of',
      causedBy: 'is caused by',
      relatedTo: 'is related to',
      follows: 'follows',
    },
    language: { fr: 'French', en: 'English' },
    load: (count) => (count === 1 ? '1 ticket' : `${count} tickets`),
    absentUntil: (day) => `away until ${day}`,
    choose: 'Choose…',
    article: {
      legend: 'Article that goes with the resolution',
      none: 'None',
      notFound: 'No article is about these words.',
    },
  },
);
