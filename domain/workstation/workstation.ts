import { DAY_MS, type Instant } from '../time';
import type { Kind } from '../words';
import type { Charter } from './charter';

export const CRITERION_STATES = ['met', 'notMet', 'unknown'] as const;
export type CriterionState = (typeof CRITERION_STATES)[number];

/** A machine of the academy's inventory, by its inventory number. */
export interface Workstation {
  inventoryNumber: string;
  /** UAI code. */
  establishmentId: string;
  room: string | null;
  model: string | null;
  /** The account of who works on it; null where several do. */
  assignedTo: string | null;
  /** By the criterion's id; one that is not there is not known. */
  criteria: Readonly<Record<string, CriterionState>>;
  /** When the inventory last looked at it; null when it never did. */
  checkedAt: Instant | null;
}

export const CONFORMITY_STATES = ['conforming', 'notConforming', 'unknown'] as const;
export type ConformityState = (typeof CONFORMITY_STATES)[number];

/** What a version of the charter says of a workstation. */
export interface Conformity {
  state: ConformityState;
  charterVersion: number;
  /** Ids of the criteria that are not met. */
  criteria?: readonly string[];
}

/** Since when a workstation must have been looked at. */
export const checkedSince = ({ validDays }: Charter, at: Instant): Instant => at - validDays * DAY_MS;

/** Nobody knows of a workstation that is not in the inventory, or was not looked at for too long. */
export function conformityOf(charter: Charter, workstation: Workstation | null, at: Instant): Conformity {
  const charterVersion = charter.version;
  if (!workstation || workstation.checkedAt === null || workstation.checkedAt < checkedSince(charter, at)) {
    return { state: 'unknown', charterVersion };
  }
  const { criteria } = workstation;
  const notMet = charter.criteria.map(({ id }) => id).filter((id) => criteria[id] === 'notMet');
  if (notMet.length > 0) return { state: 'notConforming', charterVersion, criteria: notMet };
  const isAllMet = charter.criteria.every(({ id }) => criteria[id] === 'met');
  return { state: isAllMet ? 'conforming' : 'unknown', charterVersion };
}

/** Inventories write their numbers in small letters and in capitals. */
export const normalInventoryNumber = (given: string): string => given.trim().toUpperCase();

/** What the charter is about: nothing of it goes for an application, an account or the network. */
export const isWorkstationFault = (kind: Kind, service: { workstation?: boolean } | null): boolean =>
  kind === 'incident' && service?.workstation === true;
