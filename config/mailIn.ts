import { z } from 'zod';
import type { MailRules } from '../domain/mail/verdict';

/** Of an IMAP server; the desk reads one folder of it. */
export interface MailboxSettings {
  /** What the desk knows it by: whatever else changes, the same folder of the same account. */
  id: string;
  address: string;
  host: string;
  port: number;
  /** `startTls`: in clear until the server is asked for TLS, which it must grant. `none`: on this machine alone. */
  encryption: 'tls' | 'startTls' | 'none';
  user: string;
  /** Null where `IMAP_TOKEN_COMMAND` gives a token. */
  password: string | null;
  folder: string;
}

const EXPECTED = 'Expected imaps://user:password@host/Folder or imaps://user;AUTH=XOAUTH2@host/Folder, between spaces';
const TOKEN_AUTH = /;AUTH=(XOAUTH2|OAUTHBEARER)$/i;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const IMAPS_PORT = 993;
const IMAP_PORT = 143;

const mailboxes = z.string().transform((text, context): MailboxSettings[] => {
  const found = text.trim().split(/\s+/).map(mailboxOf);
  const known = found.filter((mailbox) => mailbox !== null);
  const isSound = known.length === found.length && new Set(known.map(({ id }) => id)).size === known.length;
  if (!isSound) context.addIssue({ code: 'custom', message: EXPECTED });
  return isSound ? known : z.NEVER;
});

function mailboxOf(text: string): MailboxSettings | null {
  try {
    const { protocol, hostname, port, username, password, pathname } = new URL(text);
    const [named, secret, path] = [username, password, pathname.replace(/^\//, '')].map(decodeURIComponent);
    if ((protocol !== 'imaps:' && protocol !== 'imap:') || !named || hostname === '') return null;
    const user = named.replace(TOKEN_AUTH, '');
    if ((user === named) === !secret || user === '') return null;
    const folder = path || 'INBOX';
    const clear = LOOPBACK.test(hostname) ? 'none' : 'startTls';
    return {
      id: `${user}@${hostname}/${folder}`,
      address: user.includes('@') ? user : `${user}@${hostname}`,
      host: hostname,
      port: Number(port) || (protocol === 'imaps:' ? IMAPS_PORT : IMAP_PORT),
      encryption: protocol === 'imaps:' ? 'tls' : clear,
      user,
      password: secret || null,
      folder,
    };
  } catch {
    return null;
  }
}

/** The ways mail comes in; without `MAIL_IN_PORT` and `IMAP_URL` none does. */
export const mailInShape = {
  MAIL_IN_ADDRESS: z
    .string()
    .regex(/^[^\s@<>+]+@[^\s@<>]+$/)
    .toLowerCase()
    .optional()
    .describe('The address people write to, and of the answers, with a + and a mark; that of MAIL_FROM without it.'),
  MAIL_IN_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe('Port on which the API takes mails from a relay; without it, or 0, it takes none.'),
  MAIL_IN_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Where it listens for the relay, which alone should reach it: the relay is believed.'),
  MAIL_IN_PROTOCOL: z.enum(['smtp', 'lmtp']).default('smtp').describe('What the relay speaks: smtp or lmtp.'),
  MAIL_IN_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(10_000)
    .max(50_000_000)
    .default(26_214_400)
    .describe('The largest mail that a relay may bring, up to 50 MB; of a mailbox that is always the limit.'),
  IMAP_URL: mailboxes
    .optional()
    .describe('The mailboxes that the worker reads, imaps://user:password@host/Folder, separated by spaces.'),
  IMAP_TOKEN_COMMAND: z
    .string()
    .optional()
    .describe('Prints an OAuth2 token for the mailboxes with ;AUTH=XOAUTH2; gets IMAP_USER and IMAP_HOST.'),
  MAIL_AUTH_SERVER: z
    .string()
    .regex(/^[\w.-]+$/)
    .optional()
    .describe('Whose Authentication-Results are believed; without it nobody has staff rights by mail.'),
  MAIL_UNKNOWN_SENDER: z
    .enum(['quarantine', 'ticket'])
    .default('quarantine')
    .describe('What becomes of a mail from somebody who has no account: quarantine or ticket.'),
  MAIL_MAX_PER_HOUR: z.coerce
    .number()
    .int()
    .min(1)
    .default(30)
    .describe('More mails than these from one sender within an hour are a loop.'),
};

type MailInEnv = z.output<z.ZodObject<typeof mailInShape>>;

/** What is wrong with the settings taken together. */
export function mailInFaults(env: MailInEnv & { MAIL_FROM: string }): string[] {
  const needsToken = env.IMAP_URL?.some(({ password }) => password === null) ?? false;
  return [
    ...(needsToken && env.IMAP_TOKEN_COMMAND === undefined
      ? ['IMAP_TOKEN_COMMAND is required by a mailbox without a password']
      : []),
    ...(isMailTaken(env) && addressOf(env) === null ? ['MAIL_IN_ADDRESS is required: MAIL_FROM has no address'] : []),
  ];
}

export interface MailInSettings {
  address: string;
  maxBytes: number;
  listener: { host: string; port: number; protocol: 'smtp' | 'lmtp' } | null;
  mailboxes: readonly MailboxSettings[];
  tokenCommand: string | null;
  authServer: string | null;
  rules: MailRules;
}

/** Null where no mail comes in. */
export function mailInSettings(env: MailInEnv & { MAIL_FROM: string }): MailInSettings | null {
  const address = addressOf(env);
  if (address === null || !isMailTaken(env)) return null;
  const { MAIL_IN_PORT: port = 0, MAIL_IN_HOST: host, MAIL_IN_PROTOCOL: protocol } = env;
  return {
    address,
    maxBytes: env.MAIL_IN_MAX_BYTES,
    listener: port === 0 ? null : { host, port, protocol },
    mailboxes: env.IMAP_URL ?? [],
    tokenCommand: env.IMAP_TOKEN_COMMAND ?? null,
    authServer: env.MAIL_AUTH_SERVER ?? null,
    rules: { unknownSender: env.MAIL_UNKNOWN_SENDER, maxPerHour: env.MAIL_MAX_PER_HOUR },
  };
}

const isMailTaken = ({ MAIL_IN_PORT = 0, IMAP_URL }: MailInEnv): boolean => MAIL_IN_PORT > 0 || IMAP_URL !== undefined;

function addressOf({ MAIL_IN_ADDRESS, MAIL_FROM }: MailInEnv & { MAIL_FROM: string }): string | null {
  return MAIL_IN_ADDRESS ?? /([^\s@<>+]+@[^\s@<>]+)>?\s*$/.exec(MAIL_FROM)?.[1]?.toLowerCase() ?? null;
}
