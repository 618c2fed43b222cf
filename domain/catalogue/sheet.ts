import type { CommitmentName } from '../commitments/commitment';
import type { RequestForm } from '../requestForm/form';
import type { Written } from '../written';
import type { AudienceGroup } from './audience';

/** The parts of a sheet that are read, in the order of the academy's own sheets. */
export const SHEET_PARTS = ['nature', 'definition', 'contents', 'forWhom', 'prerequisites', 'help', 'result'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** What a service is, whom it is for and what it asks: one published version. Which group and what delays it has, the policy says. */
export interface ServiceSheet {
  /** Paragraphs and lists: an empty line parts blocks, and a block whose lines begin with « - » is a list. */
  parts: Readonly<Record<SheetPart, Written>>;
  keywords: { fr: readonly string[]; en: readonly string[] };
  commitments: readonly CommitmentName[];
  audience: readonly AudienceGroup[];
  form: RequestForm | null;
}
