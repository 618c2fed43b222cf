import type { Language } from '../api/resources';
import { LOCALE } from './format';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const WORDS = {
  fr: {
    business: {
      s: ['s', 's'],
      min: ['min ouvrée', 'min ouvrées'],
      h: ['h ouvrée', 'h ouvrées'],
      d: ['jour ouvré', 'jours ouvrés'],
    },
    wall: { s: ['s', 's'], min: ['min', 'min'], h: ['h', 'h'], d: ['jour', 'jours'] },
  },
  en: {
    business: {
      s: ['s', 's'],
      min: ['working min', 'working min'],
      h: ['working h', 'working h'],
      d: ['working day', 'working days'],
    },
    wall: { s: ['s', 's'], min: ['min', 'min'], h: ['h', 'h'], d: ['day', 'days'] },
  },
} as const;

type Unit = 's' | 'min' | 'h' | 'd';

/** « 30 min ouvrées », « 3 jours ouvrés », « 1 h 30 » : a length as a policy means it, in opening time or around the clock. */
export function spanOf(seconds: number, time: 'business' | 'wall', daySeconds: number, language: Language): string {
  const [amount, unit] = inOneUnit(seconds, time === 'wall' ? DAY : daySeconds);
  const [one, many] = WORDS[language][time][unit];
  const number = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 2 });
  return `${number.format(amount)}\u00a0${amount < 2 ? one : many}`;
}

/** « toutes les 2 h ouvrées », « chaque jour ouvré »: how often something comes again. */
export function everyOf(seconds: number, time: 'business' | 'wall', daySeconds: number, language: Language): string {
  const [amount, unit] = inOneUnit(seconds, time === 'wall' ? DAY : daySeconds);
  const [one] = WORDS[language][time][unit];
  if (amount === 1) return language === 'fr' ? `chaque ${one}` : `every ${one}`;
  const span = spanOf(seconds, time, daySeconds, language);
  if (language === 'en') return `every ${span}`;
  return `${unit === 'd' ? 'tous' : 'toutes'} les ${span}`;
}

function inOneUnit(seconds: number, daySeconds: number): [amount: number, unit: Unit] {
  if (seconds >= daySeconds && (seconds * 2) % daySeconds === 0) return [seconds / daySeconds, 'd'];
  if (seconds >= HOUR && (seconds * 4) % HOUR === 0) return [seconds / HOUR, 'h'];
  return (seconds * 4) % MINUTE === 0 ? [seconds / MINUTE, 'min'] : [seconds, 's'];
}
