import fc from 'fast-check';
import type { Letter, Marks } from '../../../../domain/mail/letter';
import type { Known, MailRules } from '../../../../domain/mail/verdict';

export const plain: Marks = {
  autoSubmitted: null,
  precedence: null,
  loop: [],
  isFromList: false,
  isAutoReply: false,
  isReadReceipt: false,
  isWithoutReturn: false,
};

export const letter = (change: Partial<Letter> = {}): Letter => ({
  messageId: '<1@college.example>',
  inReplyTo: null,
  references: [],
  from: [{ address: 'lea@college.example', name: 'Léa' }],
  replyTo: [],
  recipients: [],
  subject: 'Panne',
  sentAt: null,
  text: 'L’imprimante ne répond plus.',
  quoted: '',
  files: [],
  marks: plain,
  report: null,
  isAuthenticated: false,
  ...change,
});

/** Léa, whom the desk knows, writes for the first time. */
export const known = (change: Partial<Known> = {}): Known => ({
  isOwn: false,
  sender: { accountId: 'acc-lea', isStaff: false, isActive: true },
  thread: null,
  subject: null,
  bounced: null,
  fromSenderLastHour: 0,
  ...change,
});

export const rules: MailRules = { unknownSender: 'quarantine', maxPerHour: 20 };

const number = fc.constantFrom('2026-004217', '2026-000001');

const anyMarks: fc.Arbitrary<Marks> = fc.record({
  autoSubmitted: fc.option(fc.constantFrom('auto-replied', 'auto-generated', 'auto-notified', 'x')),
  precedence: fc.option(fc.constantFrom('bulk', 'list', 'junk', 'first-class')),
  loop: fc.array(fc.constant('guichet'), { maxLength: 1 }),
  isFromList: fc.boolean(),
  isAutoReply: fc.boolean(),
  isReadReceipt: fc.boolean(),
  isWithoutReturn: fc.boolean(),
});

/** Half of them without any mark: the others are decided early. */
export const anyLetter: fc.Arbitrary<Letter> = fc
  .record({
    from: fc.array(fc.record({ address: fc.emailAddress(), name: fc.constant(null) }), { maxLength: 2 }),
    subject: fc.constantFrom('', 'Panne'),
    text: fc.constantFrom('', 'Bonjour'),
    marks: fc.oneof(fc.constant(plain), anyMarks),
    report: fc.option(
      fc.record({
        action: fc.constantFrom('failed' as const, 'delayed' as const, 'delivered' as const),
        status: fc.constant('5.1.1'),
        recipient: fc.constant(null),
        messageId: fc.constant(null),
      }),
      { freq: 4 },
    ),
    isAuthenticated: fc.boolean(),
  })
  .map(letter);

export const anyKnown: fc.Arbitrary<Known> = fc.record({
  isOwn: fc.boolean(),
  sender: fc.option(fc.record({ accountId: fc.constant('acc-lea'), isStaff: fc.boolean(), isActive: fc.boolean() })),
  thread: fc.option(
    fc.record({ number, by: fc.constantFrom('messageId' as const, 'replyAddress' as const), isOfSender: fc.boolean() }),
  ),
  subject: fc.option(fc.record({ number, isOfSender: fc.boolean() })),
  bounced: fc.option(fc.record({ messageId: fc.constant('<2026-004217.1.a.b@desk.example>') })),
  fromSenderLastHour: fc.nat(40),
});

export const anyRules: fc.Arbitrary<MailRules> = fc.record({
  unknownSender: fc.constantFrom('quarantine' as const, 'ticket' as const),
  maxPerHour: fc.integer({ min: 1, max: 40 }),
});
