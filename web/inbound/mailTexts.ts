import type { InboundReason } from '../api/resources';
import { texts } from '../i18n/language';

/** Why a mail waits, and what to look at before deciding: in whole sentences. */
type Explained = Extract<
  InboundReason,
  | 'unknownSender'
  | 'severalSenders'
  | 'noSender'
  | 'unreadable'
  | 'empty'
  | 'tooLarge'
  | 'tooDeep'
  | 'tooManyParts'
  | 'forgedStaff'
  | 'strangerToTicket'
  | 'inactiveAccount'
  | 'refused'
>;

export const mailTexts = texts(
  {
    waits: 'Ce courriel attend une décision',
    setAside: 'Ce courriel est resté sans suite',
    setAsideWhy:
      'Le guichet l’a pris pour l’envoi d’une machine ou d’une liste de diffusion, ou pour un doublon. Si une personne y demande quelque chose d’autre, transmettez-le.',
    explained: {
      unknownSender:
        'Personne au guichet n’a cette adresse. Si vous savez qui écrit, transmettez-le en son nom ; sinon, écartez-le.',
      severalSenders:
        'Il annonce plusieurs expéditeurs : on ne peut pas savoir qui écrit. Choisissez la personne si vous êtes sûr.',
      noSender: 'Il ne dit pas qui l’envoie. Choisissez la personne si vous la reconnaissez.',
      unreadable: 'Sa forme n’a pas pu être lue. L’original reste téléchargeable.',
      empty:
        'Il ne contient ni texte nouveau ni fichier. S’il répond dans ce qu’il cite, transmettez-le : la citation part avec lui.',
      tooLarge: 'Il dépasse la taille que le guichet lit. L’original reste téléchargeable.',
      tooDeep: 'Ses parties sont imbriquées trop profondément pour être lues sans risque.',
      tooManyParts: 'Il a trop de parties pour être lu sans risque.',
      forgedStaff:
        'L’adresse est celle d’une personne du guichet, mais le serveur de messagerie ne garantit pas qu’elle l’a envoyé : ce peut être une usurpation. Vérifiez auprès d’elle. Transmis, il n’a que les droits d’un demandeur.',
      strangerToTicket:
        'Il répond à une demande qui n’est pas celle de l’expéditeur. Vérifiez qu’il a bien le droit d’y écrire.',
      inactiveAccount: 'Le compte de l’expéditeur est désactivé. Choisissez une autre personne, ou écartez-le.',
      refused: 'Le guichet a voulu agir, et la demande ne l’a pas permis.',
    } satisfies Record<Explained, string>,
    refusal: (code: string) => `Motif du refus : ${code}`,
    facts: 'Ce que dit le courriel de lui-même',
    text: 'Message',
    noText: 'Il n’y a pas de texte à montrer.',
    quoted: 'Citation et signature',
    page: 'Mise en forme d’origine',
    pageHint: 'Sans image distante, sans script et sans lien actif.',
    pageOf: (subject: string) => `Contenu mis en forme de « ${subject} »`,
    files: 'Fichiers',
    noFiles: 'Aucun fichier.',
    leftOut: {
      program: 'non conservé sur la demande : programme',
      tooLarge: 'non conservé sur la demande : trop volumineux',
      tooMany: 'non conservé sur la demande : trop de fichiers',
      empty: 'non conservé sur la demande : vide',
    } as Readonly<Record<string, string>>,
    filesInOriginal: 'Ils sont dans l’original.',
    original: 'Télécharger l’original (.eml)',
    originalHint: 'Tel qu’il est arrivé : n’ouvrez pas ses fichiers si vous avez un doute.',
    size: 'Taille',
    decidedBy: 'Décidé par',
    gone: 'Compte supprimé',
    note: 'Motif',
    release: 'Transmettre…',
    discard: 'Écarter…',
    releaseTitle: 'Transmettre ce courriel',
    as: 'Que doit-il devenir ?',
    asTicket: 'Une nouvelle demande',
    asReply: 'Un message dans une demande',
    number: 'Numéro de la demande',
    numberHint: 'Par exemple 2026-004217',
    inNameOf: 'Au nom de',
    ofSender: (address: string) => `de son expéditeur, ${address}`,
    chosen: (name: string) => `de ${name}`,
    choose: 'Choisir la personne',
    chooseOther: 'Choisir une autre personne',
    changePerson: 'Changer de personne',
    personMissing: 'Choisissez au nom de qui il est transmis.',
    releaseAct: 'Transmettre',
    faults: {
      requesterMissing: 'Choisissez au nom de qui il est transmis.',
      unknownRequester: 'Ce compte n’existe pas ou est désactivé : choisissez une autre personne.',
      numberMissing: 'Indiquez le numéro de la demande.',
      unknownTicket: 'Cette demande n’existe pas.',
      notOfTicket: 'Cette personne n’a pas le droit d’écrire dans cette demande.',
    } as Readonly<Record<string, string>>,
    discardTitle: 'Écarter ce courriel',
    discardQuestion: 'Il ne deviendra rien, et personne n’en est averti. Il reste lisible ici. C’est définitif.',
    discardReason: 'Motif (facultatif)',
    discardAct: 'Écarter',
    releasing: 'Le courriel est transmis…',
    released: 'Le courriel est transmis.',
    discarded: 'Le courriel est écarté.',
  },
  {
    waits: 'This mail waits for a decision',
    setAside: 'Nothing came of this mail',
    setAsideWhy:
      'The desk took it for what a machine or a mailing list sends, or for a repetition. If a person asks for something else in it, let it through.',
    explained: {
      unknownSender:
        'Nobody at the desk has this address. If you know who writes, let it through in their name; otherwise discard it.',
      severalSenders: 'It names several senders: nobody can know who writes. Choose the person if you are sure.',
      noSender: 'It does not say who sends it. Choose the person if you recognise them.',
      unreadable: 'Its form could not be read. The original can still be downloaded.',
      empty:
        'It has neither a new text nor a file. If it answers within what it quotes, let it through: the quotation goes along.',
      tooLarge: 'It is larger than the desk reads. The original can still be downloaded.',
      tooDeep: 'Its parts are nested too deep to be read safely.',
      tooManyParts: 'It has too many parts to be read safely.',
      forgedStaff:
        'The address is that of somebody of the desk, but the mail server does not vouch that they sent it: it may be forged. Ask them. Let through, it has no more than a requester’s rights.',
      strangerToTicket: 'It answers a ticket that is not its sender’s. Make sure that they may write there.',
      inactiveAccount: 'The account of its sender is deactivated. Choose somebody else, or discard it.',
      refused: 'The desk wanted to act on it, and the ticket did not allow it.',
    },
    refusal: (code) => `Why it was refused: ${code}`,
    facts: 'What the mail says of itself',
    text: 'Message',
    noText: 'There is no text to show.',
    quoted: 'Quotation and signature',
    page: 'As it was laid out',
    pageHint: 'Without remote images, scripts or working links.',
    pageOf: (subject) => `Laid out content of “${subject}”`,
    files: 'Files',
    noFiles: 'No file.',
    leftOut: {
      program: 'not kept on the ticket: a program',
      tooLarge: 'not kept on the ticket: too large',
      tooMany: 'not kept on the ticket: too many files',
      empty: 'not kept on the ticket: empty',
    },
    filesInOriginal: 'They are in the original.',
    original: 'Download the original (.eml)',
    originalHint: 'As it came: do not open its files if you have a doubt.',
    size: 'Size',
    decidedBy: 'Decided by',
    gone: 'Account gone',
    note: 'Reason',
    release: 'Let through…',
    discard: 'Discard…',
    releaseTitle: 'Let this mail through',
    as: 'What shall become of it?',
    asTicket: 'A new ticket',
    asReply: 'A message in a ticket',
    number: 'Number of the ticket',
    numberHint: 'For instance 2026-004217',
    inNameOf: 'In the name',
    ofSender: (address) => `of its sender, ${address}`,
    chosen: (name) => `of ${name}`,
    choose: 'Choose the person',
    chooseOther: 'Choose somebody else',
    changePerson: 'Change the person',
    personMissing: 'Choose in whose name it is let through.',
    releaseAct: 'Let through',
    faults: {
      requesterMissing: 'Choose in whose name it is let through.',
      unknownRequester: 'This account does not exist or is deactivated: choose somebody else.',
      numberMissing: 'Give the number of the ticket.',
      unknownTicket: 'There is no such ticket.',
      notOfTicket: 'This person may not write in this ticket.',
    },
    discardTitle: 'Discard this mail',
    discardQuestion: 'Nothing will become of it, and nobody is told. It can still be read here. This is final.',
    discardReason: 'Reason (optional)',
    discardAct: 'Discard',
    releasing: 'The mail is being let through…',
    released: 'The mail was let through.',
    discarded: 'The mail was discarded.',
  },
);

export const isExplained = (reason: InboundReason | null, explained: object): reason is Explained =>
  reason !== null && reason in explained;
