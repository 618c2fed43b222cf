import { texts } from '../../i18n/language';

export const requestTexts = texts(
  {
    optional: 'facultatif',
    yes: 'Oui',
    no: 'Non',

    atLeastOne: 'Choisissez au moins une réponse.',
  },
  { optional: 'optional', yes: 'Yes', no: 'No', atLeastOne: 'Choose at least one answer.' },
);
