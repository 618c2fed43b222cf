import { COMMITMENTS } from '../../../domain/commitments/commitment';
import { DEFINITIONS } from '../../../domain/commitments/definitions';
import { SOURCE_WORDS, shownShare, shownTarget, VERDICT_WORDS } from '../../../domain/commitments/shown';
import type { Language } from '../../../domain/words';
import type { Figures, PeriodFigure } from '../../../store/commitments/read';
import { action, actions, blocks, facts, type Letter, list, paragraph } from './letter';
import type { Words } from './words';

/** What the monthly report tells. */
export interface ReportContext {
  /** `2026-11` */
  month: string;
  figures: Figures;
  publicUrl: string;
  desk: string;
}

const TEXTS = {
  fr: {
    subject: (month: string) => `Engagements du guichet : ${month}`,
    heading: (month: string) => `Les quatre engagements en ${month}`,
    of: (numerator: number, denominator: number) => `${numerator} sur ${denominator}`,
    target: (target: string) => `engagement : ${target}`,
    provisional: (count: number) =>
      count === 1
        ? 'Un cas peut encore changer : ce chiffre est provisoire.'
        : `${count} cas peuvent encore changer : ces chiffres sont provisoires.`,
    gaps: 'Données manquantes',
    gap: (source: string, from: string, to: string) => `${source}, du ${from} au ${to}`,
    open: 'Ouvrir le rapport',
  },
  en: {
    subject: (month: string) => `The desk’s commitments: ${month}`,
    heading: (month: string) => `The four commitments in ${month}`,
    of: (numerator: number, denominator: number) => `${numerator} of ${denominator}`,
    target: (target: string) => `promised: ${target}`,
    provisional: (count: number) =>
      count === 1
        ? 'One case may still change: the figure is provisional.'
        : `${count} cases may still change: the figures are provisional.`,
    gaps: 'Missing data',
    gap: (source: string, from: string, to: string) => `${source}, from ${from} to ${to}`,
    open: 'Open the report',
  },
};

/** The figures themselves, so that the mail can be read where the desk cannot be reached. */
export function reportLetter({ month, figures, publicUrl }: ReportContext, language: Language, words: Words): Letter {
  const texts = TEXTS[language];
  const { whole, gaps } = figures;
  const provisional = COMMITMENTS.reduce((sum, name) => sum + whole[name].provisional, 0);
  const figure = (it: PeriodFigure): string =>
    [
      `${shownShare(it, language)} (${texts.of(it.numerator, it.denominator)})`,
      texts.target(shownTarget(it.target, language)),
      VERDICT_WORDS[it.verdict][language],
    ].join(', ');
  const name = monthName(month, language);
  return {
    subject: texts.subject(name),
    heading: texts.heading(name),
    blocks: blocks(
      facts(...COMMITMENTS.map((it) => [DEFINITIONS[it].title[language], figure(whole[it])] as const)),
      provisional > 0 && paragraph(texts.provisional(provisional)),
      gaps.length > 0 &&
        list(
          texts.gaps,
          gaps.map(({ source, from, to, reason }) =>
            [texts.gap(SOURCE_WORDS[source][language], words.when(from), words.when(to)), reason].join(words.colon),
          ),
        ),
      actions(action(texts.open, `${publicUrl}/pilotage/rapport?month=${month}`)),
    ),
  };
}

const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  }).format(Date.parse(`${month}-15`));
