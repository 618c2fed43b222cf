/** How far the desk's clock is ahead of this machine's, in ms; many a workstation is minutes off. */
let offsetMs = 0;

/** From the `Date` of an answer, which counts whole seconds. */
export function learnServerTime(date: string | null): void {
  const instant = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(instant)) return;
  const measured = instant - Date.now();
  if (Math.abs(measured - offsetMs) > 2_000) offsetMs = measured;
}

/** The instant at the desk. */
export const serverNow = (): number => Date.now() + offsetMs;
