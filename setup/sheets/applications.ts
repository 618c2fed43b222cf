import { sheetOf } from './sheet';

export const applicationSheets = {
  messagerie: sheetOf({
    definition: {
      fr: 'La boîte aux lettres académique, son agenda et ses listes de diffusion.',
      en: 'The academic mailbox, its calendar and its mailing lists.',
    },
    contents: {
      fr: '- Envoi ou réception impossible, boîte pleine.\n- Boîte partagée, délégation, liste de diffusion.\n- Courriel douteux : signalez-le sans ouvrir ses pièces jointes.',
      en: '- Mails that do not leave or arrive, a full mailbox.\n- Shared mailbox, delegation, mailing list.\n- A suspicious mail: report it without opening its attachments.',
    },
    result: { fr: 'Vos courriels partent et arrivent.', en: 'Your mails leave and arrive.' },
    keywords: {
      fr: ['messagerie', 'courriel', 'mail', 'boîte', 'agenda', 'hameçonnage', 'liste de diffusion'],
      en: ['mail', 'mailbox', 'calendar', 'phishing', 'mailing list'],
    },
  }),
  ent: sheetOf({
    definition: {
      fr: 'L’espace numérique de travail partagé par les personnels, les élèves et les familles.',
      en: 'The digital workspace shared by staff, pupils and families.',
    },
    contents: {
      fr: '- Connexion et rattachement à un établissement.\n- Cahier de textes, espaces de classe, messagerie interne.\n- Ouverture d’un service de l’espace.',
      en: '- Sign-in and attachment to an establishment.\n- Class book, class spaces, inner mail.\n- Opening of one of its services.',
    },
    result: { fr: 'Chacun retrouve ses classes et ses services.', en: 'All find their classes and services again.' },
    keywords: {
      fr: ['ENT', 'espace numérique', 'cahier de textes', 'familles', 'élèves'],
      en: ['workspace', 'class book', 'families', 'pupils'],
    },
  }),
  'vie-scolaire': sheetOf({
    definition: {
      fr: 'La saisie des notes, des absences et des bulletins dans les collèges et lycées.',
      en: 'Marks, absences and reports in collèges and lycées.',
    },
    contents: {
      fr: '- Accès aux classes et aux groupes.\n- Périodes, bulletins et conseils de classe.\n- Échanges avec les autres applications.',
      en: '- Access to classes and groups.\n- Periods, reports and class councils.\n- Exchanges with the other applications.',
    },
    forWhom: {
      fr: 'Les personnels des collèges et lycées (EPLE), et la DSI qui les assiste.',
      en: 'Staff of collèges and lycées (EPLE), and the IT department that helps them.',
    },
    audience: ['eple', 'desk'],
    result: {
      fr: 'Les notes sont saisies et les bulletins édités à temps.',
      en: 'Marks are entered and reports printed in time.',
    },
    keywords: {
      fr: ['notes', 'bulletins', 'absences', 'vie scolaire', 'conseil de classe'],
      en: ['marks', 'reports', 'absences', 'school life'],
    },
  }),
  'gestion-personnel': sheetOf({
    definition: {
      fr: 'Les applications de gestion des carrières, des affectations et de la paie.',
      en: 'The applications for careers, posts and pay.',
    },
    contents: {
      fr: '- Anomalie de saisie ou de calcul.\n- Éditions et campagnes de gestion.\n- Profils des gestionnaires.',
      en: '- Faults of entry or calculation.\n- Prints and campaigns.\n- Profiles of managers.',
    },
    forWhom: {
      fr: 'Les gestionnaires des services académiques : rectorat, inspection, CIO.',
      en: 'Managers in the offices of the academy.',
    },
    audience: ['offices'],
    result: { fr: 'L’acte de gestion est fait, et juste.', en: 'The act is done, and right.' },
    keywords: {
      fr: ['personnel', 'carrière', 'affectation', 'paie', 'gestionnaire'],
      en: ['staff', 'career', 'post', 'pay'],
    },
  }),
};
