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
