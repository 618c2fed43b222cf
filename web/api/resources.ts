/**
 * The shapes of the API's answers: the very types of the schemas that it validates with. Types alone, and nothing else,
 * may be imported from there (docs/adr/0010-pages.md).
 */

export type { Agenda, Technician } from '../../api/schemas/agenda';
export type { ArticleDiff, ArticleDraft, ArticleVersionRow } from '../../api/schemas/articleDrafts';
export type { ArticleRow, ArticleSheet as Article, EmptySearch } from '../../api/schemas/articles';
export type { AttachmentResource } from '../../api/schemas/attachments';
export type { Call, TicketCall } from '../../api/schemas/calls';
export type { CannedReply } from '../../api/schemas/cannedReplies';
export type { CommandAnswer, CommandBody, Possibility } from '../../api/schemas/commands';
export type { CommitmentCaseResource, CommitmentsResource } from '../../api/schemas/commitments';
export type { CharterDocument, Establishment, Group, ImportReport, PublishedVersion } from '../../api/schemas/desk';
export type { TicketChange } from '../../api/schemas/events';
export type {
  InboundMailDetails,
  InboundMailResource as InboundMail,
  InboundSummary,
  MailboxResource as Mailbox,
} from '../../api/schemas/inboundMails';
export type { QueueCounts } from '../../api/schemas/lists';
export type { Mail } from '../../api/schemas/mails';
export type { Me } from '../../api/schemas/me';
export type { OpenBody } from '../../api/schemas/openings';
export type { Outage, OutageReports, OutageSubscription } from '../../api/schemas/outages';
export type { Account, ApiKey, OpenSession, Person } from '../../api/schemas/people';
export type { Service, ServiceDetails, SheetVersion } from '../../api/schemas/services';
export type { Session } from '../../api/schemas/session';
export type { Steering } from '../../api/schemas/steering';
export type { TicketDetails } from '../../api/schemas/ticketDetails';
export type { TicketRowResource } from '../../api/schemas/ticketRows';
export type { SlotResource, TicketResource, Workers } from '../../api/schemas/tickets';
export type { EventResource } from '../../api/schemas/timeline';
export type {
  ConformityAnswer,
  MyWorkstation,
  PlaceFigures,
  Unmet,
  WorkstationDetails,
  WorkstationRow,
} from '../../api/schemas/workstations';
export type { Action } from '../../domain/access/access';
export type { CommitmentName, Exclusion, GapSource } from '../../domain/commitments/commitment';
export type { ArticleState, Audience } from '../../domain/knowledge/article';
export type { ArticleKind } from '../../domain/knowledge/kind';
export type { Outcome as InboundOutcome, Reason as InboundReason } from '../../domain/mail/verdict';
export type { OutageFault } from '../../domain/outage/acts';
export type { CommandName } from '../../domain/ticket/commands';
export type { EventType } from '../../domain/ticket/events';
export type { QueueName } from '../../domain/ticket/queues';
export type { RefusalCode } from '../../domain/ticket/refusal';
export type * from '../../domain/words';
export type { Charter, Criterion } from '../../domain/workstation/charter';
export type { ConformityState, CriterionState } from '../../domain/workstation/workstation';
