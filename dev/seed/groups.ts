import type { Instant } from '../../domain/time';
import { DAY_MS } from '../../domain/time';
import type { Absence } from '../../store/models/accounts';
import type { Group } from '../../store/models/groups';
import { idOf } from './people';

interface Team extends Pick<Group, '_id' | 'level' | 'name'> {
  /** Logins; leads work in their group too. */
  leads: string[];
  others: string[];
}

const TEAMS: Team[] = [
  {
    _id: 'guichet',
    level: 'firstLine',
    name: { fr: 'Guichet unique', en: 'Single desk' },
    leads: ['s.petit'],
    others: ['l.bernard', 'm.lefevre', 't.nguyen', 'n.benali', 'o.girard', 'k.oconnor', 'a.diallo'],
  },
  {
    _id: 'expert-reseau',
    level: 'expert',
    name: { fr: 'Experts réseau', en: 'Network experts' },
    leads: ['h.mercier'],
    others: ['e.moreau', 'd.roche'],
  },
  {
    _id: 'expert-applications',
    level: 'expert',
    name: { fr: 'Experts applications', en: 'Application experts' },
    leads: ['b.fournier', 'r.kowalski'],
    others: ['i.chevalier'],
  },
  {
    _id: 'expert-identite',
    level: 'expert',
    name: { fr: 'Experts identité et accès', en: 'Identity and access experts' },
    leads: ['g.lambert'],
    others: ['y.haddad'],
  },
  {
    _id: 'proximite-nord',
    level: 'onSite',
    name: { fr: 'Proximité Paris Nord', en: 'Field team, northern Paris' },
    leads: ['c.picard'],
    others: ['f.garcia', 'z.traore'],
  },
  {
    _id: 'proximite-sud',
    level: 'onSite',
    name: { fr: 'Proximité Paris Sud', en: 'Field team, southern Paris' },
    leads: ['x.blanchard'],
    others: ['l.dasilva', 'j.meunier'],
  },
];

export const groups: Group[] = TEAMS.map(({ leads, others, ...team }) => ({
  ...team,
  members: [...leads, ...others].map(idOf),
  leads: leads.map(idOf),
}));

/** Away for the year to come; who is told in the meantime is known. */
const AWAY = { login: 'o.girard', substitute: 'm.lefevre', days: 365 };

export const absenceOf = (login: string, now: Instant): Absence[] =>
  login === AWAY.login ? [{ from: now, to: now + AWAY.days * DAY_MS, substituteId: idOf(AWAY.substitute) }] : [];
