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

  test.each(['text', 'text/plain charset=utf-8', 'plain/text', 'text/markdown; charset=utf-8', '; charset=utf-8', ''])(
    'is there whatever its type is called: %j',
    async (type) => {
      const result = await read(mail(`Content-Type: ${type}`, 'le réseau est coupé'));
      expect(result).toMatchObject({ letter: { text: 'le réseau est coupé', files: [] }, contents: [] });
    },
  );

  test('is no invitation that came alone', async () => {
    expect(await textOf('Content-Type: text/calendar', 'BEGIN:VCALENDAR')).toBe('');
  });

  test('is what it quotes where it says nothing else, and answers no mail of the desk', async () => {
    const body = 'De : a@x.example\r\nEnvoyé : lundi\r\nObjet : devis\r\n\r\n120 euros';
    for (const id of ['<a@x.example>', '<2026-004217.5feceb66ffc8@desk.example>'])
      expect(await textOf(`In-Reply-To: ${id}`, body)).toContain('120 euros');
    expect(await textOf('In-Reply-To: <2026-004217.3.1f0c9a3b.5feceb66ffc8@desk.example>', body)).toBe('');
  });

  test('is what is marked too, where it answers nothing', async () => {
    const body = 'voici :\r\n> a\r\n> b';
    expect(await textOf('Content-Type: text/plain', body)).toBe('voici :\n> a\n> b');
    expect(await textOf('In-Reply-To: <a@x.example>', body)).toBe('voici :');
    const answer = await read('From: lea@college.example\r\nSubject: RE : Essai\r\n\r\nvoici\r\n> a\r\n> b');
    expect(answer).toMatchObject({ letter: { text: 'voici', quoted: '> a\n> b' } });
  });

  test('is empty where the subject says it all, and not what its page is made of', async () => {
    expect(await textOf('Content-Type: text/html', '<html><body><br></body></html>')).toBe('');
    const blank = mixed('text/plain\r\n\r\n\r\n', 'text/html\r\n\r\n<p>&nbsp;</p>');
    expect(await textOf('Content-Type: multipart/alternative; boundary=b', blank)).toBe('');
    expect(await textOf('Content-Type: multipart/mixed; boundary=b', mixed('text/plain\r\n\r\n'))).toBe('');
  });

  test('is there whoever else the mail went to', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `p${i}@college.example`).join(',\r\n ');
    expect(await textOf(`Cc: ${many}`, 'rien ne marche')).toBe('rien ne marche');
    expect(await textOf(`X-Subject: un${'\r\n mot'.repeat(20_000)}`, 'rien ne marche')).toBe('rien ne marche');
  });
});

describe('A mail whose lines end otherwise', () => {
  const lines = ['From: lea@college.example', 'Subject: Panne', 'Content-Type: text/plain', '', 'un', '', 'deux', ''];
  test.each(['\n', '\r', '\r\r\n'])('is read all the same: %j', async (end) => {
    expect(await read(lines.join(end))).toMatchObject({
      letter: { from: [{ address: 'lea@college.example' }], subject: 'Panne', text: 'un\n\ndeux' },
    });
  });
});

describe('What a mail answers', () => {
  const ours = '2026-004217.3.1f0c9a3b.5feceb66ffc8@desk.example';
  const answered = async (head: string) => {
    const result = await read(mail(head, 'oui'));
    return 'letter' in result ? [result.letter.inReplyTo, result.letter.references] : null;
  };

  test('is known by ids without their brackets, which some programs forget', async () => {
    expect(await answered(`In-Reply-To: ${ours}`)).toEqual([`<${ours}>`, []]);
    expect(await answered(`References: a@x.example ${ours}`)).toEqual([null, ['<a@x.example>', `<${ours}>`]]);
    expect(await answered('In-Reply-To: your mail of Monday, lea@x.example')).toEqual([null, []]);
  });

  test('is the mail of a desk, whatever else its field names', async () => {
    expect(await answered(`In-Reply-To: Message from Guichet <guichet@desk.example> <${ours}>`)).toEqual([
      `<${ours}>`,
      [],
    ]);
    expect(await answered('In-Reply-To: <a@x.example> <b@x.example>')).toEqual(['<a@x.example>', []]);
  });

  test('is known by a thread of hundreds', async () => {
    const others = Array.from({ length: 499 }, (_, i) => `<r${i}@x.example>`);
    expect(await answered(`References: <${ours}>\r\n ${others.join('\r\n ')}`)).toEqual([
      null,
      [`<${ours}>`, ...others],
    ]);
  });
});

describe('A file of a mail', () => {
  test('stands within its text only if that shows it, or may', async () => {
    const png = `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')}`;
    const file = 'Content-Disposition: attachment; filename';
    const body = mixed(
      'text/html\r\n\r\n<img src="cid:a">',
      `image/png\r\nContent-ID: <a>\r\n${file}=a.png\r\n${png}`,
      `image/png\r\nContent-ID: <b>\r\n${png}`,
      `text/csv\r\nContent-ID: <c>\r\n${file}=c.csv\r\n\r\nnom;note`,
    );
    const result = await read(mail('Content-Type: multipart/related; boundary=b', body));
    expect('letter' in result && result.letter.files.map(({ isInline }) => isInline)).toEqual([true, true, false]);
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

  test('and that says nothing of its letters is read as people here write', async () => {
    const latin = (charset: string) =>
      read(Buffer.from(mail(`Content-Type: text/plain; charset=${charset}`, 'réseau coupé'), 'latin1'));
    for (const charset of ['unknown-8bit', 'x-unknown', '""', 'us-ascii', 'utf-8'])
      expect(await latin(charset)).toMatchObject({ letter: { text: 'réseau coupé' } });
  });

  test('at its end, where a server hung its own words on what was encoded, keeps the rest', async () => {
    const encoded = Buffer.from('Le réseau est coupé.').toString('base64');
    expect(await textOf(`${utf8}\r\nContent-Transfer-Encoding: base64`, `${encoded}\r\n\r\nListe des profs`)).toContain(
      'Le réseau est coupé.',
    );
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
