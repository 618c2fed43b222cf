import type { CommitmentName, CommitmentsResource } from '../api/resources';

export type Figures = CommitmentsResource['whole'];
export type Figure = Figures[CommitmentName];
export type Gap = CommitmentsResource['gaps'][number];
export type Holiday = CommitmentsResource['holidays'][number];

/** In the order of the service sheet. */
export const COMMITMENTS = [
  'lostCalls',
  'pickedUp',
  'takenIntoAccount',
  'resolvedByDesk',
] as const satisfies readonly CommitmentName[];

/** Their pages. */
export const SLUGS: Readonly<Record<CommitmentName, string>> = {
  lostCalls: 'appels-perdus',
  pickedUp: 'appels-decroches',
  takenIntoAccount: 'prise-en-compte',
  resolvedByDesk: 'resolution-au-guichet',
};

/** What the numerator of lost calls counts is what should not be; the others count what should. */
export const missedOf = ({ target, numerator, denominator }: Figure): number =>
  target.kind === 'below' ? numerator : denominator - numerator;
