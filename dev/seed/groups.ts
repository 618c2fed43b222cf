import type { Instant } from '../../domain/time';
import { DAY_MS } from '../../domain/time';
import { groups as teams } from '../../setup/groups';
import type { Absence } from '../../store/models/accounts';
import type { Group } from '../../store/models/groups';
import { idOf } from './people';

/** Logins; leads work in their group too. */
const STAFF: Record<string, { leads: string[]; others: string[] }> = {
  guichet: {
    leads: ['s.petit'],
    others: ['l.bernard', 'm.lefevre', 't.nguyen', 'n.benali', 'o.girard', 'k.oconnor', 'a.diallo'],
  },
  'expert-reseau': { leads: ['h.mercier'], others: ['e.moreau', 'd.roche'] },
  'expert-applications': { leads: ['b.fournier', 'r.kowalski'], others: ['i.chevalier'] },
  'expert-identite': { leads: ['g.lambert'], others: ['y.haddad'] },
  'proximite-nord': { leads: ['c.picard'], others: ['f.garcia', 'z.traore'] },
  'proximite-sud': { leads: ['x.blanchard'], others: ['l.dasilva', 'j.meunier'] },
};

export const groups: Group[] = teams.map((team) => {
  const { leads = [], others = [] } = STAFF[team._id] ?? {};
  return { ...team, members: [...leads, ...others].map(idOf), leads: leads.map(idOf) };
});

/** Away for the year to come; who is told in the meantime is known. */
const AWAY = { login: 'o.girard', substitute: 'm.lefevre', days: 365 };

export const absenceOf = (login: string, now: Instant): Absence[] =>
  login === AWAY.login ? [{ from: now, to: now + AWAY.days * DAY_MS, substituteId: idOf(AWAY.substitute) }] : [];
