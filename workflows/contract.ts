/**
 * The names by which everybody outside speaks to a ticket's workflow: ids, definitions, inputs and answers.
 * Importable anywhere; it pulls in no workflow code.
 */
import type { Sinks } from '@temporalio/workflow';
import type { ScanVerdict } from '../domain/file';
import type { Reminder, ReviewFacts } from '../domain/knowledge/reminders';
import type { OutageFacts } from '../domain/outage/outage';
import type { Reminded } from '../domain/outage/timers';
import type { Terms } from '../domain/ticket/clocks';
import type { Envelope } from '../domain/ticket/commands';
import type { TicketEvent } from '../domain/ticket/events';
import type { Notice } from '../domain/ticket/notices';
import type { Opening } from '../domain/ticket/open';
import type { Outbox } from '../domain/ticket/outbox';
import type { Refusal } from '../domain/ticket/refusal';
import type { Slot, Ticket } from '../domain/ticket/ticket';
import type { Instant } from '../domain/time';

export const NAMESPACE = 'guichet';
export const TASK_QUEUE = 'guichet';
export const COMMITMENTS_WORKFLOW = 'commitmentsWorkflow';
export const COMMITMENTS_REPORT_WORKFLOW = 'commitmentsReportWorkflow';
export const TICKET_WORKFLOW = 'ticketWorkflow';
export const AUDIT_WORKFLOW = 'auditWorkflow';
export const PASSWORD_MAIL_WORKFLOW = 'passwordMailWorkflow';
export const RESEND_MAIL_WORKFLOW = 'resendMailWorkflow';
export const INBOUND_MAIL_WORKFLOW = 'inboundMailWorkflow';
export const OUTAGE_WORKFLOW = 'outageWorkflow';
export const ARTICLE_WORKFLOW = 'articleWorkflow';
export const SCAN_WORKFLOW = 'scanFileWorkflow';
export const AUDIT_SCHEDULE = 'audit';
export const COMMITMENTS_SCHEDULE = 'commitments';
export const COMMITMENTS_REPORT_SCHEDULE = 'commitments-report';

export const workflowIdOf = (number: string): string => `ticket:${number}`;
/** The inverse of `workflowIdOf`; null for a workflow that is no ticket's. */
export const numberOf = (workflowId: string): string | null => /^ticket:(\d{4}-\d{6,})$/.exec(workflowId)?.[1] ?? null;

export const inboundMailIdOf = (id: string): string => `mail:${id}`;
export const outageWorkflowIdOf = (id: string): string => `outage:${id}`;
export const articleWorkflowIdOf = (id: string): string => `article:${id}`;

/** Something was said about the outage: read it anew. It carries nothing, so that losing, doubling or reordering it does no harm. */
export const OUTAGE_SIGNAL = 'said';

/** The dates of the article were set: read them anew. It carries nothing either. */
export const ARTICLE_SIGNAL = 'dated';

/** The update and the signals all take an `Envelope`; `consent` takes only `answerConsent` and `revokeConsent`. */
export const COMMAND_UPDATE = 'command';
export const COMMAND_SIGNAL = 'command';
export const CONSENT_SIGNAL = 'consent';
/** Answers the `Ticket` as it is now. */
export const TICKET_QUERY = 'ticket';
/** Answers the whole `TicketState`: what a terminated run is resumed from, and what verification compares. */
export const STATE_QUERY = 'state';

/** Everything a run knows; continue-as-new and the auditor's resumption carry it over whole. */
export interface TicketState {
  ticket: Ticket;
  outbox: Outbox;
  /** Commands executed recently, newest last, so that the same key is executed once across runs too. */
  recentCommandIds: readonly string[];
}

export interface TicketInput {
  /** Pinned for the ticket's life, and never part of its view. */
  terms: Terms;
  /**
   * The version of the core's behaviour this run follows, given by whoever starts it: the edge, or the run before. Absent
   * from an opening it is 1, from a resumption the ticket's own.
   */
  rules?: number;
  /** A new ticket, or one that goes on in a new run. */
  from: { opening: Opening } | { state: TicketState; because: 'continued' | 'terminated' };
  /** For drills and tests: continue as new after so many history events. */
  continueAfterEvents?: number;
}

