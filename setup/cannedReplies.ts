import type { CannedReply } from '../store/models/cannedReplies';

const sign = {
  fr: (body: string) => `Bonjour {requester},\n\n${body}\n\nCordialement,\n{technician}\nGuichet unique de la DSI`,
  en: (body: string) => `Dear {requester},\n\n${body}\n\nKind regards,\n{technician}\nSingle desk of the IT department`,
};

interface Row {
  id: string;
  title: CannedReply['title'];
  /** Between the greeting and the signature. */
  body: CannedReply['text'];
  groupId?: string;
}

const ROWS: Row[] = [
  {
    id: 'precisions',
    title: { fr: 'Demander des précisions', en: 'Ask for details' },
    body: {
      fr: 'Nous avons bien reçu votre demande {number} et nous vous en remercions. Afin de la traiter dans les meilleurs délais, pourriez-vous nous préciser :\n- depuis quand vous constatez ce dysfonctionnement ;\n- le message qui s’affiche, le cas échéant ;\n- si d’autres personnes de votre établissement sont concernées ?\n\nUne capture d’écran nous serait également utile.',
      en: 'Thank you for your request {number}. So that we can handle it quickly, could you tell us:\n- since when you have noticed the trouble;\n- the message shown, if there is one;\n- whether other people of your establishment have it too?\n\nA picture of the screen would also help us.',
    },
  },
  {
    id: 'redemarrage',
    title: { fr: 'Proposer un redémarrage', en: 'Suggest a restart' },
    body: {
      fr: 'Pourriez-vous, après avoir enregistré vos documents, éteindre complètement le poste, patienter une trentaine de secondes, puis le rallumer ? Si la difficulté persiste, il vous suffit de répondre à ce message : nous reprendrons aussitôt votre demande {number}.',
      en: 'After saving your documents, could you switch the workstation off completely, wait half a minute and switch it on again? If the trouble is still there, simply reply to this message and we will go on with your request {number} at once.',
    },
  },
  {
    id: 'prise-en-main',
    title: { fr: 'Annoncer une prise en main à distance', en: 'Announce a remote takeover' },
    body: {
      fr: 'Pour traiter votre demande {number}, je vous propose de prendre la main à distance sur votre poste. Vous recevrez une demande d’accord, que vous êtes libre d’accepter ou de refuser, et que vous pourrez retirer à tout moment. Je vous invite à fermer au préalable les documents que vous ne souhaitez pas montrer.',
      en: 'To handle your request {number}, I suggest taking over your workstation remotely. You will be asked for your consent, which you are free to give or refuse, and may withdraw at any time. Please first close the documents that you do not wish to show.',
    },
  },
  {
    id: 'mot-de-passe',
    title: { fr: 'Renouveler un mot de passe', en: 'Renew a password' },
    body: {
      fr: 'Vous pouvez renouveler vous-même le mot de passe de votre compte académique depuis la page de connexion, par le lien « Mot de passe oublié ». Nous vous rappelons qu’aucun agent de l’académie ne vous demandera jamais votre mot de passe, ni par téléphone ni par courriel.',
      en: 'You can renew the password of your academic account yourself from the sign-in page, by the link “Forgotten password”. Please remember that nobody of the academy will ever ask you for your password, by phone or by mail.',
    },
  },
  {
    id: 'panne-reseau',
    title: { fr: 'Panne de réseau connue', en: 'Known network outage' },
    body: {
      fr: 'Nous avons connaissance d’une interruption de l’accès au réseau dans votre établissement ({establishment}). Nos équipes sont mobilisées et votre demande {number} est rattachée à cet incident. Nous vous informerons dès le rétablissement du service et vous prions d’accepter nos excuses pour la gêne occasionnée.',
      en: 'We know of an interruption of the network in your establishment ({establishment}). Our teams are at work and your request {number} is attached to this incident. We will tell you as soon as the service is back, and apologise for the inconvenience.',
    },
    groupId: 'expert-reseau',
  },
  {
    id: 'resolution',
    title: { fr: 'Faire vérifier une résolution', en: 'Have a resolution checked' },
    body: {
      fr: 'Le nécessaire a été fait pour votre demande {number}. Pourriez-vous vérifier que tout fonctionne de nouveau et nous le confirmer depuis la page de votre demande ? Si la difficulté demeure, n’hésitez pas à nous le signaler : elle sera reprise sans que vous ayez à en ouvrir une autre.',
      en: 'What was needed for your request {number} is done. Could you check that everything works again and confirm it on the page of your request? If the trouble remains, please tell us: we will go on with it, and you need not open another one.',
    },
  },
];

export const cannedReplies: CannedReply[] = ROWS.map(({ id, title, body, groupId = null }) => ({
  _id: id,
  title,
  text: { fr: sign.fr(body.fr), en: sign.en(body.en) },
  groupId,
}));
