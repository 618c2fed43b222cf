import { words } from '../../activities/mail/templates/fr/words';
import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../../domain/time';
import type { ClockName, Level, Status } from '../../domain/words';
import type { ConformityState } from '../../domain/workstation/workstation';

export const statusWord: Record<Status, string> = {
  new: 'nouveau',
  inProgress: 'en cours',
  pending: 'en attente',
  resolved: 'résolu',
  closed: 'clos',
  cancelled: 'annulé',
};

export const clockWord = (clock: string): string => words.clock[clock as ClockName] ?? clock;
export const levelWord = (level: Level): string => words.level[level];
export const conformityWord: Record<ConformityState, string> = {
  conforming: 'conforme à la charte',
  notConforming: 'non conforme à la charte',
  unknown: 'inconnue',
};
export const verdictWord: Record<string, string> = { met: 'tenue', missed: 'dépassée', void: 'sans objet' };

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hourCycle: 'h23', ...options });
const dayFormat = format({ weekday: 'short', day: 'numeric', month: 'short' });
const clockFormat = format({ hour: '2-digit', minute: '2-digit' });
const exactFormat = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });

const instantOf = (at: Instant | string): Instant => (typeof at === 'string' ? Date.parse(at) : at);

const day = (at: Instant): string => dayFormat.format(at).replace(' 1 ', ' 1er ');

/** « mar. 24 nov. 10:09 », on the academy's clocks. */
export const when = (at: Instant | string): string => `${day(instantOf(at))} ${clockFormat.format(instantOf(at))}`;
export const exactly = (at: Instant | string): string => `${day(instantOf(at))} ${exactFormat.format(instantOf(at))}`;

/** « 3 j », « 2 h 05 », « 12 min ». */
export function duration(ms: number): string {
  const days = Math.floor(ms / (24 * HOUR_MS));
  if (days >= 2) return `${days} j`;
  const minutes = Math.round(ms / MINUTE_MS);
  return words.duration(minutes);
}

export const seconds = (ms: number): string =>
  `${(ms / SECOND_MS).toLocaleString('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} s`;
