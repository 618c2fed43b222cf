export type PutOffBy = 'mailbox' | 'server' | 'nobody';

/** What became of one attempt to hand a mail to the mail server. */
export type Verdict =
  | { is: 'accepted' }
  /** Final (5xx): another attempt would get the same answer. */
  | { is: 'refused'; code: string }
  /**
   * Worth another attempt. `inDoubt`: the whole message was on its way when the connection broke, so it may have arrived.
   * `by`: what put it off: this `mailbox` or message alone; the `server`, whoever is written to; or `nobody` answered.
   */
  | { is: 'later'; code: string; inDoubt: boolean; by: PutOffBy };

/** What nodemailer says of a failed attempt. Its message quotes the server and so the address: it is never kept. */
interface SmtpFailure {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** Refusals of the session, whenever they come: the server closes, no authentication, no encryption, out of sequence. */
const OF_THE_SESSION = new Set([421, 503, 530, 534, 535, 538]);

/**
 * Final only where the server refuses this recipient or this message. A 5xx to the greeting, to the login or to the
 * desk's own sender address condemns the configuration, and no mail may be lost to that.
 */
export function refusalOf(error: unknown): Extract<Verdict, { is: 'refused' }> | null {
  const { code, command, responseCode = 0 } = error as SmtpFailure;
  if (code === 'EENVELOPE' && command === 'API') return { is: 'refused', code: 'badAddress' };
  return responseCode >= 500 && isOfThisMail(error as SmtpFailure) ? { is: 'refused', code: replyCode(error) } : null;
}

const isOfThisMail = ({ command, responseCode = 0 }: SmtpFailure): boolean =>
  (command === 'RCPT TO' || command === 'DATA') && !OF_THE_SESSION.has(responseCode);

/** A server that answered, answered: the message was not taken. Without an answer to the final dot nobody knows. */
export function laterOf(error: unknown, wasHandedOver: boolean): Extract<Verdict, { is: 'later' }> {
  const failure = error as SmtpFailure;
  const by = !failure.responseCode ? 'nobody' : isOfThisMail(failure) ? 'mailbox' : 'server';
  return { is: 'later', code: replyCode(error), inDoubt: wasHandedOver && by === 'nobody', by };
}

/** `550 5.1.1`, `451`, or the name of what broke: `ETIMEDOUT`. */
function replyCode(error: unknown): string {
  const { response = '', responseCode, code } = error as SmtpFailure;
  if (!responseCode) return typeof code === 'string' && /^[A-Z_]{1,30}$/.test(code) ? code : 'unknown';
  const [, enhanced] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response) ?? [];
  return enhanced === undefined ? `${responseCode}` : `${responseCode} ${enhanced}`;
}
