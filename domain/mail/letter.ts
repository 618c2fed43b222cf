import type { Instant } from '../time';

/** A name and an address as a mail gives them; the address in lower case, the name never trusted. */
export interface Correspondent {
  address: string;
  name: string | null;
}

/** A part of a mail that is not its text. Its bytes are kept apart, in the same order. */
export interface LetterFile {
  /** Safe, see `safeName`. */
  name: string;
  /** Media type, from its content and not from what its sender says. */
  type: string;
  /** In bytes. */
  size: number;
  isInline: boolean;
  contentId: string | null;
}

/** What a delivery status notification says of a mail (RFC 3464). */
export interface DeliveryReport {
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** As `5.1.1`; null when it gives none. */
  status: string | null;
  recipient: string | null;
  /** The Message-ID of the mail it is about. */
  messageId: string | null;
}

/** What a mail says of itself that tells machines from people. */
export interface Marks {
  /** `Auto-Submitted`, without its parameters; null when absent or `no`. */
  autoSubmitted: string | null;
  precedence: string | null;
  /** `X-Loop`, and what other service desks write for it. */
  loop: readonly string[];
  /** Any `List-*` field. */
  isFromList: boolean;
  /** Out of office and the like, by the fields and subjects of the systems that answer by themselves. */
  isAutoReply: boolean;
  /** RFC 8098: somebody has displayed or deleted a mail. */
  isReadReceipt: boolean;
  /** An empty `Return-Path`: it wants no answer. */
  isWithoutReturn: boolean;
}

/** A mail as the desk reads it: plain data, without its bytes. Every text is NUL-free, every header on one line. */
export interface Letter {
  /** With its angle brackets; null when absent or ill-formed. */
  messageId: string | null;
  inReplyTo: string | null;
  /** Oldest first. */
  references: readonly string[];
  from: readonly Correspondent[];
  replyTo: readonly Correspondent[];
  /** To, Cc and what the relay says it delivered to: where a signed reply address is looked for. Gives nobody access. */
  recipients: readonly Correspondent[];
  /** '' when there is none. */
  subject: string;
  /** What its sender's clock said; only to show. */
  sentAt: Instant | null;
  /** The new text alone. */
  text: string;
  /** Quotation and signature. */
  quoted: string;
  files: readonly LetterFile[];
  marks: Marks;
  report: DeliveryReport | null;
  /** Whether the configured server says that the From address is genuine (DMARC, or DKIM or SPF aligned with it). */
  isAuthenticated: boolean;
}

/** The Message-IDs of what a mail answers, the nearest first. */
export const answeredIds = ({ inReplyTo, references }: Pick<Letter, 'inReplyTo' | 'references'>): string[] => [
  ...(inReplyTo === null ? [] : [inReplyTo]),
  ...references.toReversed(),
];
