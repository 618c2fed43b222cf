import { DAY_MS, type Instant } from '../../domain/time';
import { academicCharter } from '../../domain/workstation/academicCharter';
import type { CriterionState } from '../../domain/workstation/workstation';
import type { WorkstationRow } from '../../store/models/workstations';
import { establishments } from './establishments';
import { accounts, idOf } from './people';

const ALL_MET: WorkstationRow['criteria'] = Object.fromEntries(academicCharter.criteria.map(({ id }) => [id, 'met']));

const MODELS = ['Latitude 5450', 'ProDesk 400 G9', 'ThinkCentre M70q', 'EliteBook 640'];
/** What is found wrong, in turn; most have nothing. */
const FINDINGS: readonly Readonly<Record<string, CriterionState>>[] = [
  {},
  {},
  { updates: 'notMet' },
  {},
  { 'supported-system': 'notMet', 'supported-hardware': 'notMet' },
  {},
  { antivirus: 'unknown' },
  {},
  { 'no-local-administrator': 'notMet' },
];
/** How long ago they were looked at, in turn; null for never. */
const CHECKED_DAYS_AGO = [3, 11, 20, 35, 120, 8, 41, null, 2, 17];

/** Two of Claire Martin's, one of which does not conform, and three of each school. */
export const workstationsAt = (now: Instant): WorkstationRow[] => [
  {
    ...common('PC-9010-101', '0759010L', now, 2),
    room: 'Salle des professeurs',
    model: 'EliteBook 640',
    assignedTo: idOf('c.martin'),
  },
  {
    ...common('PC-9010-102', '0759010L', now, 5),
    room: 'Salle 204',
    model: 'OptiPlex 3020',
    assignedTo: idOf('c.martin'),
    criteria: { ...ALL_MET, 'supported-system': 'notMet', updates: 'notMet' },
  },
  ...establishments.flatMap(({ _id: uai }, school) => ofSchool(uai, school, now)),
];

function ofSchool(uai: string, school: number, now: Instant): WorkstationRow[] {
  const users = accounts.filter(({ roles, establishmentId }) => establishmentId === uai && roles[0] === 'requester');
  return [0, 1, 2].map((index) => {
    const turn = school * 3 + index;
    const daysAgo = CHECKED_DAYS_AGO[turn % CHECKED_DAYS_AGO.length] ?? null;
    const user = users[index];
    return {
      ...common(`PC-${uai.slice(3, 7)}-00${index + 1}`, uai, now, daysAgo),
      room: `Salle ${101 + turn}`,
      model: MODELS[turn % MODELS.length] ?? null,
      assignedTo: user && user.login !== 'c.martin' ? user._id : null,
      criteria: daysAgo === null ? {} : { ...ALL_MET, ...FINDINGS[turn % FINDINGS.length] },
    };
  });
}

const common = (_id: string, establishmentId: string, now: Instant, daysAgo: number | null) => ({
  _id,
  establishmentId,
  criteria: ALL_MET,
  checkedAt: daysAgo === null ? null : now - daysAgo * DAY_MS,
});
