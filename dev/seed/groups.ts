import type { Instant } from '../../domain/time';
import { DAY_MS } from '../../domain/time';
import { groups as teams } from '../../setup/groups';
import type { Absence } from '../../store/models/accounts';
import type { Group } from '../../store/models/groups';
import { establishments } from './establishments';
import { idOf } from './people';

const NORTH = ['75011', '75017', '75018', '75019', '75020'];

const isNorth = ({ address }: (typeof establishments)[number]): boolean => NORTH.includes(address.postcode);
const idsOf = (chosen: typeof establishments): string[] => chosen.map(({ _id }) => _id);

interface Team extends Pick<Group, 'establishments' | 'services'> {
  /** Logins; leads work in their group too. */
  leads: string[];
  others: string[];
}

const TEAMS: Record<string, Team> = {
  guichet: {
    leads: ['s.petit'],
    others: ['l.bernard', 'm.lefevre', 't.nguyen', 'n.benali', 'o.girard', 'k.oconnor', 'a.diallo'],
  },
  reclamations: { leads: ['m.vasseur'], others: [] },
  'expert-reseau': {
    leads: ['h.mercier'],
    others: ['e.moreau', 'd.roche'],
    services: ['wifi', 'internet', 'telephonie'],
  },
  'expert-applications': {
    leads: ['b.fournier', 'r.kowalski'],
    others: ['i.chevalier'],
    services: ['messagerie', 'ent', 'vie-scolaire', 'gestion-personnel'],
  },
  'expert-identite': {
    leads: ['g.lambert'],
    others: ['y.haddad'],
    services: ['compte-academique', 'cle-otp', 'droits-acces'],
  },
  'proximite-nord': {
    leads: ['c.picard'],
    others: ['f.garcia', 'z.traore'],
    establishments: idsOf(establishments.filter(isNorth)),
  },
  'proximite-sud': {
    leads: ['x.blanchard'],
    others: ['l.dasilva', 'j.meunier'],
    establishments: idsOf(establishments.filter((it) => !isNorth(it))),
  },
};

export const groups: Group[] = teams.map((team) => {
  const { leads = [], others = [], ...coverage } = TEAMS[team._id] ?? {};
  return { ...team, ...coverage, members: [...leads, ...others].map(idOf), leads: leads.map(idOf) };
});

/** Away for the year to come; who is told in the meantime is known. */
const AWAY = { login: 'o.girard', substitute: 'm.lefevre', days: 365 };

export const absenceOf = (login: string, now: Instant): Absence[] =>
  login === AWAY.login ? [{ from: now, to: now + AWAY.days * DAY_MS, substituteId: idOf(AWAY.substitute) }] : [];
