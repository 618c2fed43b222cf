import type { Language } from '../words';

/** What services and articles are about, in the order in which people are asked. */
export const SERVICE_CATEGORIES = ['poste', 'compte', 'application', 'reseau', 'autre'] as const;
export type ServiceCategory = (typeof SERVICE_CATEGORIES)[number];

/** As it is said to people, wherever they choose among them. */
export const categoryTexts: Readonly<Record<Language, Record<ServiceCategory, { title: string; hint: string }>>> = {
  fr: {
    poste: { title: 'Mon poste', hint: 'Ordinateur, imprimante, vidéoprojecteur, tableau…' },
    compte: { title: 'Mon compte', hint: 'Identifiant, mot de passe, droits d’accès…' },
    application: { title: 'Les applications', hint: 'Messagerie, ENT, notes, logiciels de gestion…' },
    reseau: { title: 'Le réseau', hint: 'Internet, wifi, accès à distance…' },
    autre: { title: 'Autre sujet', hint: 'Le service d’assistance, une question, et tout le reste' },
  },
  en: {
    poste: { title: 'My workstation', hint: 'Computer, printer, projector, board…' },
    compte: { title: 'My account', hint: 'Login, password, access rights…' },
    application: { title: 'Applications', hint: 'Mail, digital workspace, marks, management software…' },
    reseau: { title: 'The network', hint: 'Internet, wifi, remote access…' },
    autre: { title: 'Another subject', hint: 'The help desk, a question, and all the rest' },
  },
};
