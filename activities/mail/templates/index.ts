import type { Language } from '../../../domain/words';
import type { InvitationTexts } from '../invitation';
import { type ArticleContext, articleLetter } from './article';
import type { Letters, MailContext } from './context';
import { en } from './en';
import { password as enPassword } from './en/password';
import { words as enWords } from './en/words';
import { fr } from './fr';
import { password as frPassword } from './fr/password';
import { words as frWords } from './fr/words';
import { type Frame, lay, oneLine, type Rendered } from './layout';
import type { Letter } from './letter';
import { type OutageContext, outageLetter } from './outage';
import type { PasswordContext, PasswordLetter } from './password';
import { type ReportContext, reportLetter } from './report';
import type { Words } from './words';

export type { ArticleContext, OutageContext };

const LETTERS: Record<Language, Letters> = { fr, en };
const WORDS: Record<Language, Words> = { fr: frWords, en: enWords };

/** The mail of a notice, in the reader's language. Pure: the same context gives the same mail. */
export function render(context: MailContext, language: Language): Rendered {
  const { template, event } = context.notice;
  const write = LETTERS[language][template] as (context: MailContext & { event: typeof event }) => Letter;
  return lay(write({ ...context, event }), frameOf(context, language));
}

const PASSWORD_LETTERS: Record<Language, PasswordLetter> = { fr: frPassword, en: enPassword };

/** The mail by which somebody chooses a password, in their language. */
export function renderPasswordMail(context: PasswordContext, language: Language): Rendered {
  const { requester, open, aboutAccount } = FRAMES[language];
  return lay(PASSWORD_LETTERS[language][context.purpose](context), {
    language,
    number: null,
    ...requester,
    desk: context.desk,
    follow: { label: open, url: context.publicUrl },
    automatic: aboutAccount,
    colon: WORDS[language].colon,
  });
}

/** The monthly report on the commitments, in a supervisor's language. */
export function renderReport(context: ReportContext, language: Language): Rendered {
  const { staff, open, aboutFigures } = FRAMES[language];
  return lay(reportLetter(context, language, WORDS[language]), {
    language,
    number: null,
    ...staff,
    desk: context.desk,
    follow: { label: open, url: context.publicUrl },
    automatic: aboutFigures,
    colon: WORDS[language].colon,
  });
}

/** A mail about an outage, in the reader's language. */
export function renderOutageMail(context: OutageContext, language: Language): Rendered {
  const { requester, staff, aboutOutage, aboutAnnouncement, openOutage } = FRAMES[language];
  const isNews = context.update !== null;
  const { id } = context.outage;
  return lay(outageLetter(context, language, WORDS[language]), {
    language,
    number: null,
    ...(isNews ? requester : staff),
    desk: context.desk,
    follow: { label: openOutage, url: `${context.publicUrl}${isNews ? `/etat#${id}` : `/pannes/${id}`}` },
    automatic: isNews ? aboutOutage : aboutAnnouncement,
    colon: WORDS[language].colon,
  });
}

/** A reminder of an article's review, in the language of who is reminded. */
export function renderArticleMail(context: ArticleContext, language: Language): Rendered {
  const { staff, open, aboutArticle } = FRAMES[language];
  return lay(articleLetter(context, language, WORDS[language]), {
    language,
    number: null,
    ...staff,
    desk: context.desk,
    follow: { label: open, url: context.publicUrl },
    automatic: aboutArticle,
    colon: WORDS[language].colon,
  });
}

/** The calendar event of an invitation, in the reader's language. */
export function invitationTexts(context: MailContext, language: Language): InvitationTexts {
  const { notice, title, names, links } = context;
  const { agenda, colon } = WORDS[language];
  const kind =
    notice.event.type === 'visitScheduled' || notice.event.type === 'visitCancelled' ? 'visit' : 'appointment';
  const summary = oneLine(`[${notice.ticket.number}] ${agenda[kind]}${title === null ? '' : `${colon}${title}`}`);
  return { summary, description: links.ticket, location: names.place, url: links.ticket };
}

function frameOf({ notice, toRequester, names, links }: MailContext, language: Language): Frame {
  const { requester, staff, follow, automatic } = FRAMES[language];
  const reader = toRequester ? requester : staff;
  const { number } = notice.ticket;
  return {
    language,
    number,
    ...reader,
    desk: names.desk,
    follow: { label: follow(number), url: links.ticket },
    automatic,
    colon: WORDS[language].colon,
  };
}

const FRAMES = {
  fr: {
    requester: {
      salutation: 'Madame, Monsieur,',
      closing: 'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
    },
    staff: { salutation: 'Bonjour,', closing: 'Bien cordialement,' },
    follow: (number: string) => `Suivre la demande n°\u00a0${number} en ligne`,
    open: 'Ouvrir le guichet',
    aboutAccount: 'Ce message vous est envoyé automatiquement par le guichet au sujet de votre compte.',
    aboutFigures:
      'Ce message vous est envoyé automatiquement par le guichet, une fois par mois, en votre qualité de superviseur.',
    aboutArticle:
      'Ce message vous est envoyé automatiquement par le guichet au sujet de la relecture d’un article de sa base de connaissances.',
    openOutage: 'Voir l’état des services',
    aboutOutage:
      'Ce message vous est envoyé automatiquement par le guichet parce que vous avez demandé à être prévenu des pannes.',
    aboutAnnouncement: 'Ce message vous est envoyé automatiquement par le guichet au sujet d’une panne annoncée.',
    automatic: 'Ce message vous est envoyé automatiquement par le guichet au sujet de cette demande.',
  },
  en: {
    requester: { salutation: 'Dear Sir or Madam,', closing: 'Yours faithfully,' },
    staff: { salutation: 'Hello,', closing: 'Kind regards,' },
    follow: (number: string) => `Follow request no. ${number} online`,
    open: 'Open the desk',
    aboutAccount: 'This message is sent to you automatically by the desk about your account.',
    aboutFigures: 'This message is sent to you automatically by the desk, once a month, as a supervisor.',
    aboutArticle:
      'This message is sent to you automatically by the desk about the review of an article of its knowledge base.',
    openOutage: 'See the state of the services',
    aboutOutage: 'This message is sent to you automatically by the desk because you asked to be told of outages.',
    aboutAnnouncement: 'This message is sent to you automatically by the desk about an outage that was announced.',
    automatic: 'This message is sent to you automatically by the desk about this request.',
  },
};
