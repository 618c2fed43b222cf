import { texts } from '../../i18n/language';

export const complaintTexts = texts(
  {
    title: 'Faire une réclamation',
    intro:
      'Une réclamation porte sur la façon dont une demande a été traitée, ou sur le service rendu. Une équipe dédiée l’examine et vous répond. Pour une panne, faites plutôt une demande.',
    subject: 'En une phrase, que nous reprochez-vous ?',
    description: 'Que s’est-il passé ?',
    descriptionHint: 'Les faits, leurs dates, et ce que vous attendez de nous.',
    ticket: 'La demande concernée (facultatif)',
    noTicket: 'Aucune demande en particulier',
    of: 'Qui est concerné ? (facultatif)',
    ofHint: 'Les personnes que vous désignez ne verront jamais cette réclamation, ni qu’elle existe.',
    team: 'Toute l’équipe qui a traité la demande',
    nobody: 'Personne n’a encore traité cette demande.',
    send: 'Envoyer ma réclamation',
    received: 'Votre réclamation est enregistrée',
    number: (number: string) => `Réclamation n° ${number}`,
    keep: 'Elle est confiée à une équipe dédiée. Les personnes que vous avez désignées n’y ont pas accès.',
    follow: 'Suivre ma réclamation',
    link: 'Signaler un problème dans le traitement',
  },
  {
    title: 'Make a complaint',
    intro:
      'A complaint is about how a request was handled, or about the service. A team of its own looks into it and answers you. For a fault, please make a request instead.',
    subject: 'What is your complaint, in one sentence?',
    description: 'What happened?',
    descriptionHint: 'The facts, their dates, and what you expect from us.',
    ticket: 'The request it is about (optional)',
    noTicket: 'No request in particular',
    of: 'Whom is it about? (optional)',
    ofHint: 'The people you name will never see this complaint, nor that there is one.',
    team: 'The whole team that handled the request',
    nobody: 'Nobody has handled this request yet.',
    send: 'Send my complaint',
    received: 'Your complaint is registered',
    number: (number) => `Complaint no. ${number}`,
    keep: 'It goes to a team of its own. The people you named have no access to it.',
    follow: 'Follow my complaint',
    link: 'Report a problem with how it was handled',
  },
);
