import { texts } from '../../i18n/language';
import type { FilterName, Sort, View } from './useQueueQuery';

interface QueueTexts {
  title: string;
  views: string;
  view: Record<View, string>;
  empty: Record<View, string>;
  emptyFiltered: string;
  clear: string;
  search: string;
  searchHint: string;
  filters: (count: number) => string;
  filter: Record<FilterName, string>;
  any: string;
  sortBy: string;
  sortedBy: string;
  sort: Record<Sort, string>;
  shown: (count: number, hasMore: boolean) => string;
  caption: string;
  column: { number: string; title: string; requester: string; due: string; status: string };
  nobody: string;
  noDeadline: string;
  unknownRequester: string;
  close: string;
  panel: (number: string) => string;
}

export const queueTexts = texts<QueueTexts>(
  {
    title: 'File de traitement',
    views: 'Vue',
    view: {
      team: 'Mon équipe',
      mine: 'Mes dossiers',
      atRisk: 'À risque',
      unassigned: 'Non affectées',
      waiting: 'En attente',
      all: 'Toutes',
    },
    empty: {
      team: 'Votre équipe n’a aucune demande ouverte.',
      mine: 'Aucune demande ne vous est affectée. Prenez-en une dans « Non affectées ».',
      atRisk: 'Aucune échéance n’est dépassée ni proche : tout est dans les temps.',
      unassigned: 'Toutes les demandes de votre équipe ont quelqu’un.',
      waiting: 'Aucune demande n’attend une réponse, un accord, un rendez-vous ou un fournisseur.',
      all: 'Aucune demande.',
    },
    emptyFiltered: 'Aucune demande de cette vue ne correspond à votre recherche ou à vos filtres.',
    clear: 'Effacer la recherche et les filtres',
    search: 'Rechercher un dossier',
    searchHint: 'Numéro ou mots de l’objet',
    filters: (count) => (count ? `Filtres (${count})` : 'Filtres'),
    filter: {
      priority: 'Priorité',
      status: 'État',
      level: 'Niveau',
      groupId: 'Équipe',
      serviceId: 'Service',
      establishmentId: 'Établissement',
    },
    any: 'Tous',
    sortBy: 'Trier par',
    sortedBy: 'triées par',
    sort: { due: 'prochaine échéance', opened: 'date d’ouverture', updated: 'dernière activité' },
    shown: (count, hasMore) =>
      hasMore ? `${count} premières demandes` : count === 1 ? '1 demande' : `${count} demandes`,
    caption: 'Demandes de la vue',
    column: { number: 'N°', title: 'Objet', requester: 'Demandeur', due: 'Échéance', status: 'État' },
    nobody: 'non affectée',
    noDeadline: 'aucune échéance',
    unknownRequester: '—',
    close: 'Fermer le dossier',
    panel: (number) => `Dossier ${number}`,
  },
  {
    title: 'Work queue',
    views: 'View',
    view: {
      team: 'My team',
      mine: 'My tickets',
      atRisk: 'At risk',
      unassigned: 'Unassigned',
      waiting: 'Waiting',
      all: 'All',
    },
    empty: {
      team: 'Your team has no open ticket.',
      mine: 'No ticket is assigned to you. Take one from “Unassigned”.',
      atRisk: 'No deadline is missed or near: everything is on time.',
      unassigned: 'Every ticket of your team has somebody.',
      waiting: 'No ticket waits for an answer, a consent, an appointment or a supplier.',
      all: 'There is no ticket.',
    },
    emptyFiltered: 'No ticket of this view matches your search or your filters.',
    clear: 'Clear search and filters',
    search: 'Search tickets',
    searchHint: 'Number, or words of the title',
    filters: (count) => (count ? `Filters (${count})` : 'Filters'),
    filter: {
      priority: 'Priority',
      status: 'Status',
      level: 'Level',
      groupId: 'Team',
      serviceId: 'Service',
      establishmentId: 'School',
    },
    any: 'All',
    sortBy: 'Sort by',
    sortedBy: 'sorted by',
    sort: { due: 'next deadline', opened: 'opening date', updated: 'last activity' },
    shown: (count, hasMore) => (hasMore ? `first ${count} tickets` : count === 1 ? '1 ticket' : `${count} tickets`),
    caption: 'Tickets of the view',
    column: { number: 'No.', title: 'Title', requester: 'Requester', due: 'Deadline', status: 'Status' },
    nobody: 'unassigned',
    noDeadline: 'no deadline',
    unknownRequester: '—',
    close: 'Close the ticket',
    panel: (number) => `Ticket ${number}`,
  },
);
