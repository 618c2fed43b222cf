import {
  CASE_VERDICTS,
  type Case,
  COMMITMENTS,
  type CommitmentName,
  EXCLUSIONS,
  GAP_SOURCES,
  type GapSource,
} from '../../domain/commitments/commitment';
import type { Counts } from '../../domain/commitments/figures';
import type { Instant } from '../../domain/time';
import { CHANNELS } from '../../domain/words';
import type { Bilingual } from '../../domain/written';
import { bilingual, boolean, define, mixed, nullableNumber, nullableString, number, string, strings } from './schema';

/** A call or a ticket under one commitment, as it was judged from what is recorded of it. */
export interface CommitmentCase extends Case {
  /** `takenIntoAccount/2026-004217` */
  _id: string;
  /** Of the definitions. */
  version: number;
}

const one = <const V extends readonly string[]>(values: V) => ({ type: String, enum: values, required: true }) as const;

export const commitmentCaseSchema = define<CommitmentCase>({
  _id: string,
  commitment: one(COMMITMENTS),
  kind: one(['call', 'ticket']),
  id: string,
  at: number,
  group: nullableString,
  establishment: nullableString,
  channel: one(CHANNELS),
  verdict: one(CASE_VERDICTS),
  reason: { type: String, enum: [...EXCLUSIONS, null], default: null },
  isProvisional: boolean,
  changesAt: nullableNumber,
  measureMs: nullableNumber,
  lostAfter: nullableNumber,
  version: number,
});

commitmentCaseSchema.index({ commitment: 1, at: 1, _id: 1 });
commitmentCaseSchema.index({ changesAt: 1 }, { partialFilterExpression: { changesAt: { $gt: 0 } } });

/** What the cases of one commitment and one day in Paris add up to, in all or within one scope. */
export interface CommitmentDay {
  /** `lostCalls/2026-11-27/group:guichet` */
  _id: string;
  commitment: CommitmentName;
  day: string;
  /** Empty for all; `group:…`, `establishment:…`, `channel:…`. */
  scope: string;
  counts: Counts;
}

export const commitmentDaySchema = define<CommitmentDay>({
  _id: string,
  commitment: one(COMMITMENTS),
  day: string,
  scope: string,
  counts: mixed,
});

commitmentDaySchema.index({ scope: 1, day: 1 });
commitmentDaySchema.index({ commitment: 1, day: 1 });

/** The sum of a month's days, so that a year is read in few rows. */
export interface CommitmentMonth extends Omit<CommitmentDay, 'day'> {
  /** `2026-11` */
  month: string;
}

export const commitmentMonthSchema = define<CommitmentMonth>({
  _id: string,
  commitment: one(COMMITMENTS),
  month: string,
  scope: string,
  counts: mixed,
});

commitmentMonthSchema.index({ scope: 1, month: 1 });
commitmentMonthSchema.index({ commitment: 1, month: 1 });

/** An interval in which something was not recorded, as somebody entered it. One that was removed is kept, and counts no more. */
export interface DataGap {
  _id: string;
  from: Instant;
  to: Instant;
  source: GapSource;
  reason: string;
  by: string;
  enteredAt: Instant;
  removedBy: string | null;
  removedAt: Instant | null;
  /** Whether the cases that it is about were judged anew since it was entered or removed. */
  isCounted: boolean;
}

export const dataGapSchema = define<DataGap>({
  _id: string,
  from: number,
  to: number,
  source: one(GAP_SOURCES),
  reason: string,
  by: string,
  enteredAt: number,
  removedBy: nullableString,
  removedAt: nullableNumber,
  isCounted: boolean,
});

dataGapSchema.index({ from: 1 });

/** Local dates; the end is the day on which school begins again. */
export interface SchoolHoliday {
  _id: string;
  from: string;
  to: string;
  name: Bilingual;
}

export const schoolHolidaySchema = define<SchoolHoliday>({ _id: string, from: string, to: string, name: bilingual });

/** The monthly report, once it has been sent. */
export interface CommitmentReport {
  /** `2026-11` */
  _id: string;
  /** Null while some of its readers are still to be written to. */
  sentAt: Instant | null;
  /** Who was written to, or never will be. */
  personIds: string[];
}

export const commitmentReportSchema = define<CommitmentReport>({
  _id: string,
  sentAt: nullableNumber,
  personIds: strings,
});
