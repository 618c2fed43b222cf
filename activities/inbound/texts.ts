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

export const descriptionOf = (mail: InboundMail): string => cut(saidIn(mail), MAX_DESCRIPTION);

/** An answer that is nothing but a file says so. */
export const messageOf = (mail: InboundMail, language: Language): string =>
  cut(saidIn(mail), COMMANDS.reply.texts.message.maxLength) || WITHOUT_TEXT[language];

/** Whoever releases a mail without a new text has read it between what it quotes, or below. */
function saidIn({ letter, round }: InboundMail): string {
  const text = letter?.text.trim() ?? '';
  return text === '' && round > 0 ? (letter?.quoted.trim() ?? '') : text;
}

/** The rest is in the original, one click away. Never through the middle of a character. */
const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