/** The answer of the `command` update: the ticket after it. A refusal is an `ApplicationFailure` of type `REFUSED`. */
export interface CommandAnswer {
  ticket: Ticket;
  /** True when this key had been executed before: nothing was done again. */
  repeated: boolean;
}

/** Type of the `ApplicationFailure` of a refused update; its first detail is the `Refusal`. */
export const REFUSED = 'refused';

/** Search attributes of a ticket's workflow: for operators, and without personal data. */
export const SEARCH_ATTRIBUTES = {
  status: 'TicketStatus',
  level: 'TicketLevel',
  priority: 'TicketPriority',
  group: 'TicketGroup',
  due: 'TicketDue',
  breached: 'TicketBreached',
} as const;

/** Memo of a ticket's workflow: how far its timeline had come when something was last taken in from which nothing followed at once. */
export const SETTLED_MEMO = 'settled';

/** What the projection wrote: the digest lets a replay notice that the core tells another story than the recorded one. */
export interface ProjectionReceipt {
  upTo: number;
  digest: string;
}

export interface ProjectInput {
  number: string;
  events: readonly TicketEvent[];
  /** The ticket after the last of the events. */
  ticket: Ticket;
}

/** `sent`, or why it never will be; a delivery that may still succeed throws instead. */
export type Delivered = { outcome: 'sent' | 'failed' | 'noAddress' | 'optedOut' };

export interface TicketActivities {
  /** Writes events and view in one transaction; idempotent by sequence and digest. */
  project(input: ProjectInput): Promise<ProjectionReceipt>;
  /** The persons a notice is for, as of the instant its event fired: members, leads, substitutes of the absent. Empty: nobody there. */
  findRecipients(input: { notice: Notice }): Promise<{ personIds: string[] }>;
  /** One mail to one person, once in effect: ledger row, Message-ID of person, event and digest. */
  deliver(input: { notice: Notice; personId: string }): Promise<Delivered>;
  /** Marks a mail the desk gave up on after the policy's retry time, so that it is seen. */
  giveUp(input: { notice: Notice; personId: string }): Promise<void>;
  reserveSlot(input: {
    number: string;
    owner: string;
    slot: Slot;
    replaces: string | null;
  }): Promise<{ reserved: boolean }>;
  releaseSlot(input: { number: string; owner: string }): Promise<void>;
}

/** Ids alone: neither the token nor the address reaches Temporal. */
export interface PasswordMailInput {
  tokenId: string;
  accountId: string;
  purpose: 'invitation' | 'reset';
}

export interface PasswordMailActivities {
  /** `spent`: the token was used, replaced or has expired, or its mail has left. */
  sendPasswordMail(input: PasswordMailInput): Promise<{ outcome: 'sent' | 'failed' | 'noAddress' | 'spent' }>;
}

/** A row of the mails' ledger. */
export interface ResendMailInput {
  messageId: string;
}

export interface ResendActivities {
  /** Lets a mail that failed for good be tried again, and answers what it tells; null when there is nothing to send. Repeatable. */
  reopenMail(input: ResendMailInput): Promise<{ notice: Notice; personId: string } | null>;
}

/** A mail in the desk's hands, by its id in the store. */
export interface InboundMailInput {
  id: string;
}

export interface InboundMailActivities {
  /** Reads it and decides what becomes of it, once: a repeated call leaves the decision as it is. */
  decideMail(input: InboundMailInput): Promise<void>;
  /** Does what was decided; repeatable. */
  actOnMail(input: InboundMailInput): Promise<void>;
}

/** Of a file on a ticket; neither its name nor its content reaches Temporal. */
export interface ScanInput {
  fileId: string;
}

export interface ScanActivities {
  /** Has the scanner look at a file and records what it says; throws while the scanner does not answer. Repeatable. */
  scanFile(input: ScanInput): Promise<{ outcome: ScanVerdict | 'gone' }>;
}

