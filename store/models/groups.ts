import { LEVELS, type Level } from '../../domain/words';
import { type Bilingual, bilingual, define, string, strings } from './schema';

export interface Group {
  /** The id by which policies name it. */
  _id: string;
  name: Bilingual;
  level: Level;
  members: string[];
  leads: string[];
}

export const groupSchema = define<Group>({
  _id: string,
  name: bilingual,
  level: { type: String, enum: LEVELS, required: true },
  members: strings,
  leads: strings,
});

groupSchema.index({ members: 1 });
groupSchema.index({ leads: 1 });
