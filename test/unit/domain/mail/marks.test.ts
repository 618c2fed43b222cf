import { describe, expect, test } from '@jest/globals';
import type { Field } from '../../../../domain/mail/fields';
import type { Marks } from '../../../../domain/mail/letter';
import { marksOf } from '../../../../domain/mail/marks';
import { plain } from './letters';

const marks = (fields: Record<string, string>): Marks =>
  marksOf(Object.entries(fields).map(([name, value]): Field => ({ name, value })));

describe('The marks of a mail', () => {
  test.each<[Record<string, string>, Partial<Marks>]>([
    [{ 'auto-submitted': 'no' }, {}],
    [{ 'auto-submitted': 'Auto-Replied; owner="x"' }, { autoSubmitted: 'auto-replied' }],
    [{ 'auto-submitted': 'auto-generated (supervision)' }, { autoSubmitted: 'auto-generated' }],
    [{ 'auto-submitted': 'auto-replied (zimbra; vacation)' }, { autoSubmitted: 'auto-replied', isAutoReply: true }],
    [{ precedence: 'Bulk' }, { precedence: 'bulk' }],
    [{ precedence: 'auto_reply' }, { precedence: 'auto_reply', isAutoReply: true }],
    [{ 'x-loop': 'guichet' }, { loop: ['guichet'] }],
    [{ 'list-unsubscribe': '<mailto:x>' }, { isFromList: true }],
    [{ 'return-path': '<>' }, { isWithoutReturn: true }],
    [{ 'return-path': '<lea@college.example>' }, {}],
    [{ 'x-autoreply': 'yes' }, { isAutoReply: true }],
    [{ 'x-autoreply': 'no' }, {}],
    [{ 'content-type': 'multipart/report; report-type="disposition-notification"' }, { isReadReceipt: true }],
    [{ 'content-type': 'multipart/report; report-type=feedback-report' }, { autoSubmitted: 'auto-generated' }],
  ])('are what its fields say: %j', (fields, expected) => {
    expect(marks(fields)).toEqual({ ...plain, ...expected });
  });

  test('are those of any of its fields: a relay may have written one that says no', () => {
    const fields = ['no', 'auto-replied'].map((value) => ({ name: 'auto-submitted', value }));
    expect(marksOf(fields).autoSubmitted).toBe('auto-replied');
  });

  test.each([
    { subject: 'Réponse automatique : Panne', 'x-auto-response-suppress': 'All' },
    { subject: 'Automatic reply: Panne', 'auto-submitted': 'auto-generated' },
    { subject: 'Absence du bureau : Panne', 'in-reply-to': '<1@x>' },
    { subject: 'Je suis en congés', 'auto-submitted': 'auto-generated' },
    { subject: 'Out of Office: Panne', 'return-path': '<>' },
  ])('tell an absence by its subject where something else says that nobody wrote it: %j', (fields) => {
    expect(marks(fields).isAutoReply).toBe(true);
  });

  test.each([
    { subject: 'Réponse automatique : elle ne part plus' },
    { subject: 'Absence de réseau en salle 204' },
    { subject: 'Re: Réponse automatique : elle ne part plus', 'in-reply-to': '<1@x>' },
    { subject: 'Re: Absence de réseau en salle 204', 'in-reply-to': '<1@x>' },
    { subject: 'En vacances, je n’ai plus accès au VPN' },
  ])('take nobody for a machine who reports one: %j', (fields) => {
    expect(marks(fields).isAutoReply).toBe(false);
  });
});
