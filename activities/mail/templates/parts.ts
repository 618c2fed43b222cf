import type { Instant } from '../../../domain/time';
import type { Language } from '../../../domain/words';
import { inLanguage } from '../../../domain/written';
import type { MailContext } from './context';
import { type Block, list, paragraph } from './letter';
import type { Words } from './words';

/** A sentence with a date where the date is known, and another where it is not. */
export const dated = (
  at: Instant | undefined,
  words: Words,
  withDate: (when: string) => string,
  without = '',
): Block[] => {
  const text = at === undefined ? without : withDate(words.when(at));
  return text === '' ? [] : [paragraph(text)];
};

/** A text that came with the event, quoted; where there never was one, nothing. */
export function quoted({ texts }: MailContext, name: string, label: string, words: Words): Block[] {
  if (texts === null) return [paragraph(words.erased)];
  const text = texts[name]?.trim();
  return text ? [{ is: 'quote', label, text }] : [];
}

/** What was asked, and what was answered to it, in the words of whoever answered. */
export const answered = ({ answers }: MailContext, language: Language): Block[] =>
  answers.map(({ question, answer }) => ({
    is: 'quote',
    label: inLanguage(question, language),
    text: inLanguage(answer, language),
  }));

/** The subject's tail: what the ticket is about, where that is still known. */
export const about = ({ title }: MailContext, { colon }: Words): string => (title === null ? '' : `${colon}${title}`);

/** What a workstation lacks, and how to change that. */
export const unmetList = ({ unmet }: MailContext, label: string, language: Language): Block | null =>
  unmet.length === 0
    ? null
    : list(
        label,
        unmet.map(({ name, howToConform }) => `${name[language]}. ${howToConform[language]}`),
      );

export const slotList = (
  label: string,
  slots: readonly { startAt: Instant; endAt: Instant; technicianId: string }[],
  { slot }: Words,
): Block => list(label, slots.map(slot));
