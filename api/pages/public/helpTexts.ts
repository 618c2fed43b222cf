import type { Audience } from '../../../domain/knowledge/article';
import type { Language } from '../../../domain/words';

interface HelpTexts {
  title: string;
  description: string;
  search: string;
  searchHint: string;
  submit: string;
  announcements: string;
  categories: string;
  mostUseful: string;
  latest: string;
  resultsFor(words: string): string;
  found(count: number, shown: number): string;
  none: string;
  noneHint: string;
  noneYet: string;
  next: string;
  audiences: Record<Exclude<Audience, 'public'>, string>;
  published(day: string): string;
  old: string;
  contents: string;
  change: string;
  solvedAsk: string;
  solved: string;
  thanks: string;
  notFoundHere: string;
  report: string;
}

export const helpTexts: Readonly<Record<Language, HelpTexts>> = {
  fr: {
    title: 'Aide informatique',
    description:
      'Modes d’emploi, questions fréquentes et problèmes connus, écrits par l’assistance informatique de l’académie.',
    search: 'Que cherchez-vous ?',
    searchHint: 'Par exemple : imprimante, mot de passe oublié, wifi',
    submit: 'Chercher',
    announcements: 'Annonces',
    categories: 'Par sujet',
    mostUseful: 'Les plus utiles',
    latest: 'Les derniers articles',
    resultsFor: (words) => `Aide : « ${words} »`,
    found: (count, shown) =>
      count > shown
        ? `${count} articles ; voici les ${shown} plus proches.`
        : count === 1
          ? '1 article.'
          : `${count} articles.`,
    none: 'Aucun article ne répond à ces mots.',
    noneHint: 'Essayez avec moins de mots, ou d’autres.',
    noneYet: 'Aucun article pour l’instant.',
    next: 'Articles suivants',
    audiences: { academy: 'Réservé au personnel de l’académie', desk: 'Réservé aux équipes de l’assistance' },
    published: (day) => `Publié le ${day}`,
    old: 'Cet article n’a pas été relu depuis longtemps : il n’est peut-être plus à jour.',
    contents: 'Sommaire',
    change: 'Modifier cet article',
    solvedAsk: 'Cet article vous a-t-il aidé ?',
    solved: 'Cela a résolu mon problème',
    thanks: 'Merci ! Votre réponse aide les suivants à trouver cet article plus vite.',
    notFoundHere: 'Vous n’avez pas trouvé ?',
    report: 'Faire une demande en ligne',
  },
  en: {
    title: 'IT help',
    description: 'How-tos, frequent questions and known problems, written by the academy’s IT help desk.',
    search: 'What are you looking for?',
    searchHint: 'For example: printer, forgotten password, wifi',
    submit: 'Search',
    announcements: 'Announcements',
    categories: 'By subject',
    mostUseful: 'Most useful',
    latest: 'Latest articles',
    resultsFor: (words) => `Help: “${words}”`,
    found: (count, shown) =>
      count > shown
        ? `${count} articles; here are the ${shown} closest.`
        : count === 1
          ? '1 article.'
          : `${count} articles.`,
    none: 'No article answers these words.',
    noneHint: 'Try fewer words, or others.',
    noneYet: 'No article yet.',
    next: 'More articles',
    audiences: { academy: 'For the staff of the academy', desk: 'For the teams of the desk' },
    published: (day) => `Published on ${day}`,
    old: 'Nobody has looked at this article for a long time: it may be out of date.',
    contents: 'Contents',
    change: 'Change this article',
    solvedAsk: 'Did this article help you?',
    solved: 'This solved my problem',
    thanks: 'Thank you! Your answer helps others to find this article sooner.',
    notFoundHere: 'You did not find it?',
    report: 'Make a request online',
  },
};
