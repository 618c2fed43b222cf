import type { Instant } from './time';

export interface Absence {
  from: Instant;
  to: Instant;
  /** Who is told, and acts, in the meantime. */
  substituteId: string | null;
}

/** What is wrong with one of somebody's absences, by its place. */
export interface AbsenceFault {
  index: number;
  code: 'endsBeforeItStarts' | 'overlaps' | 'unknownSubstitute' | 'ownSubstitute';
}

/** `isThere`: whether somebody has an account in use. Each absence has one fault at most. */
export function absenceFaults(
  personId: string,
  absences: readonly Absence[],
  isThere: (accountId: string) => boolean,
): AbsenceFault[] {
  const faultOf = ({ from, to, substituteId }: Absence, index: number): AbsenceFault['code'] | null => {
    if (to <= from) return 'endsBeforeItStarts';
    if (absences.slice(0, index).some((other) => other.from < to && from < other.to)) return 'overlaps';
    if (substituteId === personId) return 'ownSubstitute';
    return substituteId === null || isThere(substituteId) ? null : 'unknownSubstitute';
  };
  return absences.flatMap((absence, index) => {
    const code = faultOf(absence, index);
    return code === null ? [] : [{ index, code }];
  });
}
