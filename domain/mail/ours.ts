/** The Message-IDs of the desk and the ids of its threads, see `activities/mail/identity.ts`. */
const OUR_ID = /^<(\d{4}-\d{6,10})(\.\d{1,9}\.[0-9a-f]{8})?\.[0-9a-f]{12}@[^<>@\s]+>$/;

/** The ticket that a Message-ID names if it is one of the desk's; whether it is, only the ledger knows. */
export const ticketInMessageId = (id: string): string | null => OUR_ID.exec(id)?.[1] ?? null;

/** The Message-ID of a mail of the desk itself, not merely of one of its threads. */
export const isMailOfOurs = (id: string): boolean => OUR_ID.exec(id)?.[2] !== undefined;

const IN_SUBJECT = /(?<![\d-])(\d{4}-\d{6,10})(?![\d-])/;

/** The first ticket's number in a subject. */
export const ticketInSubject = (subject: string): string | null => IN_SUBJECT.exec(subject)?.[1] ?? null;
