import type { Bilingual } from '../written';

/** What a workstation must satisfy to be helped without limits. */
export interface Criterion {
  id: string;
  name: Bilingual;
  why: Bilingual;
  /** What its user does, or asks for, so that it is met. */
  howToConform: Bilingual;
}

/** The academy's charter of workstations, as versioned data. */
export interface Charter {
  id: string;
  version: number;
  title: Bilingual;
  /** What was found longer ago says nothing any more. */
  validDays: number;
  criteria: readonly Criterion[];
}
