import { texts } from '../../i18n/language';

export const shortcutTexts = texts(
  {
    title: 'Raccourcis clavier',
    on: 'Raccourcis clavier : activés',
    off: 'Raccourcis clavier : désactivés',
    use: 'Utiliser les raccourcis à une touche',
    key: {
      j: 'dossier suivant',
      k: 'dossier précédent',
      p: 'prendre le dossier',
      e: 'escalader',
      r: 'écrire une réponse',
      '?': 'cette liste',
    },
  },
  {
    title: 'Keyboard shortcuts',
    on: 'Keyboard shortcuts: on',
    off: 'Keyboard shortcuts: off',
    use: 'Use single-key shortcuts',
    key: {
      j: 'next ticket',
      k: 'previous ticket',
      p: 'take the ticket',
      e: 'escalate',
      r: 'write a reply',
      '?': 'this list',
    },
  },
);
