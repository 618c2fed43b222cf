import type { Language } from '../api/resources';
import { LOCALE } from '../i18n/format';
import type { Figure } from './figures';

const MOST_DIGITS = 4;

const format = (share: number, digits: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language], {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);

/** « 90 % » */
export const percentOf = (share: number, language: Language): string =>
  format(share, Number.isInteger(Math.round(share * 1_000) / 10) ? 0 : 1, language);

/** « 94,2 % »; with as many digits as it takes not to read like the target where it is not. */
export function shareOf({ share, target }: Pick<Figure, 'share' | 'target'>, language: Language): string {
  if (share === null) return '–';
  let digits = 1;
  const looksLikeTarget = () => format(share, digits, language) === format(target.share, digits, language);
  while (share !== target.share && looksLikeTarget() && digits < MOST_DIGITS) digits += 1;
  return format(share, digits, language);
}

export const countOf = (count: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language]).format(count);
