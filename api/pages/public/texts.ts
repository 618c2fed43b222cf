import type { Language } from '../../../domain/words';

/** What surrounds every page that needs no sign-in, and what is said when one fails. */
const fr = {
  name: 'Français',
  site: 'Assistance informatique',
  department: 'Direction des systèmes d’information',
  skip: 'Aller au contenu',
  menu: 'Menu principal',
  help: 'Aide',
  howToReport: 'Comment signaler',
  serviceStatus: 'État des services',
  signIn: 'Se connecter',
  mySpace: 'Mon espace',
  newTicket: 'Nouvelle demande',
  accessibility: 'Accessibilité : non conforme',
  feed: 'Flux des articles d’aide',
  notFoundTitle: 'Page introuvable',
  notFound: 'L’adresse est peut-être incomplète, ou la page n’existe plus.',
  failedTitle: 'Une erreur est survenue',
  failed: 'Le guichet n’a pas pu répondre. Réessayez dans un instant.',
  tooMany: 'Trop de demandes en peu de temps. Réessayez dans une minute.',
  misread: 'La demande n’a pas été comprise. Revenez en arrière et réessayez.',
  backToHelp: 'Revenir à l’aide',
};

type PublicTexts = typeof fr;

const en: PublicTexts = {
  name: 'English',
  site: 'IT help desk',
  department: 'Department of information systems',
  skip: 'Skip to content',
  menu: 'Main menu',
  help: 'Help',
  howToReport: 'How to report',
  serviceStatus: 'Service status',
  signIn: 'Sign in',
  mySpace: 'My space',
  newTicket: 'New request',
  accessibility: 'Accessibility: not compliant',
  feed: 'Feed of help articles',
  notFoundTitle: 'Page not found',
  notFound: 'The address may be incomplete, or the page is gone.',
  failedTitle: 'Something went wrong',
  failed: 'The desk could not answer. Try again in a moment.',
  tooMany: 'Too many requests in a short time. Try again in a minute.',
  misread: 'What was asked was not understood. Go back and try again.',
  backToHelp: 'Back to help',
};

export const publicTexts: Readonly<Record<Language, PublicTexts>> = { fr, en };
