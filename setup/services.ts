import type { Impact } from '../domain/words';
import type { Service } from '../store/models/services';

/** What people may ask help with. */
const ROWS: [id: string, category: Service['category'], fr: string, en: string, impact?: Impact][] = [
  [
    'assistance',
    'autre',
    'Assistance et réponse aux demandes des utilisateurs',
    'Assistance and answers to users’ requests',
  ],
  ['poste-de-travail', 'poste', 'Poste de travail', 'Workstation', 'person'],
  ['mise-en-conformite', 'poste', 'Mise en conformité d’un poste', 'Making a workstation conform', 'person'],
  ['imprimante', 'poste', 'Imprimante ou copieur', 'Printer or copier', 'team'],
  ['tableau-interactif', 'poste', 'Tableau ou écran interactif', 'Interactive board or screen', 'team'],
  ['compte-academique', 'compte', 'Compte académique et mot de passe', 'Academic account and password', 'person'],
  ['cle-otp', 'compte', 'Clé d’authentification', 'Authentication key', 'person'],
  ['droits-acces', 'compte', 'Droits d’accès à une application', 'Access rights to an application', 'person'],
  ['messagerie', 'application', 'Messagerie académique', 'Academic mail', 'person'],
  ['ent', 'application', 'Espace numérique de travail', 'Digital workspace', 'establishment'],
  ['vie-scolaire', 'application', 'Notes et vie scolaire', 'Marks and school life', 'establishment'],
  ['gestion-personnel', 'application', 'Gestion des personnels', 'Staff management', 'team'],
  ['wifi', 'reseau', 'Wi-Fi de l’établissement', 'Wi-Fi of the establishment', 'establishment'],
  ['internet', 'reseau', 'Accès à Internet', 'Internet access', 'establishment'],
  ['telephonie', 'reseau', 'Téléphonie', 'Telephony', 'team'],
  ['formation', 'autre', 'Formation et prise en main', 'Training and first steps', 'person'],
  ['autre-demande', 'autre', 'Autre demande', 'Anything else'],
];

/** Those whose faults are that of a workstation. */
const OF_WORKSTATIONS: ReadonlySet<string> = new Set(['poste-de-travail', 'tableau-interactif']);

export const services: Service[] = ROWS.map(([_id, category, fr, en, impact]) => ({
  _id,
  category,
  name: { fr, en },
  ...(OF_WORKSTATIONS.has(_id) ? { workstation: true } : {}),
  ...(impact === undefined ? {} : { defaultImpact: impact }),
  active: true,
}));
