import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Stack } from './engines/stack';
import type { DeskAccount } from './seed';

/** `desk.json`: where a running desk is found, for scripts. */
export interface DeskFile {
  api: string;
  temporalUi: string | null;
  /** The page of the caught mails; scripts read `new URL('/api/email', mail)`. */
  mail: string | null;
  smtp: string;
  /** Where a mail to this address becomes a ticket; sent to `smtp`, it does too. */
  mailIn: { smtp: string; address: string };
  /** Always null: no mailbox server is embedded. */
  imap: null;
  mongodb: string;
  temporal: string;
  /** What a PBX signs with. */
  callsSecret: string;
  accounts: DeskAccount[];
}

interface Secrets {
  /** Signs the links in the mails. */
  links: string;
  /** Makes the tokens of the demonstration accounts. */
  tokens: string;
}

/** Made at the first start and kept, so that links and tokens given before a restart still work. */
export function embeddedSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  if (!existsSync(file)) writePrivately(file, { links: newSecret(), tokens: newSecret() } satisfies Secrets);
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

/** Made from another, so that a desk of an earlier version has it too. */
export const callsSecret = ({ links }: Secrets): string =>
  process.env.CALLS_SECRET || createHash('sha256').update(`calls ${links}`).digest('hex');

const newSecret = (): string => randomBytes(32).toString('base64url');

export function describeDesk({
  api,
  stack,
  accounts,
  smtp,
  mailIn,
  callsSecret: shared,
}: Pick<DeskFile, 'api' | 'accounts' | 'smtp' | 'mailIn' | 'callsSecret'> & { stack: Stack }): DeskFile {
  return {
    api,
    temporalUi: stack.temporal.uiUrl,
    mail: stack.mail.pageUrl,
    smtp,
    mailIn,
    imap: null,
    mongodb: stack.mongodb.uri,
    temporal: stack.temporal.address,
    callsSecret: shared,
    accounts,
  };
}

const deskPath = (dataDir: string): string => path.join(dataDir, 'desk.json');

/** Returns how to remove it. */
export function writeDeskFile(dataDir: string, desk: DeskFile): () => void {
  const file = deskPath(dataDir);
  writePrivately(file, desk);
  return () => rmSync(file, { force: true });
}

/** For the owner's eyes only, and never half written. */
function writePrivately(file: string, content: object): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

export function deskSummary(desk: DeskFile, dataDir: string): string {
  const addresses = [
    ['API and pages', desk.api],
    ['Caught mails', desk.mail ?? `sent for real by ${new URL(desk.smtp).host}`],
    ['Mails to the desk', `${desk.mailIn.address}, by ${desk.mailIn.smtp}`],
    ['Temporal UI', desk.temporalUi ?? `of the server at ${desk.temporal}`],
  ];
  const accounts = oneOfEachRole(desk.accounts).map(({ login, role, groups, establishment, password, token }) => [
    login,
    role,
    groups.join(', ') || (establishment ?? ''),
    password,
    token,
  ]);
  return [
    'Guichet is ready.',
    '',
    ...table(addresses),
    '',
    ...(accounts.length > 0
      ? [
          ...table([['Login', 'Role', 'Groups or establishment', 'Password', 'Token'], ...accounts]),
          '',
          `  One account of each role; all ${desk.accounts.length} are in ${deskPath(dataDir)}.`,
        ]
      : ['  No demonstration data: DEMO_DATA=true plants it in a MongoDB of your own.']),
  ].join('\n');
}

const oneOfEachRole = (accounts: DeskAccount[]): DeskAccount[] =>
  accounts.filter(({ role }, index) => accounts.findIndex((account) => account.role === role) === index);

function table(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
