import { describe, expect, test } from '@jest/globals';
import { compose } from '../../../activities/mail/compose';
import { messageIdOf, threadIdOf } from '../../../activities/mail/identity';
import type { Notice } from '../../../domain/ticket/notices';
import { lea, paul } from '../harness/people';
import { opened } from '../harness/simulator';
import { allNotices } from './lives';
import { contextOf, readerOf } from './made';

const DOMAIN = 'ac-paris.example';
const notice = opened().mails('opened')[0] as Notice;

describe('A Message-ID', () => {
  test('is the same for a mail that is sent again', () => {
    expect(messageIdOf(notice, paul.id, DOMAIN)).toBe(messageIdOf(structuredClone(notice), paul.id, DOMAIN));
    expect(messageIdOf(notice, paul.id, DOMAIN)).toMatch(
      /^<2026-004217\.1\.[0-9a-f]{8}\.[0-9a-f]{12}@ac-paris\.example>$/,
    );
  });

  test('is another for another person, another mail, and the same event in another story', () => {
    const other = { ...notice, event: { ...notice.event, at: notice.event.at + 1 } };
    const ids = [
      messageIdOf(notice, paul.id, DOMAIN),
      messageIdOf(notice, lea.id, DOMAIN),
      messageIdOf(other, paul.id, DOMAIN),
      messageIdOf({ ...notice, template: 'closed' }, paul.id, DOMAIN),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is one for a person told of one thing as a member of a group and as its lead', () => {
    const asMember: Notice = { ...notice, id: '9.threshold.group.guichet', audience: { to: 'group', id: 'guichet' } };
    const asLead: Notice = {
      ...notice,
      id: '9.threshold.groupLead.guichet',
      audience: { to: 'groupLead', id: 'guichet' },
    };
    expect(messageIdOf(asMember, lea.id, DOMAIN)).toBe(messageIdOf(asLead, lea.id, DOMAIN));
  });

  test('says nothing of the person, not even their id', () => {
    expect(messageIdOf(notice, paul.id, DOMAIN)).not.toContain('paul');
  });
});

describe('A mail as a mail server takes it', () => {
  const desk = { name: 'Guichet unique', address: 'guichet@ac-paris.example', domain: DOMAIN };
  const made = (n: Notice, title = 'Panne') =>
    compose(
      contextOf(n, readerOf(n), { title }),
      { id: readerOf(n), name: 'Paul "P" Durand', address: 'paul@college.example', language: 'fr' },
      desk,
    );

  test('says that a machine wrote it, so that no machine answers it', () => {
    expect(made(notice).headers).toMatchObject({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    });
    expect(made(notice).replyTo).toEqual({ name: desk.name, address: desk.address });
  });

  test('belongs to one thread for each ticket and person', () => {
    for (const n of allNotices().filter((each) => readerOf(each) === paul.id)) {
      const thread = threadIdOf('2026-004217', paul.id, DOMAIN);
      expect(made(n)).toMatchObject({ inReplyTo: thread, references: thread });
      expect(made(n).messageId).not.toBe(thread);
    }
  });

  test('goes to one address and names one person', () => {
    expect(made(notice)).toMatchObject({
      envelope: { from: desk.address, to: ['paul@college.example'] },
      to: { name: 'Paul "P" Durand', address: 'paul@college.example' },
    });
  });
});
