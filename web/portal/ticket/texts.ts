import { texts } from '../../i18n/language';
import type { Situation } from './situation';

interface TicketTexts {
  stages: readonly [string, string, string, string, string];
  situation: Record<Situation, { title: string; meaning: string }>;
  passed(moment: string): string;
  suspended: string;
  now: string;
  history: string;
  files: string;
  noFile: string;
  moreHistory: string;
  details: string;
  service: string;
  establishment: string;
  machine: string;
  outage: string;
  article: string;
  reply: string;
  replyHint: string;
  send: string;
  sent: string;
  done: string;
  print: string;
  cancel: { open: string; title: string; explain: string; why: string; confirm: string; keep: string };
  consent: {
    title: string;
    granted: string;
    who: string;
    why: string;
    machine: string;
    scope: string;
    until: string;
    untilAsked: string;
    exact: string;
    grant: string;
    refuse: string;
    revoke: string;
    technician: string;
    session: string;
  };
  slots: {
    title: string;
    hint: string;
    none: string;
    message: string;
    confirm: string;
    booking: string;
    booked(moment: string): string;
    visit(moment: string): string;
    cancel: string;
    cancelWhy: string;
    taken: string;
    takenHint: string;
  };
  resolution: { title: string; accept: string; refuse: string; why: string; silence(moment: string): string };
  reopen: { title: string; why: string; submit: string };
  rating: {
    title: string;
    comment: string;
    submit: string;
    given(score: string): string;
  };
}

