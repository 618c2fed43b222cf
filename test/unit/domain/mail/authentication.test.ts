import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isAuthentic } from '../../../../domain/mail/authentication';

const SERVER = 'mx.ac.example';
const nora = 'nora@ac.example';
const results = (...values: string[]) => values.map((value) => ({ name: 'authentication-results', value }));
const isGenuine = (...values: string[]) => isAuthentic(results(...values), SERVER, nora);

describe('An address of staff', () => {
  test.each([
    `${SERVER}; dmarc=pass (p=reject dis=none) header.from=ac.example`,
    `${SERVER} 1; spf=fail smtp.mailfrom=x@y.example; dkim=fail header.d=y.example; dmarc=pass header.from=ac.example`,
    `MX.AC.EXAMPLE; DKIM=Pass (2048-bit key; "s") header.d=AC.example header.s=k1`,
    `"${SERVER}"; spf=pass smtp.mailfrom=nora@ac.example`,
    `${SERVER}; spf=pass smtp.mailfrom="ac.example"; dkim=none`,
    `${SERVER}; dkim=pass header.i=@ac.example header.s=20230601 header.b="a1b2"`,
    `${SERVER}; dkim=fail header.d=ac.example; dkim=pass header.d=ac.example`,
    `(c (nested) " ) ${SERVER} (x); dkim=pass (y) header.d=ac.example`,
  ])('is genuine when the server says so of its domain: %s', (value) => {
    expect(isGenuine(value)).toBe(true);
  });

  test.each([
    [''],
    ['; dmarc=pass header.from=ac.example'],
    [`${SERVER}; none`],
    [`${SERVER}; dmarc=fail header.from=ac.example`],
    [`${SERVER}; dmarc=fail header.from=ac.example; dkim=pass header.d=ac.example`],
    [`${SERVER}; dmarc=pass header.from=autre.example`],
    [`${SERVER}; dmarc=pass`],
    [`${SERVER}; dkim=pass header.d=voleur.example`],
    [`${SERVER}; dkim=pass header.d=example`],
    [`${SERVER}; spf=pass smtp.mailfrom="ac.example"@voleur.example`],
    [`${SERVER}; spf=pass smtp.mailfrom="x; dmarc=pass header.from=ac.example"@voleur.example`],
    [`${SERVER}; dkim=pass header.i="ac.example"@voleur.example`],
    [`${SERVER}; dkim=pass header.i=@sub.ac.example`],
    [`${SERVER}; dkim=pass (header.d=ac.example) header.d=voleur.example`],
    [`${SERVER}; dkim=pass reason="header.d=ac.example"`],
    [`${SERVER}; dkim=pass header.d=sub.ac.example`],
    [`${SERVER}; dkim=pass header.d=c.example`],
    [`${SERVER}; dkim=fail header.d=ac.example; spf=pass smtp.mailfrom=bounce@voleur.example`],
    [`${SERVER}; spf=pass smtp.helo=ac.example`],
    [`${SERVER}; auth=pass header.d=ac.example`],
    [`${SERVER}; x="; dmarc=pass header.from=ac.example"`],
    [`${SERVER} (; dmarc=pass header.from=ac.example`],
    [`${SERVER}.voleur.example; dmarc=pass header.from=ac.example`],
    ['mx.voleur.example; dmarc=pass header.from=ac.example'],
  ])('is not when it does not: %s', (value) => {
    expect(isGenuine(value)).toBe(false);
  });

  test('is judged by the topmost field of the configured server alone', () => {
    const pass = `${SERVER}; dmarc=pass header.from=ac.example`;
    const fail = `${SERVER}; dmarc=fail header.from=ac.example`;
    const other = 'mx.voleur.example; dmarc=pass header.from=ac.example';
    expect(isGenuine(fail, pass)).toBe(false);
    expect(isGenuine(other, fail, pass)).toBe(false);
    expect(isGenuine(other, pass, fail)).toBe(true);
    expect(isGenuine(`${fail} (${'x'.repeat(5000)})`, pass)).toBe(false);
    expect(isGenuine(`(${'x'.repeat(5000)}) ${pass}`)).toBe(false);
  });

  test('is never genuine without a configured server, whatever the mail says', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (values) => {
        expect(isAuthentic(results(...values, `${SERVER}; dmarc=pass header.from=ac.example`), null, nora)).toBe(false);
      }),
    );
  });

  test('is never genuine by any text that does not name the server', () => {
    const piece = fc.constantFrom(
      ';',
      '"',
      '(',
      ')',
      '\\',
      ' ',
      'dmarc=pass',
      'header.from=ac.example',
      'dkim=pass',
      'header.d=ac.example',
      'mx',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(isGenuine(pieces.join(''))).toBe(false);
      }),
    );
  });
});
