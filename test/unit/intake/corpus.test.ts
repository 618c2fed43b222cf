import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { explain } from '../../../intake/mail/explain';
import { readMail } from '../../../intake/mail/read';
import { CORPUS, expected, mailNamed } from './corpus';

const settings = { own: ['Guichet unique <guichet@desk.example>'], authServer: null };

test('Every mail of the corpus says what is expected of it', () => {
  const mails = readdirSync(CORPUS).filter((name) => name.endsWith('.eml'));
  expect(mails.map((name) => name.slice(0, -4)).sort()).toEqual(Object.keys(expected).sort());
});

describe('A mail of the corpus', () => {
  test.each(Object.keys(expected))('becomes what it should: %s', async (name) => {
    const { outcome, reason, from, subject, text, quoted, attachments } = await explain(mailNamed(name), settings);
    const lines = quoted.split('\n');
    expect({
      outcome,
      reason: reason.split(';')[0],
      from: from.address,
      subject,
      text,
      quoted: [lines[0], lines.at(-1)],
      files: attachments.map((file) => `${file.name} ${file.type}${file.inline ? ' inline' : ''}`),
    }).toEqual({ quoted: ['', ''], files: [], ...expected[name] });
  });
});

describe('A report on a mail of ours', () => {
  const reportOf = async (name: string) => {
    const read = await readMail(mailNamed(name), { authServer: null });
    return 'letter' in read ? read.letter.report : null;
  };
  const messageId = '<2026-004217.3.1f0c9a3b.5feceb66ffc8@desk.example>';
  const recipient = 'lea.martin@college.example';

  test.each([
    ['dsn-postfix', { action: 'failed', status: '5.1.1', recipient, messageId }],
    ['dsn-postfix-retard', { action: 'delayed', status: '4.4.1', recipient, messageId }],
    ['dsn-exchange', { action: 'failed', status: '5.1.10', recipient, messageId }],
    ['dsn-remis', { action: 'delivered', status: '2.0.0', recipient, messageId }],
    ['dsn-qmail', { action: 'failed', status: '5.1.1', recipient, messageId }],
    ['dsn-exchange-sans-original', { action: 'failed', status: '5.1.1', recipient, messageId }],
    ['dsn-exim-retard', { action: 'delayed', status: null, recipient, messageId: null }],
    ['dsn-exim', { action: 'failed', status: '5.1.1', recipient, messageId }],
  ])('says which, to whom and why: %s', async (name, report) => {
    expect(await reportOf(name)).toEqual(report);
  });

  test('is none because a mail within says so', async () => {
    expect(await reportOf('transfert-en-piece-jointe')).toBeNull();
    expect(await reportOf('accuse-de-lecture')).toBeNull();
  });
});
