import type { Language } from '../words';
import type { Bilingual } from '../written';
import type { Beside, CaseVerdict, Exclusion, GapSource } from './commitment';
import type { Target } from './definitions';
import type { Figure } from './figures';

const NBSP = '\u00a0';
const MOST_DIGITS = 4;

const percent = (share: number, digits: number, language: Language): string => {
  const number = (share * 100).toFixed(digits);
  return language === 'fr' ? `${number.replace('.', ',')}${NBSP}%` : `${number}%`;
};

/** « 94,2 % »; with as many digits as it takes not to read like the target where it is not. */
export function shownShare({ share, target }: Pick<Figure, 'share' | 'target'>, language: Language): string {
  if (share === null) return '–';
  let digits = 1;
  const readsLikeTarget = () => percent(share, digits, language) === percent(target.share, digits, language);
  while (share !== target.share && readsLikeTarget() && digits < MOST_DIGITS) digits++;
  return percent(share, digits, language);
}

/** « moins de 10 % » */
export function shownTarget({ kind, share }: Target, language: Language): string {
  const words = { fr: { below: 'moins de', above: 'plus de' }, en: { below: 'below', above: 'above' } };
  return `${words[language][kind]} ${percent(share, 0, language)}`;
}

/** Who hung up sooner is left out of the form beside, on the supervisor's page and on paper. */
export const SHORT_ABANDON_SECONDS = 5;

/** What the form beside the published one is. */
export function shownBeside(name: Beside, shortAbandonSeconds: number, language: Language): string {
  const words: Record<Beside, Bilingual> = {
    shortAbandonsLeftOut: {
      fr: `sans les abandons de moins de ${shortAbandonSeconds}${NBSP}s`,
      en: `without callers who left within ${shortAbandonSeconds}${NBSP}s`,
    },
    overAnswered: { fr: 'sur les seuls appels décrochés', en: 'over answered calls alone' },
  };
  return words[name][language];
}

export const VERDICT_WORDS: Readonly<Record<Figure['verdict'], Bilingual>> = {
  met: { fr: 'tenu', en: 'kept' },
  missed: { fr: 'non tenu', en: 'not kept' },
  none: { fr: 'sans objet', en: 'nothing to judge' },
};

export const CASE_WORDS: Readonly<Record<CaseVerdict, Bilingual>> = {
  met: { fr: 'tenu', en: 'kept' },
  missed: { fr: 'manqué', en: 'missed' },
  excluded: { fr: 'exclu', en: 'excluded' },
};

export const EXCLUSION_WORDS: Readonly<Record<Exclusion, Bilingual>> = {
  closed: { fr: 'hors des heures d’ouverture', en: 'outside opening hours' },
  exitedByKey: { fr: 'sortie de la file par une touche', en: 'left the queue by a key' },
  ringing: { fr: 'appel en cours', en: 'still ringing' },
  unknown: { fr: 'issue inconnue', en: 'outcome unknown' },
  gap: { fr: 'données manquantes', en: 'missing data' },
  otherChannel: { fr: 'autre canal', en: 'other channel' },
  pending: { fr: 'délai en cours', en: 'time left' },
  reopened: { fr: 'rouvert, en cours', en: 'reopened, in progress' },
  cancelled: { fr: 'annulé', en: 'cancelled' },
  duplicate: { fr: 'doublon', en: 'duplicate' },
  spam: { fr: 'indésirable', en: 'spam' },
  drill: { fr: 'exercice', en: 'drill' },
};

export const SOURCE_WORDS: Readonly<Record<GapSource, Bilingual>> = {
  calls: { fr: 'appels', en: 'calls' },
  mail: { fr: 'courriel', en: 'mail' },
  web: { fr: 'site du guichet', en: 'the desk’s site' },
};
