import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Letter, Marks } from '../../../../domain/mail/letter';
import { sortMail } from '../../../../domain/mail/sort';
import { type Known, type MailRules, REASONS, type Verdict } from '../../../../domain/mail/verdict';
import { anyKnown, anyLetter, anyRules, known, letter, plain, rules } from './letters';

const sorted = (l: Partial<Letter>, k: Partial<Known> = {}, r: MailRules = rules) => sortMail(letter(l), known(k), r);
const marked = (marks: Partial<Marks>, k: Partial<Known> = {}) => sorted({ marks: { ...plain, ...marks } }, k);
const number = '2026-004217';
const thread = { number, by: 'messageId' as const, isOfSender: true };
const report = { action: 'failed' as const, status: '5.1.1', recipient: null, messageId: null };

describe('A mail', () => {
  test('of somebody known is a ticket', () => {
    expect(sorted({})).toEqual({ outcome: 'ticket', reason: 'newMatter' });
  });

  test('that answers a mail of ours, or comes to a reply address, is a message of that ticket', () => {
    expect(sorted({}, { thread })).toEqual({ outcome: 'reply', reason: 'messageId', number });
    const byAddress = { ...thread, by: 'replyAddress' as const };
    expect(sorted({}, { thread: byAddress })).toEqual({ outcome: 'reply', reason: 'replyAddress', number });
  });

  test('with a number in its subject is a message only from who is of that ticket', () => {
    expect(sorted({}, { subject: { number, isOfSender: true } })).toEqual({
      outcome: 'reply',
      reason: 'subjectNumber',
      number,
    });
    expect(sorted({}, { subject: { number, isOfSender: false } })).toEqual({ outcome: 'ticket', reason: 'newMatter' });
  });

  test('of a stranger waits for a person, or opens a ticket where the desk has decided so', () => {
    expect(sorted({}, { sender: null })).toEqual({ outcome: 'quarantine', reason: 'unknownSender' });
    const open: MailRules = { ...rules, unknownSender: 'ticket' };
    expect(sorted({}, { sender: null }, open)).toEqual({ outcome: 'ticket', reason: 'newMatter' });
    expect(sorted({}, { sender: null, thread }, open)).toEqual({ outcome: 'quarantine', reason: 'strangerToTicket' });
  });

  test('of somebody who is not of the ticket it answers waits for a person', () => {
    const verdict = sorted({}, { thread: { ...thread, isOfSender: false } });
    expect(verdict).toEqual({ outcome: 'quarantine', reason: 'strangerToTicket' });
  });

  test.each<[Partial<Letter>, Partial<Known>, string]>([
    [{ from: [] }, {}, 'noSender'],
    [{ from: [...letter().from, { address: 'b@x.example', name: null }] }, {}, 'severalSenders'],
    [{ subject: '', text: ' \n' }, {}, 'empty'],
    [{ text: '' }, { thread }, 'empty'],
    [{}, { sender: { accountId: 'a', isStaff: true, isActive: true } }, 'forgedStaff'],
    [{}, { sender: { accountId: 'a', isStaff: false, isActive: false } }, 'inactiveAccount'],
  ])('that nobody can answer for waits for a person: %j %j %s', (l, k, reason) => {
    expect(sorted(l, k)).toEqual({ outcome: 'quarantine', reason });
  });

  test('of staff counts once the server vouches for their address', () => {
    const sender = { accountId: 'acc-nora', isStaff: true, isActive: true };
    expect(sorted({ isAuthenticated: true }, { sender, thread })).toMatchObject({ outcome: 'reply' });
  });

  test('more than an hour holds of one sender is a loop, and the last that it holds is not', () => {
    expect(sorted({}, { fromSenderLastHour: 19 }).outcome).toBe('ticket');
    expect(sorted({}, { fromSenderLastHour: 20 })).toEqual({ outcome: 'loop', reason: 'tooMany' });
  });
});

