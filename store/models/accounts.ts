import type { Absence } from '../../domain/absences';
import type { Instant } from '../../domain/time';
import { LANGUAGES, type Language, ROLES, type Role } from '../../domain/words';
import { boolean, define, nullableString, number, part, string } from './schema';

export type { Absence };

export interface Account {
  /** Opaque: `acc-` and random characters. */
  _id: string;
  login: string;
  name: { given: string; family: string };
  /** Empty when the directory knows none. */
  address: string;
  language: Language;
  roles: Role[];
  establishmentId: string | null;
  active: boolean;
  absences: Absence[];
  wantsMail: boolean;
  /** Where they usually work: what they report is prefilled with it. */
  room?: string | null;
  /** As `normalNumber` writes them: who calls from one of them is taken for this person, until they say otherwise. */
  phones?: string[];
  /** Who knows the password: the desk, when left out. */
  source?: 'ldap';
  /** When a mail to their address came back; until they write from it, or it is changed. */
  bouncedAt?: Instant;
}

/** mongoose takes an empty string for a missing one. */
const possiblyEmpty = { type: String, default: '' } as const;

export const accountSchema = define<Account>({
  _id: string,
  login: string,
  name: { type: part({ given: string, family: string }), required: true },
  address: possiblyEmpty,
  language: { type: String, enum: LANGUAGES, required: true },
  roles: { type: [{ type: String, enum: ROLES }], required: true },
  establishmentId: nullableString,
  active: boolean,
  absences: { type: [part({ from: number, to: number, substituteId: nullableString })], required: true },
  wantsMail: boolean,
  room: nullableString,
  phones: { type: [String], default: undefined },
  source: { type: String, enum: ['ldap'] },
  bouncedAt: { type: Number },
});

accountSchema.index({ login: 1 }, { unique: true });
accountSchema.index({ address: 1 }, { collation: { locale: 'en', strength: 2 } });
accountSchema.index({ roles: 1 });
accountSchema.index({ phones: 1 }, { sparse: true });
accountSchema.index({ 'absences.substituteId': 1 }, { sparse: true });
