import type { Calendar } from '../../domain/calendar/calendar';
import type { Policy } from '../../domain/policy/policy';
import type { Instant } from '../../domain/time';
import { type Bilingual, bilingual, define, mixed, number, string } from './schema';

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

const published = { _id: string, id: string, version: number, title: bilingual, publishedAt: number } as const;

export const policySchema = define<PublishedPolicy>({ ...published, policy: mixed });
export const calendarSchema = define<PublishedCalendar>({ ...published, calendar: mixed });

policySchema.index({ id: 1, version: -1 }, { unique: true });
calendarSchema.index({ id: 1, version: -1 }, { unique: true });
