import type { ConsentScope, Language } from '../../domain/words';

/** What the pages behind the links of the mails say. */
const fr = {
  desk: 'Guichet, assistance informatique de l’académie',
  ticket: 'Ticket',
  title: 'Objet',
  technician: 'Technicien',
  machine: 'Poste',
  scope: 'Étendue',
  validity: 'Durée',
  until: 'Jusqu’au',
  hours: (hours: number) => `${hours} h à compter de votre accord`,
  scopes: { view: 'voir l’écran', control: 'agir sur le poste', files: 'échanger des fichiers' } as Record<
    ConsentScope,
    string
  >,
  unknownPerson: 'un technicien du guichet',

  consentTitle: 'Prise en main à distance de votre poste',
  consentAsked: 'Pour traiter votre ticket, le technicien demande à prendre la main sur votre poste :',
  consentGive: 'Je donne mon accord',
  consentRefuse: 'Je refuse',
  consentGranted: 'Vous avez donné votre accord. Vous pouvez le retirer à tout moment.',
  consentRevoke: 'Je retire mon accord',
  consentDone: {
    granted: 'Votre accord est enregistré. Vous pouvez le retirer à tout moment par ce même lien.',
    refused: 'Votre refus est enregistré. Le traitement de votre ticket se poursuit autrement.',
    revoked: 'Votre accord est retiré. La prise en main a pris fin et ne peut plus commencer.',
  },

  slotTitle: 'Choix d’un rendez-vous',
  slotLegend: 'Créneaux proposés',
  slotNone: 'Aucun créneau ne me convient',
  slotMessage: 'Vos disponibilités, si aucun créneau ne vous convient (facultatif)',
  slotSend: 'Envoyer ma réponse',
  slotDone: 'Votre choix est enregistré. La confirmation du rendez-vous vous parvient par courriel.',
  slotNoneDone: 'Votre réponse est enregistrée. Le guichet vous proposera d’autres créneaux.',

  resolutionTitle: 'Votre ticket est résolu',
  resolutionAsk: 'La solution vous convient-elle ?',
  resolutionReason: 'Si vous refusez : ce qui ne fonctionne toujours pas',
  resolutionAccept: 'J’accepte la solution',
  resolutionRefuse: 'Je la refuse, le ticket est rouvert',
  resolutionDone: {
    accepted: 'Merci. Votre ticket est clos.',
    refused: 'Votre ticket est rouvert. Le guichet reprend son traitement.',
  },

  ratingTitle: 'Votre avis sur le traitement de votre ticket',
  ratingLegend: 'Êtes-vous satisfait de la réponse apportée ?',
  /** From 1 to 5. */
  ratingScores: [
    'Très insatisfait',
    'Plutôt insatisfait',
    'Ni satisfait ni insatisfait',
    'Plutôt satisfait',
    'Très satisfait',
  ],
  ratingComment: 'Un commentaire (facultatif)',
  ratingSend: 'Envoyer mon avis',
  ratingDone: 'Merci, votre avis est enregistré.',

  outageMailsTitle: 'Courriels sur les pannes',
  outageMailsOne: 'Ne plus suivre cette panne',
  outageMailsAll: 'Ne plus recevoir aucun courriel sur les pannes',
  outageMailsHint:
    'Si vous avez demandé les pannes d’un service ou d’un lieu, les courriels sur cette panne continuent : cessez de tout recevoir, ou choisissez dans votre profil.',
  outageMailsOneDone: 'Vous ne suivez plus cette panne.',
  outageMailsAllDone: 'Vous ne recevrez plus de courriel sur les pannes. Vous pouvez changer d’avis dans votre profil.',

  noLonger: 'Cette réponse n’est plus attendue : elle a déjà été donnée, ou le ticket a avancé depuis.',
  badLink: 'Ce lien n’est pas valable. Vérifiez qu’il a été copié en entier.',
  expiredLink: 'Ce lien n’est plus valable : son délai est passé. Répondez au courriel ou appelez le guichet.',
  conflict: 'Le ticket vient de changer. Rouvrez le lien pour voir où il en est.',
  incomplete: 'La réponse est incomplète. Revenez en arrière et faites un choix.',
  unknownOutcome:
    'Votre réponse a été reçue, mais le guichet n’a pas pu la confirmer. Rechargez cette page dans une minute : elle ne sera prise en compte qu’une fois.',
  revokedAnyway: 'Votre accord est retiré dès maintenant : aucune prise en main ne peut plus commencer.',
  failed: 'Le guichet n’a pas pu répondre. Réessayez dans un instant.',
  tooMany: 'Trop de demandes en peu de temps. Réessayez dans une minute.',
  oops: 'Cela n’a pas abouti',
  request: 'Référence de la demande',
};