/** An outage by its id; what it is stays in the store. */
export interface OutageInput {
  id: string;
  /** In a run that goes on from another one. */
  reminded?: Reminded | null;
  /** For tests: continue as new after so many history events. */
  continueAfterEvents?: number | undefined;
}

/** One update of an outage, to be told to who asked for it. */
export interface OutageNews {
  id: string;
  seq: number;
}

export interface OutageActivities {
  /**
   * The facts; the last update that was told to everybody, but for those whose mail waits in the ledger; and whether one
   * does. Null for an outage that is not there.
   */
  readOutage(input: { id: string }): Promise<{ outage: OutageFacts; told: number; isAnyLate: boolean } | null>;
  /** Writes into its history that planned works begin, unless it is there or they no longer do. Repeatable. */
  startWorks(input: { id: string; at: Instant }): Promise<void>;
  /**
   * Tells the next persons, after one of them, in the order of their ids. `next`: after whom to go on, null at the end.
   * Whose mailbox does not take its mail for now is left to `tellLate`; throws while the mail server is away. Repeatable.
   */
  tellReaders(input: OutageNews & { after: string | null }): Promise<{ next: string | null }>;
  /**
   * Attempts the mails that wait in the ledger, each person's in order, gives up those that have for a day, and throws while
   * any is left. Repeatable.
   */
  tellLate(input: { id: string }): Promise<void>;
  noteTold(input: OutageNews): Promise<void>;
  /** To who announced it, and from the second one on to the supervisors; throws while one of them has it not. */
  remindAnnouncer(input: { id: string } & Reminded): Promise<void>;
}

/** An article by its id; what it says stays in the store. */
export interface ArticleInput {
  id: string;
  /** In a run that goes on from another one. */
  reminded?: Reminder | null;
  /** For tests: continue as new after so many history events. */
  continueAfterEvents?: number | undefined;
}

export interface ArticleActivities {
  /** Its dates, which are in the workflow's hands from now on. Null while it was never published. */
  readReview(input: { id: string }): Promise<ReviewFacts | null>;
  /** To its owner, and in time to the supervisors; throws while there is one whose mail does not get through. Repeatable. */
  remindOfReview(input: { id: string } & Reminder): Promise<void>;
}

/** What an audit found; every finding is an alert too. Counts of tickets. */
export interface AuditReport {
  openTickets: number;
  /** Accepted, but not started until this audit. */
  completedOpenings: number;
  /** Incoming mails that were kept, and being handled by nobody until this audit. */
  startedMails: number;
  /** Their workflow had been terminated, or was gone: started again from their last state. */
  resumed: string[];
  /** A deadline is due and nobody has recorded it. */
  overdue: string[];
  /** Could not be resumed, for want of a state to resume from. */
  lost: string[];
  /** Uploads cut off half way, of which nothing is left now. */
  removedUploads: number;
  /** Files that nobody had begun to scan. */
  startedScans: number;
  /** Outages that nobody looked after until this audit. */
  startedOutages: number;
  /** Articles whose review dates nobody kept until this audit. */
  startedArticles: number;
}

export interface AuditActivities {
  audit(): Promise<AuditReport>;
}

/** A month in Paris, `2026-11`; none for the one before today, on the first working day after it. */
export interface CommitmentsReportInput {
  month?: string;
}

export interface CommitmentActivities {
  /** Brings the stored cases and sums up to what is recorded. */
  countCommitments(): Promise<{ outcome: 'done' | 'busy' | 'later' }>;
  /** The report that is to be sent now, and to whom still; null when there is none. */
  dueReport(input: CommitmentsReportInput): Promise<{ month: string; personIds: string[] } | null>;
  /** One mail to one supervisor, once in effect. */
  sendReport(input: { month: string; personId: string }): Promise<Delivered>;
  noteReportSent(input: { month: string }): Promise<void>;
}

/** Told only while a history is replayed: what the core makes of it, to be compared or to mend a timeline by. */
export interface StorySinks extends Sinks {
  story: { told(events: readonly TicketEvent[]): void };
}

export type { Envelope, Opening, Refusal, Terms };
