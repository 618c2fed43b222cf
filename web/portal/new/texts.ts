import type { Impact, Urgency } from '../../api/resources';
import { texts } from '../../i18n/language';
import type { Draft, StepName } from './draft';

interface NewTexts {
  title: string;
  steps: Record<StepName, string>;
  next: string;
  back: string;
  send: string;
  discard: string;
  kept: string;
  kind: string;
  kinds: Record<Exclude<Draft['kind'], ''>, string>;
  category: string;
  service: string;
  subject: string;
  subjectHint: string;
  description: string;
  descriptionHint: string;
  establishment: string;
  establishmentHint: string;
  establishmentUnknown: string;
  room: string;
  roomHint: string;
  roomLine(room: string): string;
  machine: string;
  machineHint: string;
  impact: string;
  impacts: Record<Impact, string>;
  urgency: string;
  urgencies: Record<Urgency, string>;
  check: string;
  files: string;
  noFile: string;
  none: string;
  modify(step: string): string;
  suggestions: {
    solved: string;
    goOn: string;
    thanksTitle: string;
    thanks: string;
    home: string;
    another: string;
  };
  receipt: {
    title: string;
    keep: string;
    number(number: string): string;
    next: string;
    whatNext: readonly string[];
    follow: string;
    another: string;
    fileFailed: string;
  };
}