type Texts = typeof fr;

const en: Texts = {
  desk: 'Guichet, the academy’s IT service desk',
  ticket: 'Ticket',
  title: 'Subject',
  technician: 'Technician',
  machine: 'Workstation',
  scope: 'Scope',
  validity: 'Duration',
  until: 'Until',
  hours: (hours) => `${hours} h from your consent`,
  scopes: { view: 'see the screen', control: 'act on the workstation', files: 'exchange files' },
  unknownPerson: 'a technician of the desk',

  consentTitle: 'Remote takeover of your workstation',
  consentAsked: 'To handle your ticket, the technician asks to take over your workstation:',
  consentGive: 'I consent',
  consentRefuse: 'I refuse',
  consentGranted: 'You have given your consent. You may withdraw it at any time.',
  consentRevoke: 'I withdraw my consent',
  consentDone: {
    granted: 'Your consent is recorded. You may withdraw it at any time by this same link.',
    refused: 'Your refusal is recorded. Your ticket will be handled in another way.',
    revoked: 'Your consent is withdrawn. The session has ended and none can begin.',
  },

  slotTitle: 'Choose an appointment',
  slotLegend: 'Proposed times',
  slotNone: 'None of these suits me',
  slotMessage: 'When you are available, if none suits you (optional)',
  slotSend: 'Send my answer',
  slotDone: 'Your choice is recorded. The confirmation of the appointment comes by mail.',
  slotNoneDone: 'Your answer is recorded. The desk will propose other times.',

  resolutionTitle: 'Your ticket is resolved',
  resolutionAsk: 'Does the solution suit you?',
  resolutionReason: 'If you refuse: what still does not work',
  resolutionAccept: 'I accept the solution',
  resolutionRefuse: 'I refuse it, the ticket is reopened',
  resolutionDone: {
    accepted: 'Thank you. Your ticket is closed.',
    refused: 'Your ticket is reopened. The desk takes it up again.',
  },

  ratingTitle: 'Your opinion on how your ticket was handled',
  ratingLegend: 'Are you satisfied with the answer?',
  ratingScores: [
    'Very dissatisfied',
    'Rather dissatisfied',
    'Neither satisfied nor dissatisfied',
    'Rather satisfied',
    'Very satisfied',
  ],
  ratingComment: 'A comment (optional)',
  ratingSend: 'Send my opinion',
  ratingDone: 'Thank you, your opinion is recorded.',

  outageMailsTitle: 'Mails about outages',
  outageMailsOne: 'Follow this outage no more',
  outageMailsAll: 'No more mails about any outage',
  outageMailsHint:
    'If you asked for the outages of a service or a place, mails about this one go on: stop all of them, or choose in your profile.',
  outageMailsOneDone: 'You no longer follow this outage.',
  outageMailsAllDone: 'You will get no more mails about outages. You may change your mind in your profile.',

  noLonger: 'This answer is no longer expected: it was given already, or the ticket has moved on.',
  badLink: 'This link is not valid. Check that it was copied whole.',
  expiredLink: 'This link is no longer valid: its time has passed. Reply to the mail or call the desk.',
  conflict: 'The ticket has just changed. Open the link again to see where it stands.',
  incomplete: 'The answer is incomplete. Go back and make a choice.',
  unknownOutcome:
    'Your answer was received, but the desk could not confirm it. Reload this page in a minute: it counts only once.',
  revokedAnyway: 'Your consent is withdrawn from now on: no session can begin any more.',
  failed: 'The desk could not answer. Try again in a moment.',
  tooMany: 'Too many requests in a short time. Try again in a minute.',
  oops: 'That did not work',
  request: 'Reference of the request',
};

const TEXTS: Readonly<Record<Language, Texts>> = { fr, en };

export const textsIn = (language: Language): Texts => TEXTS[language];
export type { Texts };
