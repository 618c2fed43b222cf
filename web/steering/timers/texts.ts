import type { Language } from '../../api/resources';
import { durationOf, LOCALE } from '../../i18n/format';
import { texts } from '../../i18n/language';

export const timerTexts = texts(
  {
    title: 'Ponctualité des échéances',
    lost: (n: number) => (n === 0 ? 'Aucune perdue' : n === 1 ? '1 perdue' : `${n} perdues`),
    summary: (fired: string, p99: string, worst: string) =>
      `${fired} déclenchées. Le pire jour, 99 % avaient au plus ${p99} de retard ; la pire de toutes, ${worst}.`,
    legend: 'Rond : la moitié au plus ; losange : 99 % au plus ; trait : la pire. Échelle par dizaines.',
    none: 'Aucune échéance n’est tombée sur cette période.',
    day: 'Jour',
    fired: 'Déclenchées',
    lostColumn: 'Perdues',
    worst: 'Pire',
  },
  {
    title: 'Punctuality of deadlines',
    lost: (n) => (n === 0 ? 'None lost' : `${n} lost`),
    summary: (fired, p99, worst) =>
      `${fired} fired. On the worst day 99% were at most ${p99} late; the worst of all, ${worst}.`,
    legend: 'Disc: half at most; diamond: 99% at most; stroke: the worst. Scale by tens.',
    none: 'No deadline fell in this period.',
    day: 'Day',
    fired: 'Fired',
    lostColumn: 'Lost',
    worst: 'Worst',
  },
);

const MINUTE_SECONDS = 60;

/** « 0,02 s », « 12 s », « 3 min » */
export function secondsOf(seconds: number | null, language: Language): string {
  if (seconds === null) return '–';
  if (seconds >= MINUTE_SECONDS) return durationOf(seconds * 1_000, language);
  const digits = seconds < 1 ? 2 : seconds < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: digits }).format(seconds)} s`;
}
