import type { Instant } from '../../domain/time';
import { define, number, string } from './schema';

/** A consent's own document: its revocation is written here before the workflow is told. */
export interface RevokedConsent {
  /** Ticket and consent: `2026-004217/consent-1`. */
  _id: string;
  revokedAt: Instant;
}

export const consentSchema = define<RevokedConsent>({ _id: string, revokedAt: number });
