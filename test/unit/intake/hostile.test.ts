import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Explanation, explain } from '../../../intake/mail/explain';
import { type Read, readMail } from '../../../intake/mail/read';
import { expected, mailNamed } from './corpus';
import { costly, plainMail, withFiles } from './hostile';

const read = (raw: Buffer) => readMail(raw, { authServer: 'mx.ac.example' });
const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

describe('A mail that costs more than it is worth', () => {
  test.each([
    ['5,000 parts deep', 'tooDeep'],
    ['20,000 parts', 'tooManyParts'],
  ])('is not parsed at all: %s', async (name, unreadable) => {
    expect(await read(costly[name]?.() ?? Buffer.alloc(0))).toEqual({
      unreadable,
      head: { from: [{ address: 'lea@college.example', name: 'Léa Martin' }], subject: 'Essai', messageId: null },
    });
  });

  test('is refused by its size alone', async () => {
    expect(await read(Buffer.alloc(50_000_001, 'a'))).toMatchObject({ unreadable: 'tooLarge' });
  });

  // A busy machine takes several times the second or so that the worst of them needs.
  test.each(Object.keys(costly))('is read in seconds: %s', async (name) => {
    const raw = costly[name]?.() ?? Buffer.alloc(0);
    const begun = performance.now();
    sane(await read(raw));
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

/** What everybody may rely on, whatever came in. */
function sane(result: Read): void {
  const { from, subject } = 'letter' in result ? result.letter : result.head;
  expect(
    [subject, ...from.flatMap(({ address, name }) => [address, name ?? ''])].filter((text) => CONTROL.test(text)),
  ).toEqual([]);
  if (!('letter' in result)) return;
  const { text, quoted, files } = result.letter;
  expect((text + quoted).replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
  expect(text.length + quoted.length).toBeLessThanOrEqual(200_002);
  expect(result.contents.map(({ length }) => length)).toEqual(files.map(({ size }) => size));
  expect(files.filter(({ name }) => name === '' || name.includes('/') || CONTROL.test(name))).toEqual([]);
}

describe('A mail that lies', () => {
  test('cannot hide a line in a header, nor NUL anywhere', async () => {
    const raw = Buffer.from(
      'From: "L\0\u00e9a\r\n Martin" <lea@college.example>\r\nSubject: =?utf-8?Q?Panne=0D=0ABcc:_x=00=E2=80=AE?= \0\r\n\r\nrien\0 ne\u0007 va\r\n',
    );
    const result = await read(raw);
    sane(result);
    expect(result).toMatchObject({
      letter: { from: [{ name: 'Léa Martin' }], subject: 'Panne Bcc: x', text: 'rien ne va' },
    });
  });

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\system32\\cmd.exe', 'cmd.exe'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\0b.pdf', 'ab.pdf'],
    ['=?utf-8?Q?a=0D=0Ab.pdf?=', 'ab.pdf'],
    ['..', 'document.pdf'],
    ['', 'document.pdf'],
  ])('gives its files names that are nothing but names: %j', async (name, safe) => {
    const result = await read(withFiles([name]));
    expect('letter' in result && result.letter.files.map((file) => file.name)).toEqual([safe]);
  });

  test('gives its files no endless names, and keeps their extensions', async () => {
    const result = await read(withFiles([`${'é'.repeat(4000)}.pdf`]));
    const [file] = 'letter' in result ? result.letter.files : [];
    expect(file?.name).toMatch(/^é{50,250}\.pdf$/);
  });

  test('may call a program an image: its type is that of its content', async () => {
    const result = await read(withFiles(['photo.png'], 'image/png'));
    expect('letter' in result && result.letter.files[0]?.type).toBe('application/pdf');
    const text = await read(plainMail('not an image', 'Content-Disposition: attachment; filename=a.png'));
    expect('letter' in text && text.letter.files[0]?.type).not.toMatch(/^image/);
  });
});

describe('Any bytes', () => {
  const shape = ({ outcome, reason, attachments }: Explanation) =>
    [outcome, reason, attachments].every((value) => value !== undefined);

  test('have an explanation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        sane(await read(Buffer.from(bytes)));
        expect(shape(await explain(Buffer.from(bytes), { own: [], authServer: null }))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('that were a mail before something went wrong on its way have one', async () => {
    const damage = fc.record({
      name: fc.constantFrom(...Object.keys(expected)),
      cuts: fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(60),
          fc.constantFrom('', '\0', '\r\n', '\r\n\r\n', '--', '"', '=?', ';', '<', '\xff'),
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ name, cuts }) => {
        let text = mailNamed(name).toString('latin1');
        for (const [at, length, put] of cuts) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + put + text.slice(from + length);
        }
        sane(await read(Buffer.from(text, 'latin1')));
      }),
      { numRuns: 400 },
    );
  });
});
