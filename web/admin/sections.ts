import { useRight } from '../app/session';
import { texts } from '../i18n/language';

export const ADMIN = '/administration';

export const SECTIONS = {
  accounts: `${ADMIN}/comptes`,
  groups: `${ADMIN}/equipes`,
  establishments: `${ADMIN}/etablissements`,
  services: `${ADMIN}/services`,
  workstations: `${ADMIN}/postes`,
  calendars: `${ADMIN}/calendriers`,
  policies: `${ADMIN}/politiques`,
  keys: `${ADMIN}/cles`,
  mails: `${ADMIN}/courriels`,
} as const;

/** Beside the services, whose codes are free. */
export const NEW_SERVICE = `${ADMIN}/nouveau-service`;

export type SectionName = keyof typeof SECTIONS;

/** Who may change the desk's own data. */
export const useAdministers = (): boolean => useRight('manageDeskData');

/** The sections that one may read, in the order in which they are shown. */
export function useSections(): SectionName[] {
  const readsDeskData = useRight('readDeskData');
  const managesAccounts = useRight('manageAccounts');
  const readsMails = useRight('readMails');
  const readsWorkstations = useRight('readWorkstations');
  const may: Record<SectionName, boolean> = {
    policies: readsDeskData,
    calendars: readsDeskData,
    accounts: managesAccounts,
    groups: readsDeskData,
    establishments: readsDeskData,
    services: readsDeskData,
    workstations: readsWorkstations,
    keys: managesAccounts,
    mails: readsMails,
  };
  return (Object.keys(may) as SectionName[]).filter((name) => may[name]);
}

export const sectionTexts = texts(
  {
    admin: 'Administration',
    intro: 'Les règles du guichet, ses équipes et ses comptes.',
    rules: 'Règles du guichet',
    people: 'Personnes et lieux',
    operations: 'Exploitation',
    title: {
      policies: 'Politiques d’escalade',
      calendars: 'Calendriers',
      accounts: 'Comptes',
      groups: 'Équipes',
      establishments: 'Établissements',
      services: 'Fiches des services',
      workstations: 'Postes de travail',
      keys: 'Clés d’accès à l’API',
      mails: 'Courriels envoyés',
    } satisfies Record<SectionName, string>,
    about: {
      policies: 'Priorités, échéances, chemin d’escalade et rappels, version par version.',
      calendars: 'Heures d’ouverture et jours fermés, avec lesquels les échéances sont comptées.',
      accounts: 'Rôles, invitations, sessions et absences.',
      groups: 'Membres, responsables, établissements et services suivis.',
      establishments: 'Écoles, collèges, lycées et services, par code UAI ; import d’une liste.',
      workstations: 'L’inventaire, jugé d’après la charte académique ; import d’une liste.',
      services: 'Fiches du catalogue, publics et formulaires de demande, version par version.',
      keys: 'Accès des applications ; une clé n’est montrée qu’une fois.',
      mails: 'Ce qui est parti, ce qui attend, ce qui a échoué.',
    } satisfies Record<SectionName, string>,
  },
  {
    admin: 'Administration',
    intro: 'The rules of the desk, its teams and its accounts.',
    rules: 'Rules of the desk',
    people: 'People and places',
    operations: 'Operations',
    title: {
      policies: 'Escalation policies',
      calendars: 'Calendars',
      accounts: 'Accounts',
      groups: 'Teams',
      establishments: 'Schools and offices',
      services: 'Service sheets',
      workstations: 'Workstations',
      keys: 'API keys',
      mails: 'Mails sent',
    },
    about: {
      policies: 'Priorities, deadlines, escalation path and reminders, version by version.',
      calendars: 'Opening hours and closed days, with which deadlines are counted.',
      accounts: 'Roles, invitations, sessions and absences.',
      groups: 'Members, leads, schools and services they look after.',
      establishments: 'Schools and offices by UAI code; import of a list.',
      workstations: 'The inventory, judged by the academic charter; import of a list.',
      services: 'Sheets of the catalogue, audiences and request forms, version by version.',
      keys: 'Access of applications; a key is shown once.',
      mails: 'What was sent, what waits, what failed.',
    },
  },
);
