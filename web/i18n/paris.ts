/** Time as people of the desk write it: in Paris, wherever the browser is. */

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** `2026-11-24` and `16:30` of an instant. */
export function parisOf(at: number): { date: string; time: string } {
  const { year, month, day, hour, minute } = Object.fromEntries(
    parts.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** The instant of a date and a time in Paris. */
export function instantOf(date: string, time: string): number {
  const asUtc = Date.parse(`${date}T${time}Z`);
  const seen = parisOf(asUtc);
  const offset = Date.parse(`${seen.date}T${seen.time}Z`) - asUtc;
  const first = asUtc - offset;
  const again = parisOf(first);
  // Beside a change of the clocks the offset guessed may be the other one.
  return first + asUtc - Date.parse(`${again.date}T${again.time}Z`);
}

/** What a field of a form says, `2026-12-21T08:00`, as an instant; null when it says nothing. */
export function momentIn(form: FormData, name: string): string | null {
  const [date, time] = String(form.get(name) ?? '').split('T');
  return date && time ? new Date(instantOf(date, time)).toISOString() : null;
}

const DAY_MS = 86_400_000;

/** The Monday of the week of a date, some weeks further. */
export function mondayOf(date: string, weeks = 0): string {
  const noon = Date.parse(`${date}T12:00Z`);
  const sinceMonday = (new Date(noon).getUTCDay() + 6) % 7;
  return dateAfter(date, weeks * 7 - sinceMonday);
}

export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
