import { describe, expect, test } from '@jest/globals';
import { readEnv } from '../../../config/env';
import { mailInSettings } from '../../../config/mailIn';

const settings = (source: Record<string, string>) => mailInSettings(readEnv(source));
const mailboxes = (IMAP_URL: string, more: Record<string, string> = {}) =>
  settings({ IMAP_URL, ...more })?.mailboxes ?? [];

describe('the ways mail comes in', () => {
  test('there are none unless somebody asks for one', () => {
    expect(settings({})).toBeNull();
    expect(settings({ MAIL_IN_PORT: '0', MAIL_IN_ADDRESS: 'guichet@example.fr' })).toBeNull();
  });

  test('a listener stays on this machine, and the address is that of the mails that leave', () => {
    expect(settings({ MAIL_IN_PORT: '2525', MAIL_FROM: 'Guichet <Guichet@Example.fr>' })).toMatchObject({
      address: 'guichet@example.fr',
      listener: { host: '127.0.0.1', port: 2525, protocol: 'smtp' },
      mailboxes: [],
      authServer: null,
      rules: { unknownSender: 'quarantine', maxPerHour: 30 },
    });
    expect(settings({ MAIL_IN_PORT: '2525', MAIL_IN_ADDRESS: 'Aide@Example.fr' })?.address).toBe('aide@example.fr');
    expect(() => readEnv({ MAIL_IN_PORT: '2525', MAIL_FROM: 'Guichet' })).toThrow(/MAIL_IN_ADDRESS is required/);
  });

  test('any number of mailboxes, each with its own folder and credentials', () => {
    const url = 'imaps://guichet%40example.fr:p%20w@imap.example.fr/Dossier%20Guichet imap://b:c@mail.example.fr:1143';
    expect(mailboxes(url)).toEqual([
      {
        id: 'guichet@example.fr@imap.example.fr/Dossier Guichet',
        address: 'guichet@example.fr',
        host: 'imap.example.fr',
        port: 993,
        encryption: 'tls',
        user: 'guichet@example.fr',
        password: 'p w',
        folder: 'Dossier Guichet',
      },
      {
        id: 'b@mail.example.fr/INBOX',
        address: 'b@mail.example.fr',
        host: 'mail.example.fr',
        port: 1143,
        encryption: 'startTls',
        user: 'b',
        password: 'c',
        folder: 'INBOX',
      },
    ]);
  });

  test('in clear on this machine alone', () => {
    expect(mailboxes('imap://a:b@127.0.0.1:1143')).toMatchObject([{ encryption: 'none', host: '127.0.0.1' }]);
    expect(mailboxes('imap://a:b@127.0.0.1.example.fr')).toMatchObject([{ encryption: 'startTls' }]);
  });

  test('a token in place of a password comes from a command', () => {
    const url = 'imaps://guichet%40example.fr;AUTH=XOAUTH2@imap.example.fr';
    expect(mailboxes(url, { IMAP_TOKEN_COMMAND: 'cat token' })).toMatchObject([
      { user: 'guichet@example.fr', password: null },
    ]);
    expect(() => readEnv({ IMAP_URL: url })).toThrow(/IMAP_TOKEN_COMMAND/);
  });

  test('refuses what is no mailbox, or twice the same, and shows no password', () => {
    const wrong = ['imap.example.fr', 'http://a:b@host', 'imaps://a@host', 'imaps://:b@host', 'imaps://%zz:b@host'];
    for (const url of [...wrong, 'imaps://a:secret@host/INBOX imaps://a:secret@host']) {
      expect(() => readEnv({ IMAP_URL: url })).toThrow(/IMAP_URL/);
      expect(() => readEnv({ IMAP_URL: url })).not.toThrow(/secret/);
    }
  });
});
