import { describe, expect, test } from '@jest/globals';
import { readMail } from '../../../intake/mail/read';

const read = (raw: string | Buffer) => readMail(Buffer.from(raw), { authServer: null });

describe('A mail that is read', () => {
  test('says who wrote what', async () => {
    const result = await read(
      'From: =?utf-8?Q?L=C3=A9a?= <LEA@college.example>\r\nSubject: =?utf-8?Q?Panne_=0D=0ABcc:_x?=\r\nMessage-ID: <1@x>\r\n\r\n' +
        'Bonjour,\r\n\r\n\r\nrien ne marche.\r\n-- \r\nLéa\r\n',
    );
    expect(result).toMatchObject({
      letter: {
        from: [{ address: 'lea@college.example', name: 'Léa' }],
        subject: 'Panne Bcc: x',
        messageId: '<1@x>',
        text: 'Bonjour,\n\nrien ne marche.',
        quoted: '--\nLéa',
        files: [],
      },
      html: null,
      contents: [],
    });
  });

  test('that holds nothing says so', async () => {
    expect(await read(' \r\n\0')).toMatchObject({ unreadable: 'empty', head: { from: [] } });
  });
});

const mail = (head: string, body: string): string =>
  `From: lea@college.example\r\nSubject: Essai\r\n${head}\r\n\r\n${body}`;
const textOf = async (head: string, body: string) => {
  const result = await read(mail(head, body));
  return 'letter' in result ? result.letter.text : result.unreadable;
};
const mixed = (...parts: string[]) =>
  [...parts.map((part) => `--b\r\nContent-Type: ${part}`), '--b--'].map((line) => `${line}\r\n`).join('');

describe('The text of a mail', () => {
  test('is that of its page when its text is blank', async () => {
    const body = mixed('text/plain\r\n\r\n ', 'text/html\r\n\r\n<p>vrai <b>texte</b></p>');
    expect(await textOf('Content-Type: multipart/alternative; boundary=b', body)).toBe('vrai texte');
  });

  test('is all its parts that are not the same thing twice', async () => {
    const body = mixed('text/plain\r\n\r\nun', 'application/pdf\r\n\r\n%PDF', 'text/html\r\n\r\n<p>deux</p>');
    expect(await textOf('Content-Type: multipart/mixed; boundary=b', body)).toBe('un\ndeux');
  });

  test('is what stands there when no parser finds its parts', async () => {
    expect(await textOf('Content-Type: multipart/mixed', 'rien ne marche')).toBe('rien ne marche');
  });
});

describe('A text whose letters somebody broke', () => {
  const utf8 = 'Content-Type: text/plain; charset=utf-8';

  test('before it was quoted keeps the letters that are whole', async () => {
    expect(await textOf(utf8, 'Déjà signalé.\r\nVous écriviez r\ufffdseau')).toBe(
      'Déjà signalé.\nVous écriviez r\ufffdseau',
    );
  });

  test('is no text that merely could be something else', async () => {
    expect(await textOf(utf8, 'LE SERVEUR EST FERMÉ… SALUT')).toBe('LE SERVEUR EST FERMÉ… SALUT');
  });

  test('in one part does not break the others', async () => {
    const parts = Buffer.concat([
      Buffer.from(mail('Content-Type: multipart/mixed; boundary=b', '')),
      Buffer.from(`--b\r\n${utf8}\r\n\r\nRéseau coupé, 12 €\r\n--b\r\n${utf8}\r\n\r\n`),
      Buffer.from("à l'étage\r\n--b--\r\n", 'latin1'),
    ]);
    const result = await read(parts);
    expect('letter' in result && result.letter.text).toBe("Réseau coupé, 12 €\nà l'étage");
  });
});

describe('A sender', () => {
  const from = async (value: string) => {
    const result = await read(`From: ${value}\r\nSubject: x\r\n\r\nx`);
    return 'letter' in result ? result.letter.from : null;
  };

  test('is an address, whatever the name beside it looks like', async () => {
    expect(await from('"directeur@college.example" <lea@college.example>')).toEqual([
      { address: 'lea@college.example', name: 'directeur@college.example' },
    ]);
    expect(await from('=?utf-8?Q?L=C3=A9a_=3Cdirecteur=40college.example=3E?= <lea@college.example>')).toEqual([
      { address: 'lea@college.example', name: 'Léa <directeur@college.example>' },
    ]);
  });

  test('is nobody when the address is encoded, which servers that check addresses do not read', async () => {
    expect(await from('<=?utf-8?Q?lea=40college.example?=>')).toEqual([]);
    expect(await from('=?utf-8?Q?lea=40college.example?=')).toEqual([]);
  });

  test('is everybody of a group, and nobody of an empty one', async () => {
    expect(await from('Equipe: a@x.example, b@x.example;')).toHaveLength(2);
    expect(await from('undisclosed: ;')).toEqual([]);
    expect(await from('<>')).toEqual([]);
  });
});