export const newTexts = texts<NewTexts>(
  {
    title: 'Nouvelle demande',
    steps: {
      what: 'De quoi s’agit-il ?',
      details: 'Que se passe-t-il ?',
      where: 'Où, et pour combien de personnes ?',
      check: 'Vérifiez votre demande',
    },
    next: 'Continuer',
    back: 'Étape précédente',
    send: 'Envoyer ma demande',
    discard: 'Effacer et recommencer',
    kept: 'Vos réponses sont conservées sur cet appareil tant que cette fenêtre reste ouverte, sauf les fichiers.',
    kind: 'Que voulez-vous faire ?',
    kinds: {
      incident: 'Signaler une panne : quelque chose ne marche pas ou plus',
      request: 'Demander un service : j’ai besoin de quelque chose',
      question: 'Poser une question',
    },
    category: 'À propos de quoi ?',
    service: 'Plus précisément',
    subject: 'En une phrase',
    subjectHint: 'Par exemple : « Le vidéoprojecteur de la salle 204 ne s’allume plus »',
    description: 'Dites-nous-en plus (facultatif)',
    descriptionHint:
      'Depuis quand, ce que vous avez essayé, le message affiché. N’écrivez jamais votre mot de passe ici.',
    establishment: 'Établissement',
    establishmentHint: 'Le vôtre ; s’il s’agit d’un autre, tapez son nom ou son code UAI.',
    establishmentUnknown: 'Choisissez un établissement de la liste, ou tapez son code UAI.',
    room: 'Salle ou bureau (facultatif)',
    roomHint: 'Par exemple : salle 204',
    roomLine: (room) => `Salle ou bureau : ${room}`,
    machine: 'Numéro du poste (facultatif)',
    machineHint: 'Sur l’étiquette d’inventaire ; il nous permet de vous aider à distance, avec votre accord.',
    impact: 'Qui est gêné ?',
    impacts: {
      person: 'Moi seulement',
      team: 'Une classe, un service ou une équipe',
      establishment: 'Tout l’établissement',
      academy: 'Plusieurs établissements',
    },
    urgency: 'Pouvez-vous continuer à travailler ?',
    urgencies: {
      low: 'Oui, cela peut attendre quelques jours',
      normal: 'Oui, mais j’en suis gêné',
      high: 'Non, je suis bloqué, ou un cours ou un examen est compromis',
    },
    check: 'Relisez avant d’envoyer. Vous pourrez encore ajouter des messages et des fichiers ensuite.',
    files: 'Fichiers',
    noFile: 'Aucun fichier',
    none: 'Non précisé',
    modify: (step) => `Modifier : ${step}`,
    suggestions: {
      solved: 'Cela a résolu mon problème',
      goOn: 'Continuer ma demande',
      thanksTitle: 'Votre problème est résolu',
      thanks: 'Merci de l’avoir dit. Aucune demande n’a été envoyée, et votre brouillon est effacé.',
      home: 'Revenir à l’accueil',
      another: 'Faire une autre demande',
    },
    receipt: {
      title: 'Votre demande est enregistrée',
      keep: 'Gardez ce numéro : il permet de retrouver votre demande.',
      number: (number) => `Demande n° ${number}`,
      next: 'Et maintenant ?',
      whatNext: [
        'Vous recevez un courriel de confirmation avec ce numéro.',
        'Un technicien prend connaissance de votre demande ; vous êtes prévenu de chaque avancée.',
        'Si nous avons besoin de vous (une précision, un accord, un rendez-vous), nous vous le disons ici et par courriel.',
      ],
      follow: 'Suivre ma demande',
      another: 'Faire une autre demande',
      fileFailed: 'Votre demande est bien enregistrée, mais un fichier n’est pas parti. Vous pouvez réessayer.',
    },
  },
  {
    title: 'New request',
    steps: {
      what: 'What is it about?',
      details: 'What happens?',
      where: 'Where, and for how many people?',
      check: 'Check your request',
    },
    next: 'Continue',
    back: 'Previous step',
    send: 'Send my request',
    discard: 'Clear and start again',
    kept: 'Your answers are kept on this device as long as this window is open, except the files.',
    kind: 'What would you like to do?',
    kinds: {
      incident: 'Report a fault: something does not work',
      request: 'Ask for a service: I need something',
      question: 'Ask a question',
    },
    category: 'About what?',
    service: 'More precisely',
    subject: 'In one sentence',
    subjectHint: 'For example: “The projector of room 204 does not start any more”',
    description: 'Tell us more (optional)',
    descriptionHint: 'Since when, what you tried, the message shown. Never write your password here.',
    establishment: 'School',
    establishmentHint: 'Yours; if it is another one, type its name or its UAI code.',
    establishmentUnknown: 'Choose a school of the list, or type its UAI code.',
    room: 'Room or office (optional)',
    roomHint: 'For example: room 204',
    roomLine: (room) => `Room or office: ${room}`,
    machine: 'Workstation number (optional)',
    machineHint: 'On the inventory label; with it we can help you remotely, if you consent.',
    impact: 'Who is affected?',
    impacts: {
      person: 'Only me',
      team: 'A class, a department or a team',
      establishment: 'The whole school',
      academy: 'Several schools',
    },
    urgency: 'Can you go on working?',
    urgencies: {
      low: 'Yes, it can wait for a few days',
      normal: 'Yes, but it hinders me',
      high: 'No, I am blocked, or a lesson or an exam is at risk',
    },
    check: 'Read it again before sending. You can add messages and files afterwards.',
    files: 'Files',
    noFile: 'No file',
    none: 'Not given',
    modify: (step) => `Change: ${step}`,
    suggestions: {
      solved: 'This solved my problem',
      goOn: 'Go on with my request',
      thanksTitle: 'Your problem is solved',
      thanks: 'Thank you for saying so. No request was sent, and your draft is gone.',
      home: 'Back to the home page',
      another: 'Make another request',
    },
    receipt: {
      title: 'Your request is registered',
      keep: 'Keep this number: your request is found by it.',
      number: (number) => `Request no. ${number}`,
      next: 'What happens now?',
      whatNext: [
        'You receive a confirmation by mail with this number.',
        'A technician looks at your request; you are told of every step.',
        'If we need you (details, a consent, an appointment), we tell you here and by mail.',
      ],
      follow: 'Follow my request',
      another: 'Make another request',
      fileFailed: 'Your request is registered, but a file did not leave. You may try again.',
    },
  },
);
