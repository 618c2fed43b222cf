import type { RequestForm } from '../../../domain/requestForm/form';

const APPLICATIONS = [
  { value: 'vie-scolaire', label: { fr: 'Notes et vie scolaire', en: 'Marks and school life' } },
  { value: 'ent', label: { fr: 'Espace numérique de travail', en: 'Digital workspace' } },
  { value: 'personnel', label: { fr: 'Gestion des personnels', en: 'Staff management' } },
  { value: 'finances', label: { fr: 'Finances et commandes', en: 'Finance and orders' } },
  { value: 'autre', label: { fr: 'Une autre application', en: 'Another application' } },
];

export const accessRightsForm: RequestForm = {
  questions: [
    {
      id: 'act',
      kind: 'choice',
      label: { fr: 'Que faut-il faire ?', en: 'What is to be done?' },
      required: true,
      options: [
        { value: 'open', label: { fr: 'Ouvrir des droits', en: 'Open rights' } },
        { value: 'change', label: { fr: 'Modifier des droits', en: 'Change rights' } },
        { value: 'withdraw', label: { fr: 'Retirer des droits', en: 'Withdraw rights' } },
      ],
      default: 'open',
    },
    {
      id: 'applications',
      kind: 'choices',
      label: { fr: 'Pour quelles applications ?', en: 'For which applications?' },
      required: true,
      options: APPLICATIONS,
    },
    {
      id: 'otherApplication',
      kind: 'text',
      label: { fr: 'Quelle autre application ?', en: 'Which other application?' },
      required: true,
      maxLength: 120,
      when: { question: 'applications', is: ['autre'] },
    },
    {
      id: 'function',
      kind: 'text',
      label: { fr: 'Pour quelle fonction ?', en: 'For which function?' },
      help: {
        fr: 'Par exemple : professeur principal, secrétaire de direction.',
        en: 'For instance: form teacher, head’s secretary.',
      },
      required: true,
      maxLength: 200,
      when: { question: 'act', is: ['open', 'change'] },
    },
    {
      id: 'isTemporary',
      kind: 'yesNo',
      label: { fr: 'Ces droits sont-ils temporaires ?', en: 'Are these rights for a time only?' },
      required: true,
      default: false,
      when: { question: 'act', is: ['open', 'change'] },
    },
    {
      id: 'until',
      kind: 'date',
      label: { fr: 'Jusqu’à quelle date ?', en: 'Until which day?' },
      required: true,
      when: { question: 'isTemporary', is: [true] },
    },
  ],
};

export const keyForm: RequestForm = {
  questions: [
    {
      id: 'reason',
      kind: 'choice',
      label: { fr: 'De quoi s’agit-il ?', en: 'What is it about?' },
      required: true,
      options: [
        { value: 'first', label: { fr: 'Une première clé', en: 'A first key' } },
        { value: 'lost', label: { fr: 'Une clé perdue ou volée', en: 'A key lost or stolen' } },
        { value: 'broken', label: { fr: 'Une clé qui ne fonctionne plus', en: 'A key that does not work any more' } },
        { value: 'return', label: { fr: 'Une clé à rendre', en: 'A key to return' } },
      ],
    },
    {
      id: 'lostOn',
      kind: 'date',
      label: { fr: 'Depuis quel jour est-elle perdue ?', en: 'Since which day is it lost?' },
      help: { fr: 'La clé est bloquée dès réception de la demande.', en: 'The key is blocked as soon as we get this.' },
      required: true,
      when: { question: 'reason', is: ['lost'] },
    },
    {
      id: 'serial',
      kind: 'text',
      label: { fr: 'Numéro inscrit au dos de la clé', en: 'Number on the back of the key' },
      required: false,
      maxLength: 40,
      when: { question: 'reason', is: ['lost', 'broken', 'return'] },
    },
    {
      id: 'kind',
      kind: 'choice',
      label: { fr: 'Quelle clé souhaitez-vous ?', en: 'Which key do you want?' },
      required: true,
      options: [
        { value: 'object', label: { fr: 'Une clé matérielle', en: 'An object' } },
        { value: 'phone', label: { fr: 'L’application sur téléphone', en: 'The app on a phone' } },
      ],
      default: 'object',
      when: { question: 'reason', is: ['first', 'lost', 'broken'] },
    },
  ],
};
