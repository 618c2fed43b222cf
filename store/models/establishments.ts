import { isUai } from '../../domain/establishment/uai';
import { boolean, define, string } from './schema';

export const ESTABLISHMENT_TYPES = ['ecole', 'college', 'lycee', 'cio', 'inspection', 'rectorat'] as const;
type EstablishmentType = (typeof ESTABLISHMENT_TYPES)[number];

export interface Establishment {
  /** UAI code. */
  _id: string;
  name: string;
  type: EstablishmentType;
  /** A collège or lycée with a legal personality of its own: remote takeover is offered to it. */
  eple: boolean;
  address: { street: string; postcode: string; city: string };
  active: boolean;
}

export const establishmentSchema = define<Establishment>({
  _id: { ...string, validate: isUai },
  name: string,
  type: { type: String, enum: ESTABLISHMENT_TYPES, required: true },
  eple: boolean,
  address: { street: string, postcode: string, city: string },
  active: boolean,
});
