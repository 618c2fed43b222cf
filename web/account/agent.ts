/** Beginnings by which browsers and systems name themselves; most name others too, so that the order counts. */
const BROWSERS = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['OPR', 'Opera'],
  ['Chrome', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Macintosh', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** « Firefox, Windows », as people know their machines; what does not say so much of itself is shown as it is. */
export function agentOf(userAgent: string): string | null {
  const named = (all: typeof BROWSERS | typeof SYSTEMS) => all.find(([mark]) => userAgent.includes(mark))?.[1];
  const known = [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(', ');
  return known || userAgent.slice(0, 60) || null;
}
