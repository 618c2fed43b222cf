import { SERVICE_CATEGORIES, type ServiceCategory } from '../../domain/catalogue/category';
import { IMPACTS, type Impact } from '../../domain/words';
import type { Bilingual } from '../../domain/written';
import { bilingual, boolean, define, string } from './schema';

export interface Service {
  _id: string;
  name: Bilingual;
  category: ServiceCategory;
  /** Taken where the requester does not say how many people are stopped. */
  defaultImpact?: Impact;
  /** A fault of it is that of a workstation, which the charter is about. */
  workstation?: boolean;
  /** Offered: tickets are opened for it. */
  active: boolean;
  /** How often it was changed since it was created; left out for never. */
  revision?: number;
}

export const serviceSchema = define<Service>({
  _id: string,
  name: bilingual,
  category: { type: String, enum: SERVICE_CATEGORIES, required: true },
  defaultImpact: { type: String, enum: IMPACTS },
  workstation: { type: Boolean },
  active: boolean,
  revision: { type: Number },
});
