import { LEVELS, type Level } from '../../domain/words';
import type { Bilingual } from '../../domain/written';
import { bilingual, define, string, strings } from './schema';

export interface Group {
  /** The id by which policies name it. */
  _id: string;
  name: Bilingual;
  level: Level;
  members: string[];
  leads: string[];
  /** UAI codes of those it looks after; none named: whichever it is given. */
  establishments?: string[];
  /** Services it looks after; none named: whichever it is given. */
  services?: string[];
}

export const groupSchema = define<Group>({
  _id: string,
  name: bilingual,
  level: { type: String, enum: LEVELS, required: true },
  members: strings,
  leads: strings,
  establishments: { type: [String] },
  services: { type: [String] },
});

groupSchema.index({ members: 1 });
groupSchema.index({ leads: 1 });
