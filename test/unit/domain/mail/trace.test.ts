import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startOfContent } from '../../../../domain/mail/trace';

const MAIL = 'From: a@ac-paris.fr\r\nReceived: from a friend\r\nSubject: PC\r\n\r\nReceived: nothing.\r\n';
const contentOf = (text: string) =>
  Buffer.from(text)
    .subarray(startOfContent(Buffer.from(text)))
    .toString();

describe('A mail as its sender wrote it', () => {
  test('begins behind what its relays put on top, whatever the way it came', () => {
    const ways = [
      '',
      'Received: from mx1 by mx2;\r\n\tMon, 30 Nov 2026 08:30:00 +0100\r\n',
      'Return-Path: <a@ac-paris.fr>\r\nDelivered-To: guichet@ac-paris.fr\r\nARC-Seal: i=1;\r\n a=rsa\r\nReceived: by mx3\r\n',
      'X-Spam-Status: No\nAuthentication-Results: mx.ac-paris.fr;\n dkim=pass\n',
    ];
    expect(ways.map((way) => contentOf(way + MAIL))).toEqual(ways.map(() => MAIL));
  });

  test('is empty when there is nothing else', () => {
    expect(contentOf('Received: by mx')).toBe('');
    expect(contentOf('')).toBe('');
  });

  test('is found in any bytes, and never in front of a field of its own', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (raw) => {
        const start = startOfContent(raw);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(raw.length);
        expect(startOfContent(raw.subarray(start))).toBe(0);
      }),
    );
  });
});
