import { randomUUID } from 'node:crypto';
import { receiveMail } from '../../intake/mail/receive';
import { readAccountByLogin } from '../../store/accounts';
import { type InboundMail, readInboundMail } from '../../store/inboundMails';
import { AUTH_SERVER, DESK_ADDRESS, type Desk } from './desk';
import type { CaughtMail } from './mailServer';
import { until } from './until';

export interface Written {
  /** A login of the desk's people, or an address. */
  from: string;
  to?: string;
  subject?: string;
  text?: string;
  /** Further fields, as lines. */
  fields?: readonly string[];
  /** A mail of the desk's that it answers. */
  answers?: Pick<CaughtMail, 'messageId' | 'subject'>;
  messageId?: string;
  files?: readonly { name: string; type: string; content: Buffer }[];
  /** As if the desk's mail server had found the sender genuine. */
  isGenuine?: boolean;
}

/** The mailbox of a desk under test, and people who write to it. */
export class Inbox {
  constructor(
    private readonly desk: Desk,
    private readonly mailbox = 'guichet',
  ) {}

  async write(what: Written): Promise<Buffer> {
    const { from, to = DESK_ADDRESS, answers, subject = answers ? `Re: ${answers.subject}` : 'Une question' } = what;
    const account = from.includes('@') ? null : await readAccountByLogin(this.desk.store, from);
    const address = account?.address ?? from;
    const messageId = what.messageId ?? `<${randomUUID()}@mail.example>`;
    const { text = 'Bonjour,\n\nLe vidéoprojecteur ne répond plus.', files = [], fields = [] } = what;
    const head = [
      ...(what.isGenuine
        ? [`Authentication-Results: ${AUTH_SERVER}; dmarc=pass header.from=${address.split('@')[1]}`]
        : []),
      ...fields,
      `From: ${address}`,
      `To: ${to}`,
      ...(subject === '' ? [] : [`Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`]),
      'Date: Fri, 27 Nov 2026 10:00:00 +0100',
      ...(messageId === '' ? [] : [`Message-ID: ${messageId}`]),
      ...(answers ? [`In-Reply-To: ${answers.messageId}`, `References: ${answers.messageId}`] : []),
      'MIME-Version: 1.0',
    ];
    return Buffer.from([...head, ...bodyOf(text, files)].join('\r\n'));
  }

  /** Whatever the bytes. Answers the mail once the desk has decided and acted. */
  async takes(raw: Buffer, receivedAt = Date.now()): Promise<InboundMail> {
    const { store, client } = this.desk;
    const { id } = await receiveMail({ store, workflows: client.workflow }, { mailbox: this.mailbox, raw, receivedAt });
    return this.settled(id);
  }

  async receives(what: Written): Promise<InboundMail> {
    return this.takes(await this.write(what));
  }

  settled(id: string): Promise<InboundMail> {
    return until(
      async () => {
        const mail = await readInboundMail(this.desk.store, id);
        return mail && mail.state !== 'handling' ? mail : null;
      },
      () => `nothing came of the mail ${id}`,
      60_000,
    );
  }
}

function bodyOf(text: string, files: NonNullable<Written['files']>): string[] {
  const plain = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', text];
  if (files.length === 0) return plain;
  const parts = files.map(({ name, type, content }) => [
    '--part',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    content.toString('base64').replace(/.{76}/g, '$&\r\n'),
  ]);
  return ['Content-Type: multipart/mixed; boundary=part', '', '--part', ...plain, ...parts.flat(), '--part--', ''];
}

/** What a mail server says of a mail that it could not deliver (RFC 3464). */
export const bounceOf = (messageId: string, recipient: string, action = 'failed'): Buffer =>
  Buffer.from(
    [
      'Return-Path: <>',
      'From: MAILER-DAEMON@relay.example',
      `To: ${DESK_ADDRESS}`,
      'Subject: Undelivered Mail Returned to Sender',
      `Message-ID: <${randomUUID()}@relay.example>`,
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=dsn',
      '',
      '--dsn',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'The mail could not be delivered.',
      '--dsn',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; relay.example',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      `Status: ${action === 'failed' ? '5.1.1' : '4.4.1'}`,
      '--dsn',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${messageId}`,
      'Subject: [2026-000001] Votre demande',
      '--dsn--',
      '',
    ].join('\r\n'),
  );
