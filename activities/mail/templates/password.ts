import type { Instant } from '../../../domain/time';
import type { Letter } from './letter';

/** What the mail about a password tells: where it is chosen, and until when. */
export interface PasswordContext {
  purpose: 'invitation' | 'reset';
  url: string;
  until: Instant;
  publicUrl: string;
  desk: string;
}

export type PasswordLetter = Record<PasswordContext['purpose'], (context: PasswordContext) => Letter>;
