import { COMMANDS } from '../../domain/ticket/commands';
import type { Language } from '../../domain/words';
import type { InboundMail } from '../../store/inboundMails';

const WITHOUT_SUBJECT: Record<Language, string> = { fr: '(sans objet)', en: '(no subject)' };
const WITHOUT_TEXT: Record<Language, string> = { fr: '(message sans texte)', en: '(message without text)' };

/** As the API takes them. */
const MAX_TITLE = 200;
const MAX_DESCRIPTION = 20_000;

export const titleOf = ({ subject }: InboundMail, language: Language): string =>
  cut(subject.trim(), MAX_TITLE) || WITHOUT_SUBJECT[language];

/** Who reads the ticket has not read what a mail without a new text quotes. */
export const descriptionOf = ({ letter }: InboundMail): string => cut(wordsOf(letter), MAX_DESCRIPTION);

/** An answer that is nothing but a file says so. Whoever releases one without a new text has read it in its quotation. */
export const messageOf = ({ letter, round }: InboundMail, language: Language): string =>
  cut(round > 0 ? wordsOf(letter) : (letter?.text.trim() ?? ''), COMMANDS.reply.texts.message.maxLength) ||
  WITHOUT_TEXT[language];

const wordsOf = (letter: InboundMail['letter']): string => letter?.text.trim() || letter?.quoted.trim() || '';

/** The rest is in the original, one click away. Never through the middle of a character. */
const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
