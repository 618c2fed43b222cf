import type { Calendar } from '../../domain/calendar/calendar';
import type { ServiceSheet } from '../../domain/catalogue/sheet';
import type { Policy } from '../../domain/policy/policy';
import type { Instant } from '../../domain/time';
import type { Charter } from '../../domain/workstation/charter';
import type { Bilingual } from '../../domain/written';
import { bilingual, define, mixed, nullableString, number, string } from './schema';

/** Versioned data: what is published is never changed, the next version stands beside it. */
export interface PublishedPolicy {
  /** `academie-paris@1` */
  _id: string;
  id: string;
  version: number;
  title: Bilingual;
  policy: Policy;
  publishedAt: Instant;
}

export interface PublishedCalendar {
  _id: string;
  id: string;
  version: number;
  title: Bilingual;
  calendar: Calendar;
  publishedAt: Instant;
}

export interface PublishedCharter {
  _id: string;
  id: string;
  version: number;
  title: Bilingual;
  charter: Charter;
  publishedAt: Instant;
}

/** The sheet of a service; its name is the service's, whatever the version. */
export interface PublishedSheet {
  /** `imprimante@2` */
  _id: string;
  id: string;
  version: number;
  publishedAt: Instant;
  /** The account; null for what came with the desk. */
  publishedBy: string | null;
  sheet: ServiceSheet;
}

const pin = { _id: string, id: string, version: number, publishedAt: number } as const;
const published = { ...pin, title: bilingual } as const;

export const policySchema = define<PublishedPolicy>({ ...published, policy: mixed });
export const calendarSchema = define<PublishedCalendar>({ ...published, calendar: mixed });
export const charterSchema = define<PublishedCharter>({ ...published, charter: mixed });
export const serviceSheetSchema = define<PublishedSheet>({ ...pin, publishedBy: nullableString, sheet: mixed });

policySchema.index({ id: 1, version: -1 }, { unique: true });
calendarSchema.index({ id: 1, version: -1 }, { unique: true });
charterSchema.index({ id: 1, version: -1 }, { unique: true });
serviceSheetSchema.index({ id: 1, version: -1 }, { unique: true });
