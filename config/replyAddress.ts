import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signed along, so that no other signature made with the same secret passes for one of these. */
const PURPOSE = 'guichet/reply-address/1';
/** 96 bits: an address in a mail has 64 characters before its `@`, in small letters wherever it has been. */
const SIGNATURE_LENGTH = 24;
const MARK = /^(\d{4}-\d{6,10})\.([0-9a-f]{24})$/;

/** What a person's answers about a ticket come back to: `guichet+2026-004217.<signature>@example.fr`. Names both. */
export function replyAddress(secret: string, desk: string, number: string, personId: string): string {
  const at = desk.lastIndexOf('@');
  return `${desk.slice(0, at)}+${number}.${signatureOf(secret, number, personId)}${desk.slice(at)}`;
}

/** The mark on an address of the desk's, not verified yet; null for any other address. */
export function markOf(desk: string, address: string): { number: string; signature: string } | null {
  const at = desk.lastIndexOf('@');
  const before = `${desk.slice(0, at)}+`;
  if (!address.startsWith(before) || !address.endsWith(desk.slice(at))) return null;
  const [, number, signature] = MARK.exec(address.slice(before.length, address.length - (desk.length - at))) ?? [];
  return number === undefined || signature === undefined ? null : { number, signature };
}

export function isMarkOf(
  secret: string,
  { number, signature }: { number: string; signature: string },
  personId: string,
): boolean {
  const expected = Buffer.from(signatureOf(secret, number, personId));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const signatureOf = (secret: string, number: string, personId: string): string =>
  createHmac('sha256', secret).update(`${PURPOSE}\n${number}\n${personId}`).digest('hex').slice(0, SIGNATURE_LENGTH);
