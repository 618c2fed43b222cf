import { describe, expect, test } from '@jest/globals';
import { messageIdOf, threadIdOf } from '../../../../activities/mail/identity';
import { isMailOfOurs, ticketInMessageId, ticketInSubject } from '../../../../domain/mail/ours';
import { allNotices } from '../../mail/lives';

describe('What the desk sent', () => {
  test('is known by its Message-ID, and its threads by theirs', () => {
    for (const notice of allNotices()) {
      const id = messageIdOf(notice, 'acc-lea', 'ac.example');
      expect([ticketInMessageId(id), isMailOfOurs(id)]).toEqual([notice.ticket.number, true]);
    }
    const thread = threadIdOf('2026-004217', 'acc-lea', 'ac.example');
    expect([ticketInMessageId(thread), isMailOfOurs(thread)]).toEqual(['2026-004217', false]);
  });

  test.each([
    '<2026-004217@x.example>',
    '<2026-004217.x@y>',
    '<a.2026-004217.3.1f0c9a3b.5feceb66ffc8@x>',
    '',
    '2026-004217',
  ])('is not what merely has a number: %j', (id) => {
    expect(ticketInMessageId(id)).toBeNull();
  });
});

describe('A ticket’s number in a subject', () => {
  test.each([
    ['Re: [2026-004217] Panne', '2026-004217'],
    ['ticket 2026-004217', '2026-004217'],
    ['(2026-004217, 2026-000001)', '2026-004217'],
    ['n°2026-1004217', '2026-1004217'],
    ['12026-004217', null],
    ['2026-004217-3', null],
    ['2026-42', null],
  ])('is found as a word: %j', (subject, number) => {
    expect(ticketInSubject(subject)).toBe(number);
  });
});