/** The page of one request. */
export const ticketTexts = texts<TicketTexts>(
  {
    stages: [
      'Demande enregistrée',
      'Demande prise en charge',
      'Intervention',
      'Demande résolue : à vous de confirmer',
      'Demande close',
    ],
    situation: {
      registered: {
        title: 'Demande enregistrée',
        meaning:
          'Nous avons bien reçu votre demande. Un technicien va en prendre connaissance ; vous n’avez rien à faire.',
      },
      handled: {
        title: 'Demande prise en charge',
        meaning: 'Un technicien s’occupe de votre demande. Vous pouvez lui écrire ci-dessous.',
      },
      information: {
        title: 'Une précision vous est demandée',
        meaning: 'Nous avons besoin de votre réponse pour continuer : lisez le dernier message et répondez ci-dessous.',
      },
      supplier: {
        title: 'Un fournisseur est sollicité',
        meaning: 'Nous attendons la réponse d’un fournisseur. Vous n’avez rien à faire.',
      },
      consentAsked: {
        title: 'Votre accord est demandé',
        meaning: 'Un technicien souhaite prendre la main à distance. Rien ne se passe sans votre accord.',
      },
      consentGranted: {
        title: 'Prise en main à distance',
        meaning: 'Vous avez donné votre accord. Vous pouvez le retirer à tout moment, ci-dessous.',
      },
      slotsProposed: {
        title: 'Rendez-vous à choisir',
        meaning: 'Choisissez ci-dessous le créneau qui vous convient, ou dites qu’aucun ne convient.',
      },
      booking: { title: 'Rendez-vous en cours de réservation', meaning: 'Nous réservons le créneau choisi.' },
      booked: { title: 'Rendez-vous fixé', meaning: 'Un technicien intervient à la date indiquée ci-dessous.' },
      toReplan: {
        title: 'Rendez-vous à reproposer',
        meaning: 'Nous vous proposerons de nouveaux créneaux. Vous n’avez rien à faire.',
      },
      visitPlanned: {
        title: 'Intervention planifiée',
        meaning: 'Un technicien se déplace à la date indiquée ci-dessous.',
      },
      visitUnderway: { title: 'Intervention en cours', meaning: 'Un technicien est sur place.' },
      resolved: {
        title: 'Demande résolue : à vous de confirmer',
        meaning: 'Le technicien pense avoir résolu votre problème. Dites-nous si c’est le cas.',
      },
      closed: { title: 'Demande close', meaning: 'Cette demande est terminée.' },
      cancelled: {
        title: 'Demande annulée',
        meaning: 'Cette demande a été annulée. Vous pouvez en faire une nouvelle.',
      },
    },
    passed: (moment) => `Échéance du ${moment} dépassée : votre demande reste suivie`,
    suspended: 'Délai suspendu pendant cette attente',
    now: 'Où en est votre demande',
    history: 'Messages et historique',
    files: 'Fichiers joints',
    noFile: 'Aucun fichier.',
    moreHistory: 'Afficher la suite de l’historique',
    details: 'Détails de la demande',
    service: 'Service',
    establishment: 'Établissement',
    machine: 'Poste',
    outage: 'Panne annoncée',
    article: 'Article à lire',
    reply: 'Ajouter un message',
    replyHint: 'Il est transmis au technicien et ajouté à la demande. N’écrivez jamais votre mot de passe.',
    send: 'Envoyer le message',
    sent: 'Votre message est envoyé.',
    done: 'C’est noté.',
    print: 'Imprimer',
    cancel: {
      open: 'Annuler ma demande',
      title: 'Annuler cette demande ?',
      explain: 'Le traitement s’arrête et un rendez-vous éventuel est libéré. Cette action est définitive.',
      why: 'Pourquoi ? (facultatif)',
      confirm: 'Oui, annuler ma demande',
      keep: 'Non, la garder',
    },
    consent: {
      title: 'Votre accord est demandé',
      granted: 'Vous avez donné votre accord',
      who: 'Qui',
      why: 'Pourquoi',
      machine: 'Quel poste',
      scope: 'Pour quoi faire',
      until: 'Accord valable jusqu’au',
      untilAsked: 'Réponse possible jusqu’au',
      exact: 'Texte de l’accord, enregistré avec votre réponse',
      grant: 'Donner mon accord',
      refuse: 'Refuser',
      revoke: 'Retirer mon accord',
      technician: 'Le technicien qui suit votre demande',
      session: 'Une prise en main est en cours sur votre poste.',
    },
    slots: {
      title: 'Choisissez un créneau d’intervention',
      hint: 'Heure de Paris.',
      none: 'Aucun créneau ne me convient',
      message: 'Vos disponibilités (facultatif)',
      confirm: 'Confirmer mon choix',
      booking: 'Réservation du créneau en cours…',
      booked: (moment) => `Rendez-vous : ${moment}`,
      visit: (moment) => `Intervention : ${moment}`,
      cancel: 'Annuler le rendez-vous',
      cancelWhy: 'Pourquoi ? (facultatif)',
      taken: 'Le créneau que vous aviez choisi n’est plus libre',
      takenHint:
        'Il vient d’être réservé pour une autre demande. D’autres créneaux vous seront proposés ici et par courriel.',
    },
    resolution: {
      title: 'Votre problème est-il résolu ?',
      accept: 'Oui, c’est résolu',
      refuse: 'Non, le problème persiste',
      why: 'Qu’est-ce qui ne va pas encore ? (à remplir si le problème persiste)',
      silence: (moment) => `Sans réponse de votre part, la demande sera close ${moment}.`,
    },
    reopen: {
      title: 'Le problème est revenu ?',
      why: 'Que se passe-t-il ?',
      submit: 'Rouvrir ma demande',
    },
    rating: {
      title: 'Êtes-vous satisfait de la réponse apportée ?',
      comment: 'Un commentaire (facultatif)',
      submit: 'Donner mon avis',
      given: (score) => `Merci pour votre avis : ${score.toLowerCase()}.`,
    },
  },
  {
    stages: [
      'Request registered',
      'Request in hand',
      'Intervention',
      'Request solved: please confirm',
      'Request closed',
    ],
    situation: {
      registered: {
        title: 'Request registered',
        meaning: 'We have received your request. A technician will look at it; you need not do anything.',
      },
      handled: {
        title: 'Request in hand',
        meaning: 'A technician is at work on your request. You can write to them below.',
      },
      information: {
        title: 'You are asked for details',
        meaning: 'We need your answer to go on: read the last message and reply below.',
      },
      supplier: { title: 'A supplier was asked', meaning: 'We wait for a supplier. You need not do anything.' },
      consentAsked: {
        title: 'Your consent is asked for',
        meaning: 'A technician would like to take over your workstation. Nothing happens without your consent.',
      },
      consentGranted: {
        title: 'Remote takeover',
        meaning: 'You have given your consent. You may withdraw it at any time, below.',
      },
      slotsProposed: { title: 'Appointment to be chosen', meaning: 'Choose a slot below, or say that none suits you.' },
      booking: { title: 'Appointment being booked', meaning: 'We are booking the slot that you chose.' },
      booked: { title: 'Appointment booked', meaning: 'A technician comes at the date shown below.' },
      toReplan: {
        title: 'Appointment to be replanned',
        meaning: 'We will propose new slots. You need not do anything.',
      },
      visitPlanned: { title: 'Visit scheduled', meaning: 'A technician comes on the date shown below.' },
      visitUnderway: { title: 'Visit under way', meaning: 'A technician is on site.' },
      resolved: {
        title: 'Request solved: please confirm',
        meaning: 'The technician believes that your problem is solved. Tell us whether it is.',
      },
      closed: { title: 'Request closed', meaning: 'This request is over.' },
      cancelled: { title: 'Request cancelled', meaning: 'This request was cancelled. You can make a new one.' },
    },
    passed: (moment) => `Due ${moment} and late: your request is still followed`,
    suspended: 'The clock is stopped during this wait',
    now: 'Where your request stands',
    history: 'Messages and history',
    files: 'Attached files',
    noFile: 'No file.',
    moreHistory: 'Show more of the history',
    details: 'Details of the request',
    service: 'Service',
    establishment: 'School',
    machine: 'Workstation',
    outage: 'Announced outage',
    article: 'Article to read',
    reply: 'Add a message',
    replyHint: 'It goes to the technician and is kept with the request. Never write your password.',
    send: 'Send the message',
    sent: 'Your message was sent.',
    done: 'It is noted.',
    print: 'Print',
    cancel: {
      open: 'Cancel my request',
      title: 'Cancel this request?',
      explain: 'The work stops, and an appointment is released. This cannot be undone.',
      why: 'Why? (optional)',
      confirm: 'Yes, cancel my request',
      keep: 'No, keep it',
    },
    consent: {
      title: 'Your consent is asked for',
      granted: 'You have given your consent',
      who: 'Who',
      why: 'Why',
      machine: 'Which workstation',
      scope: 'What for',
      until: 'Consent valid until',
      untilAsked: 'You may answer until',
      exact: 'Text of the consent, recorded with your answer',
      grant: 'Give my consent',
      refuse: 'Refuse',
      revoke: 'Withdraw my consent',
      technician: 'The technician who handles your request',
      session: 'A remote session is running on your workstation.',
    },
    slots: {
      title: 'Choose a slot',
      hint: 'Paris time.',
      none: 'No slot suits me',
      message: 'When you are available (optional)',
      confirm: 'Confirm my choice',
      booking: 'The slot is being booked…',
      booked: (moment) => `Appointment: ${moment}`,
      visit: (moment) => `Visit: ${moment}`,
      cancel: 'Cancel the appointment',
      cancelWhy: 'Why? (optional)',
      taken: 'The slot that you chose is no longer free',
      takenHint: 'It has just been booked for another request. Other slots will be proposed to you here and by mail.',
    },
    resolution: {
      title: 'Is your problem solved?',
      accept: 'Yes, it is solved',
      refuse: 'No, the problem persists',
      why: 'What is still wrong? (to be filled in if the problem persists)',
      silence: (moment) => `Without an answer from you, the request closes ${moment}.`,
    },
    reopen: { title: 'Is the problem back?', why: 'What happens?', submit: 'Reopen my request' },
    rating: {
      title: 'Are you satisfied with the answer?',
      comment: 'A comment (optional)',
      submit: 'Give my opinion',
      given: (score) => `Thank you for your rating: ${score.toLowerCase()}.`,
    },
  },
);
