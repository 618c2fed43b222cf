import { texts } from '../i18n/language';

/** Looking for somebody. */
export const peopleTexts = texts(
  {
    who: 'Qui appelle ?',
    search: 'Nom, identifiant, UAI ou numéro de demande',
    hint: 'Deux caractères au moins',
    nobody: 'Personne ne correspond.',
    found: (count: number) => (count === 1 ? '1 résultat' : `${count} résultats`),
    inactive: 'compte inactif',
  },
  {
    who: 'Who is calling?',
    search: 'Name, login, UAI code or ticket number',
    hint: 'At least two characters',
    nobody: 'Nobody matches.',
    found: (count) => (count === 1 ? '1 result' : `${count} results`),
    inactive: 'inactive account',
  },
);
