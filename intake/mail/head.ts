import { parseAddressHeader, simpleParser } from 'mailparser';
import { allValues, type Field, messageIdsIn, topValue } from '../../domain/mail/fields';
import type { Correspondent } from '../../domain/mail/letter';
import { ticketInMessageId } from '../../domain/mail/ours';
import { readable } from './charset';
import { oneLine } from './text';

/** Of all header fields, and of one: nobody writes more, and what reads them is not always linear. */
const MAX_HEAD = 256 * 1024;
const MAX_FIELD = 64 * 1024;
const MAX_FIELDS = 1000;
const MAX_PEOPLE = 500;
const MAX_IDS = 1000;
const MAX_SUBJECT = 1000;

/** What the header fields of a mail say. */
export interface Head {
  /** The subject among them decoded. */
  fields: Field[];
  from: Correspondent[];
  replyTo: Correspondent[];
  recipients: Correspondent[];
  subject: string;
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
}

/** Total: whatever the bytes are, they have a head, if an empty one. */
export async function readHead(raw: Buffer): Promise<Head> {
  const fields = fieldsOf(readable(raw.subarray(0, endOfHead(raw))));
  const subject = await decoded(topValue(fields, 'subject') ?? '');
  const answered = messageIdsIn(topValue(fields, 'in-reply-to') ?? '');
  return {
    fields: fields.map((field) => (field.name === 'subject' ? { ...field, value: subject } : field)),
    from: people(fields, ['from']),
    replyTo: people(fields, ['reply-to']),
    recipients: people(fields, ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']),
    subject,
    messageId: messageIdsIn(topValue(fields, 'message-id') ?? '')[0] ?? null,
    // It may name several mails, and old programs put the address of whom they answer before them.
    inReplyTo: answered.find((id) => ticketInMessageId(id) !== null) ?? answered[0] ?? null,
    references: messageIdsIn(allValues(fields, 'references').join(' ')).slice(-MAX_IDS),
  };
}

/** Where the empty line stands, or where nobody looks any further. */
export function endOfHead(raw: Buffer): number {
  const ends = [raw.indexOf('\n\n'), raw.indexOf('\n\r\n')].filter((at) => at !== -1).map((at) => at + 1);
  return Math.min(raw.length, MAX_HEAD, ...ends);
}

/** Gateways double the CR before a line's end, and old programs write nothing else: then nobody finds where the head ends. */
export function withSoundLines(raw: Buffer): Buffer {
  const end = endOfHead(raw);
  const head = raw.subarray(0, end);
  const isOneLine = end === raw.length && head.includes('\r\r');
  return isOneLine || head.includes('\r\r\n')
    ? Buffer.from(raw.toString('latin1').replace(/\r{1,3}\n|\r/g, '\n'), 'latin1')
    : raw;
}

function fieldsOf(head: string): Field[] {
  const fields: Field[] = [];
  for (const line of head.split(/\r?\n/)) {
    const last = fields.at(-1);
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== undefined) {
      if (last.value.length < MAX_FIELD) last.value += ` ${line.trim()}`;
    } else if (colon > 0 && fields.length < MAX_FIELDS) {
      fields.push({ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() });
    }
  }
  return fields.map(({ name, value }) => ({ name, value: value.slice(0, MAX_FIELD).replaceAll('\0', '') }));
}

/** Encoded words (RFC 2047), as the parser decodes them. */
async function decoded(value: string): Promise<string> {
  const { subject } = await simpleParser(Buffer.from(`Subject: ${value}\r\n\r\n`)).catch(() => ({ subject: value }));
  return oneLine(subject ?? '', MAX_SUBJECT);
}

function people(fields: readonly Field[], names: readonly string[]): Correspondent[] {
  const found = new Map<string, Correspondent>();
  for (const value of names.flatMap((name) => allValues(fields, name)))
    for (const { address = '', name } of parsed(value)) {
      const key = oneLine(address, MAX_FIELD).toLowerCase();
      if (key.includes('@') && found.size < MAX_PEOPLE && !found.has(key))
        found.set(key, { address: key, name: oneLine(name, MAX_SUBJECT) || null });
    }
  return [...found.values()];
}

function parsed(value: string) {
  try {
    // An encoded word is a name and never an address (RFC 2047, 5): servers that check addresses do not decode it.
    return parseAddressHeader(
      value.replace(/<[^<>]*>?/g, (address) => (address.includes('=?') ? '<>' : address)),
      { flatten: true, decodePunycode: false },
    ).value;
  } catch {
    return [];
  }
}
