import type { Language } from '../../../domain/words';

const fr = {
  title: 'Aide informatique',
  description:
    'Modes d’emploi, questions fréquentes et problèmes connus, écrits par l’assistance informatique de l’académie.',
  notFoundHere: 'Vous ne trouvez pas ?',
};

type HelpTexts = typeof fr;

const en: HelpTexts = {
  title: 'IT help',
  description: 'How-tos, frequent questions and known problems, written by the academy’s IT help desk.',
  notFoundHere: 'You do not find it?',
};

export const helpTexts: Readonly<Record<Language, HelpTexts>> = { fr, en };
