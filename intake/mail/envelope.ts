import type { SMTPServerEnvelope } from 'smtp-server';

/** Whether it is the desk's address, or that with a + and a mark in its name. Both in any case. */
export function isForDesk(desk: string, recipient: string): boolean {
  const [name, domain] = split(desk);
  const [local, host] = split(recipient);
  return host === domain && (local === name || local.startsWith(`${name}+`));
}

function split(address: string): [string, string] {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()];
}

/**
 * What the envelope says and the mail may not, as every server adds it that delivers for good. The same at each attempt,
 * so that a mail that is brought twice is the same mail.
 */
export function traceOf({ mailFrom, rcptTo }: Pick<SMTPServerEnvelope, 'mailFrom' | 'rcptTo'>): Buffer {
  const sender = mailFrom ? oneWord(mailFrom.address) : '';
  const recipients = [...new Set(rcptTo.map(({ address }) => oneWord(address)))].sort();
  const fields = [`Return-Path: <${sender}>`, ...recipients.map((address) => `Delivered-To: ${address}`)];
  return Buffer.from(fields.map((field) => `${field}\r\n`).join(''));
}

const oneWord = (address: string): string => address.replace(/[\s<>]/g, '');
