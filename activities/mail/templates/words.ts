import type { Slot } from '../../../domain/ticket/ticket';
import type { Instant } from '../../../domain/time';
import type {
  CancelReason,
  Channel,
  ClockName,
  ConsentScope,
  Kind,
  Language,
  Level,
  ResolutionCode,
} from '../../../domain/words';

/** The desk's words and ways of telling time, in one language. */
export interface Words {
  kind: Record<Kind, string>;
  channel: Record<Channel, string>;
  level: Record<Level, string>;
  clock: Record<ClockName, string>;
  scope: Record<ConsentScope, string>;
  resolution: Record<ResolutionCode, string>;
  cancel: Record<CancelReason, string>;
  /** What an invitation is called in a calendar. */
  agenda: Record<'appointment' | 'visit', string>;
  /** « plutôt satisfait », of 1 to 5. */
  score(score: number): string;
  erased: string;
  /** Between a label and what it labels. */
  colon: string;
  /** « mardi 24 novembre 2026 à 16 h 30 » */
  when(at: Instant): string;
  /** « mardi 24 novembre 2026, de 14 h à 15 h 30 » */
  slot(slot: Slot): string;
  /** « 1 h 30 » */
  duration(minutes: number): string;
}

/** The academy's. Every date in a mail is absolute: nobody knows when it will be read. */
const TIME_ZONE = 'Europe/Paris';

export interface LocalTime {
  weekday: string;
  day: number;
  month: string;
  year: number;
  hour: number;
  minute: string;
}

const formats = new Map<Language, Intl.DateTimeFormat>();

/** The parts of an instant on the academy's clocks, names in the given language. */
export function localTime(at: Instant, language: Language): LocalTime {
  const parts = new Map(
    formatOf(language)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    weekday: read('weekday'),
    day: Number(read('day')),
    month: read('month'),
    year: Number(read('year')),
    hour: Number(read('hour')),
    minute: read('minute').padStart(2, '0'),
  };
}

function formatOf(language: Language): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: TIME_ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(language, made);
  return made;
}
