import { ESTABLISHMENT_TYPES, type EstablishmentFacts } from '../../domain/establishment/establishment';
import { isUai } from '../../domain/establishment/uai';
import { boolean, define, string } from './schema';

/** Its id is the UAI code. */
export type Establishment = Omit<EstablishmentFacts, 'uai'> & { _id: string };

export const establishmentSchema = define<Establishment>({
  _id: { ...string, validate: isUai },
  name: string,
  type: { type: String, enum: ESTABLISHMENT_TYPES, required: true },
  eple: boolean,
  address: { street: string, postcode: string, city: string },
  active: boolean,
});