describe('A machine’s mail', () => {
  test.each<[Partial<Marks>, Verdict['outcome'], string]>([
    [{ autoSubmitted: 'auto-replied', precedence: 'bulk' }, 'autoReply', 'autoSubmitted'],
    [{ autoSubmitted: 'auto-generated', isAutoReply: true }, 'autoReply', 'outOfOffice'],
    [{ autoSubmitted: 'auto-generated' }, 'loop', 'autoSubmitted'],
    [{ isReadReceipt: true, autoSubmitted: 'auto-replied' }, 'autoReply', 'readReceipt'],
    [{ isWithoutReturn: true }, 'autoReply', 'withoutReturn'],
    [{ precedence: 'junk' }, 'loop', 'precedence'],
    [{ precedence: 'list', isFromList: true }, 'loop', 'list'],
    [{ loop: ['guichet@desk.example'] }, 'loop', 'loopHeader'],
  ])('is known by its marks: %j is %s, %s', (marks, outcome, reason) => {
    expect(marked(marks, { thread })).toEqual({ outcome, reason });
  });

  test('that we sent ourselves is a loop', () => {
    expect(sorted({}, { isOwn: true })).toEqual({ outcome: 'loop', reason: 'ownMail' });
  });

  test('about the delivery of one of ours is a bounce, even from our own address', () => {
    const bounced = { messageId: '<2026-004217.1.aaaaaaaa.bbbbbbbbbbbb@desk.example>' };
    expect(sorted({ report }, { bounced, isOwn: true })).toEqual({
      outcome: 'bounce',
      reason: 'deliveryFailed',
      ...bounced,
    });
    expect(sorted({ report: { ...report, action: 'delayed' } })).toEqual({
      outcome: 'bounce',
      reason: 'deliveryDelayed',
      messageId: null,
    });
    expect(sorted({ report: { ...report, action: 'relayed' } })).toMatchObject({ reason: 'deliveryReport' });
  });
});

describe('Whatever comes in', () => {
  const always = (holds: (verdict: Verdict, letter: Letter, known: Known) => void) =>
    fc.assert(
      fc.property(anyLetter, anyKnown, anyRules, (l, k, r) => holds(sortMail(l, k, r), l, k)),
      { numRuns: 2000 },
    );
  const acts = ({ outcome }: Verdict) => outcome === 'ticket' || outcome === 'reply';

  test('has one outcome, with a reason of it', () => {
    always(({ outcome, reason }) => expect(REASONS[outcome]).toContain(reason));
  });

  test('is no ticket and no reply when a machine sent it', () => {
    always((verdict, { marks }, { isOwn }) => {
      const isMechanical =
        isOwn ||
        marks.autoSubmitted !== null ||
        marks.isAutoReply ||
        marks.isReadReceipt ||
        marks.isWithoutReturn ||
        marks.isFromList ||
        marks.loop.length > 0 ||
        ['bulk', 'list', 'junk'].includes(marks.precedence ?? '');
      if (isMechanical) expect(acts(verdict)).toBe(false);
    });
  });

  test('is a bounce exactly when it is a report, which answers and reopens nothing', () => {
    always(({ outcome }, l) => expect(outcome === 'bounce').toBe(l.report !== null));
  });

  test('brings no stranger into a ticket', () => {
    always((verdict, _, { sender, thread, subject }) => {
      if (verdict.outcome !== 'reply') return;
      expect(sender).not.toBeNull();
      expect((thread ?? subject)?.isOfSender).toBe(true);
      expect((thread ?? subject)?.number).toBe(verdict.number);
    });
  });

  test('lets no forged address of staff act, nor two senders, nor none', () => {
    always((verdict, l, { sender }) => {
      if (!acts(verdict)) return;
      expect(l.from).toHaveLength(1);
      if (sender?.isStaff) expect(l.isAuthenticated).toBe(true);
    });
  });
});
