import { texts } from '../i18n/language';
import type { Awaited } from './awaited';

interface PortalTexts {
  home: {
    hello(given: string): string;
    ask: string;
    askHint: string;
    help: string;
    helpHint: string;
    helpSearch: string;
    mine: string;
    all: string;
    queue: string;
    queueHint: string;
  };
  noneOpen: string;
  /** By when, for the clock that runs. */
  expected: Record<'takeCharge' | 'resolution', (moment: string) => string>;
  awaited: Record<Awaited, string>;
  list: {
    title: string;
    search: string;
    searchHint: string;
    find: string;
    show: string;
    open: string;
    closed: string;
    cancelled: string;
    none: Record<'closed' | 'cancelled', string>;
    noneFound(words: string): string;
    newTicket: string;
    shown(count: number): string;
    changedAt(moment: string): string;
  };
}

/** The home page and the lists. */
export const portalTexts = texts<PortalTexts>(
  {
    home: {
      hello: (given) => `Bonjour ${given}`,
      ask: 'Signaler une panne ou demander un service',
      askHint: 'Quel est le sujet de votre demande ?',
      help: 'Chercher une solution dans l’aide',
      helpHint: 'Par exemple : imprimante, mot de passe oublié, wifi',
      helpSearch: 'Chercher',
      mine: 'Mes demandes en cours',
      all: 'Toutes mes demandes',
      queue: 'Aller à la file de traitement',
      queueHint:
        'Vous faites partie des équipes du guichet : les demandes à traiter sont dans votre espace technicien.',
    },
    noneOpen: 'Vous n’avez aucune demande en cours.',
    expected: {
      takeCharge: (moment) => `Réponse attendue avant ${moment}`,
      resolution: (moment) => `Résolution attendue avant ${moment}`,
    },
    awaited: {
      information: 'Une précision vous est demandée',
      consent: 'Votre accord est demandé',
      appointment: 'Rendez-vous : consultez la demande',
      resolution: 'Dites-nous si votre problème est résolu',
    },
    list: {
      title: 'Mes demandes',
      search: 'Rechercher dans mes demandes',
      searchHint: 'Un numéro ou des mots du titre',
      find: 'Rechercher',
      show: 'Afficher',
      open: 'En cours',
      closed: 'Closes',
      cancelled: 'Annulées',
      none: {
        closed: 'Aucune de vos demandes n’est encore close.',
        cancelled: 'Vous n’avez annulé aucune demande.',
      },
      noneFound: (words) => `Aucune demande ne correspond à « ${words} ».`,
      newTicket: 'Faire une demande',
      shown: (count) => (count === 1 ? '1 demande affichée' : `${count} demandes affichées`),
      changedAt: (moment) => `Dernier changement ${moment}`,
    },
  },
  {
    home: {
      hello: (given) => `Hello ${given}`,
      ask: 'Report a fault or ask for a service',
      askHint: 'What is it about?',
      help: 'Look for a solution in the help',
      helpHint: 'For example: printer, forgotten password, wifi',
      helpSearch: 'Search',
      mine: 'My open requests',
      all: 'All my requests',
      queue: 'Go to the work queue',
      queueHint: 'You are one of the desk’s teams: requests to be handled are in your technician’s space.',
    },
    noneOpen: 'You have no open request.',
    expected: {
      takeCharge: (moment) => `Answer expected before ${moment}`,
      resolution: (moment) => `Solution expected before ${moment}`,
    },
    awaited: {
      information: 'You are asked for details',
      consent: 'Your consent is asked for',
      appointment: 'Appointment: see the request',
      resolution: 'Tell us whether your problem is solved',
    },
    list: {
      title: 'My requests',
      search: 'Search my requests',
      searchHint: 'A number, or words of the title',
      find: 'Search',
      show: 'Show',
      open: 'Open',
      closed: 'Closed',
      cancelled: 'Cancelled',
      none: { closed: 'None of your requests is closed yet.', cancelled: 'You have cancelled no request.' },
      noneFound: (words) => `No request matches “${words}”.`,
      newTicket: 'Make a request',
      shown: (count) => (count === 1 ? '1 request shown' : `${count} requests shown`),
      changedAt: (moment) => `Last change ${moment}`,
    },
  },
);
