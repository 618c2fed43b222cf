import type { Bilingual } from '../../domain/written';
import { bilingual, define, nullableString, string } from './schema';

/** A reply written beforehand, with variables for what the ticket says. */
export interface CannedReply {
  _id: string;
  title: Bilingual;
  text: Bilingual;
  /** The group whose it is; null: every group's. */
  groupId: string | null;
}

export const cannedReplySchema = define<CannedReply>({
  _id: string,
  title: bilingual,
  text: bilingual,
  groupId: nullableString,
});
