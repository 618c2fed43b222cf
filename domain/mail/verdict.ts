/** What the desk knows of a mail's surroundings when it decides. Facts and ids, found by the store. */
export interface Known {
  /** A mail of the desk itself, by its sender's address. */
  isOwn: boolean;
  /** Whose address it is; null for a stranger. */
  sender: { accountId: string; isStaff: boolean; isActive: boolean } | null;
  /** The ticket that In-Reply-To, References or a signed reply address names; null when none does. */
  thread: { number: string; by: 'messageId' | 'replyAddress'; isOfSender: boolean } | null;
  /** The ticket whose number is in the subject; null when there is none, or no such ticket. */
  subject: { number: string; isOfSender: boolean } | null;
  /** The mail of ours that a delivery report is about: the Message-ID of its ledger row. */
  bounced: { messageId: string } | null;
  /** Mails of this sender in the hour before this one. */
  fromSenderLastHour: number;
}

/** What the desk has decided about mails it could decide either way. */
export interface MailRules {
  unknownSender: 'quarantine' | 'ticket';
  /** More than these from one sender within an hour are a loop. */
  maxPerHour: number;
}

export const OUTCOMES = ['ticket', 'reply', 'bounce', 'autoReply', 'loop', 'quarantine'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What was taken for a machine's, and came to nothing. Somebody who reads that a person wrote it may release it. */
export const SET_ASIDE = ['autoReply', 'loop'] as const satisfies readonly Outcome[];

export const REASONS = {
  ticket: ['newMatter', 'released'],
  reply: ['messageId', 'replyAddress', 'subjectNumber', 'released'],
  bounce: ['deliveryFailed', 'deliveryDelayed', 'deliveryReport'],
  autoReply: ['autoSubmitted', 'outOfOffice', 'readReceipt', 'withoutReturn'],
  loop: ['ownMail', 'autoSubmitted', 'precedence', 'loopHeader', 'list', 'tooMany', 'repeated'],
  quarantine: [
    'unknownSender',
    'severalSenders',
    'noSender',
    'unreadable',
    'empty',
    'tooLarge',
    'tooDeep',
    'tooManyParts',
    'forgedStaff',
    'strangerToTicket',
    'inactiveAccount',
    // The desk would have acted on it, and the ticket or the opening did not let it.
    'refused',
  ],
} as const satisfies Record<Outcome, readonly string[]>;

export type Reason = (typeof REASONS)[Outcome][number];

/** What becomes of a mail, and why. */
export type Verdict =
  | { outcome: 'ticket'; reason: (typeof REASONS)['ticket'][number] }
  | { outcome: 'reply'; reason: (typeof REASONS)['reply'][number]; number: string }
  | { outcome: 'bounce'; reason: (typeof REASONS)['bounce'][number]; messageId: string | null }
  | { outcome: 'autoReply'; reason: (typeof REASONS)['autoReply'][number] }
  | { outcome: 'loop'; reason: (typeof REASONS)['loop'][number] }
  | { outcome: 'quarantine'; reason: (typeof REASONS)['quarantine'][number] };
