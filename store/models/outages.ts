import type { Outage } from '../../domain/outage/outage';
import { OUTAGE_KINDS } from '../../domain/outage/outage';
import type { Instant } from '../../domain/time';
import { boolean, define, mixed, nullableNumber, number, string, strings } from './schema';

/** Its number of updates is its revision. */
export interface OutageRow extends Omit<Outage, 'id'> {
  /** Opaque: `out-` and hexadecimal digits made of the key that it was announced under. */
  _id: string;
  /** Of what it was announced by: the same key with another body is refused. */
  bodyDigest: string;
  /** The last update of which everybody was told who asked for it. */
  told: number;
}

const nullableStrings = { type: [String], default: null } as const;

export const outageSchema = define<OutageRow>({
  _id: string,
  bodyDigest: string,
  told: number,
  kind: { type: String, enum: OUTAGE_KINDS, required: true },
  serviceIds: nullableStrings,
  establishmentIds: nullableStrings,
  startAt: number,
  expectedEndAt: nullableNumber,
  endedAt: nullableNumber,
  cancelled: boolean,
  title: mixed,
  updates: mixed,
});

outageSchema.index({ endedAt: 1, startAt: -1, _id: -1 });
outageSchema.index({ startAt: -1, _id: -1 });
outageSchema.index({ 'updates.at': -1 });

/** Of which outages somebody asked to be told. */
export interface OutageSubscription {
  /** The account. */
  _id: string;
  everything: boolean;
  serviceIds: string[];
  establishmentIds: string[];
}

export const outageSubscriptionSchema = define<OutageSubscription>({
  _id: string,
  everything: boolean,
  serviceIds: strings,
  establishmentIds: strings,
});

/** Somebody whom one outage concerns, and who is told how it goes on. */
export interface OutageFollower {
  /** `out-…:acc-…` */
  _id: string;
  outageId: string;
  personId: string;
  at: Instant;
}

export const outageFollowerSchema = define<OutageFollower>({
  _id: string,
  outageId: string,
  personId: string,
  at: number,
});

outageFollowerSchema.index({ outageId: 1, personId: 1 });
outageFollowerSchema.index({ personId: 1, at: -1 });
