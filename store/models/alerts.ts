import type { Instant } from '../../domain/time';
import { define, mixed, number, string } from './schema';

const ALERT_KINDS = [
  'superseded',
  'diverged',
  'overdue',
  'missingWorkflow',
  'resumed',
  'mailGivenUp',
  'infectedFile',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Codes and counts: no text, no name, no address. */
export type AlertDetails = Readonly<Record<string, string | number | boolean | null>>;

/** Something an operator should look at; the same thing seen again counts up. */
export interface Alert {
  _id: string;
  kind: AlertKind;
  /** The ticket's. */
  number: string;
  details: AlertDetails;
  at: Instant;
  lastAt: Instant;
  times: number;
}

export const alertSchema = define<Alert>({
  _id: string,
  kind: { type: String, enum: ALERT_KINDS, required: true },
  number: string,
  details: mixed,
  at: number,
  lastAt: number,
  times: number,
});

alertSchema.index({ lastAt: -1 });
