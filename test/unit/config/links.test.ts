import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { LINK_ACTS, type Link, linkUrl, signLink, verifyLink } from '../../../config/links';

const SECRET = 'a secret for the tests, of 32 characters';
const link: Link = {
  number: '2026-004217',
  act: 'consent',
  subject: 'consent-1',
  personId: 'acc-paul',
  expiresAt: Date.UTC(2026, 11, 1),
};
const before = link.expiresAt - 1;

/** A payload of the tests' own, signed as the desk would. */
const signed = (payload: string): string => {
  const encoded = Buffer.from(payload).toString('base64url');
  const mac = createHmac('sha256', SECRET).update(`guichet/link/1\n${encoded}`).digest('base64url');
  return `${encoded}.${mac}`;
};

describe('A signed link', () => {
  test.each(LINK_ACTS)('names ticket, act, subject and person: %s', (act) => {
    const token = signLink(SECRET, { ...link, act });
    expect(verifyLink(SECRET, token, before)).toEqual({ ok: true, link: { ...link, act } });
  });

  test('fits in a URL as it is, and in one line of a mail', () => {
    const url = linkUrl('https://guichet.example/', signLink(SECRET, link));
    expect(url).toMatch(/^https:\/\/guichet\.example\/l\/[\w.-]+$/);
    expect(url.length).toBeLessThan(250);
  });

  test('is the same for the same act: a mail that is sent again is the same mail', () => {
    expect(signLink(SECRET, link)).toBe(signLink(SECRET, { ...link }));
  });

  test('is refused from the instant it expires', () => {
    const token = signLink(SECRET, link);
    expect(verifyLink(SECRET, token, link.expiresAt)).toEqual({ ok: false, code: 'expired' });
    expect(verifyLink(SECRET, token, before).ok).toBe(true);
  });

  test('is refused when anything in it is changed, and when another secret signed it', () => {
    const token = signLink(SECRET, link);
    const [payload = '', signature = ''] = token.split('.');
    const other = signLink(SECRET, { ...link, personId: 'acc-tom' }).split('.')[0];
    expect(verifyLink(SECRET, `${other}.${signature}`, before)).toEqual({ ok: false, code: 'badSignature' });
    expect(verifyLink('another secret', token, before)).toEqual({ ok: false, code: 'badSignature' });
    for (let i = 0; i < payload.length; i++) {
      const changed = `${payload.slice(0, i)}${payload[i] === 'A' ? 'B' : 'A'}${payload.slice(i + 1)}.${signature}`;
      expect(verifyLink(SECRET, changed, before)).toEqual({ ok: false, code: 'badSignature' });
    }
  });

  test('has one spelling: a signature that decodes to the same bytes is another one', () => {
    const token = signLink(SECRET, link);
    const spellings = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    const accepted = spellings.filter((last) => verifyLink(SECRET, token.slice(0, -1) + last, before).ok);
    expect(accepted).toEqual([token.at(-1)]);
  });

  test('is signed for this purpose: the same secret signing something else gives no link', () => {
    const [payload = ''] = signLink(SECRET, link).split('.');
    const bare = createHmac('sha256', SECRET).update(payload).digest('base64url');
    expect(verifyLink(SECRET, `${payload}.${bare}`, before)).toEqual({ ok: false, code: 'badSignature' });
  });

  test.each([
    '',
    '.',
    'no link at all',
    'a.b.c',
    `${'x'.repeat(1_000)}.${'y'.repeat(43)}`,
    signed('not JSON'),
    signed('{}'),
    signed('[]'),
    signed(JSON.stringify([1, 'consent', 'consent-1', 'acc-paul', 1])),
    signed(JSON.stringify(['2026-004217', 'delete', 'consent-1', 'acc-paul', 1])),
    signed(JSON.stringify(['2026-004217', 'consent', { $ne: '' }, 'acc-paul', 1])),
    signed(JSON.stringify(['2026-004217', 'consent', 'consent-1', 'acc-paul', 'never'])),
  ])('is malformed otherwise, and nothing is thrown: %s', (token) => {
    expect(verifyLink(SECRET, token, before)).toEqual({ ok: false, code: 'malformed' });
  });
});
