import type { Group } from '../store/models/groups';

/** The teams of the policy `academie-paris`, in which nobody works yet. */
const ROWS: [id: string, level: Group['level'], fr: string, en: string][] = [
  ['guichet', 'firstLine', 'Guichet unique', 'Single desk'],
  ['reclamations', 'firstLine', 'Réclamations', 'Complaints'],
  ['expert-reseau', 'expert', 'Experts réseau', 'Network experts'],
  ['expert-applications', 'expert', 'Experts applications', 'Application experts'],
  ['expert-identite', 'expert', 'Experts identité et accès', 'Identity and access experts'],
  ['proximite-nord', 'onSite', 'Proximité Paris Nord', 'Field team, northern Paris'],
  ['proximite-sud', 'onSite', 'Proximité Paris Sud', 'Field team, southern Paris'],
];

export const groups: Group[] = ROWS.map(([_id, level, fr, en]) => ({
  _id,
  level,
  name: { fr, en },
  members: [],
  leads: [],
}));
