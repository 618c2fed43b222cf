import type { Connection, Model, Schema } from 'mongoose';
import { accountSchema } from './accounts';
import { alertSchema } from './alerts';
import { articleSchema, articleVersionSchema } from './articles';
import { articleSearchSchema, articleSolutionSchema } from './articleUse';
import { attachmentSchema } from './attachments';
import { attemptsSchema } from './attempts';
import { callerSchema, callSchema } from './calls';
import { cannedReplySchema } from './cannedReplies';
import {
  commitmentCaseSchema,
  commitmentDaySchema,
  commitmentMonthSchema,
  commitmentReportSchema,
  dataGapSchema,
  schoolHolidaySchema,
} from './commitments';
import { consentSchema } from './consents';
import { contentSchema } from './contents';
import { counterSchema } from './counters';
import { credentialSchema } from './credentials';
import { establishmentSchema } from './establishments';
import { groupSchema } from './groups';
import { inboundMailSchema } from './inboundMails';
import { mailboxSchema } from './mailboxes';
import { mailboxLeaseSchema } from './mailboxLeases';
import { mailSchema } from './mails';
import { oneTimeTokenSchema } from './oneTimeTokens';
import { openingSchema } from './openings';
import { outageFollowerSchema, outageSchema, outageSubscriptionSchema } from './outages';
import { calendarSchema, charterSchema, policySchema, serviceSheetSchema } from './published';
import { reservationSchema } from './reservations';
import { serviceSchema } from './services';
import { sessionSchema } from './sessions';
import { settingSchema } from './settings';
import { ticketSchema } from './tickets';
import { supersededEventSchema, timelineEventSchema } from './timeline';
import { tokenSchema } from './tokens';
import { filePlacesSchema, uploadSchema } from './uploads';
import { workstationSchema } from './workstations';

/** Every collection of the desk, under its own name. */
export function defineModels(connection: Connection) {
  const model = <T>(name: string, schema: Schema<T>, collection: string): Model<T> =>
    connection.model<T>(name, schema, collection);
  return {
    accounts: model('Account', accountSchema, 'accounts'),
    alerts: model('Alert', alertSchema, 'alerts'),
    articles: model('Article', articleSchema, 'articles'),
    articleSearches: model('ArticleSearch', articleSearchSchema, 'articleSearches'),
    articleSolutions: model('ArticleSolution', articleSolutionSchema, 'articleSolutions'),
    articleVersions: model('ArticleVersion', articleVersionSchema, 'articleVersions'),
    attempts: model('Attempts', attemptsSchema, 'attempts'),
    attachments: model('Attachment', attachmentSchema, 'attachments.files'),
    calendars: model('Calendar', calendarSchema, 'calendars'),
    callers: model('Caller', callerSchema, 'callers'),
    calls: model('Call', callSchema, 'calls'),
    cannedReplies: model('CannedReply', cannedReplySchema, 'cannedReplies'),
    charters: model('Charter', charterSchema, 'charters'),
    commitmentCases: model('CommitmentCase', commitmentCaseSchema, 'commitmentCases'),
    commitmentDays: model('CommitmentDay', commitmentDaySchema, 'commitmentDays'),
    commitmentMonths: model('CommitmentMonth', commitmentMonthSchema, 'commitmentMonths'),
    commitmentReports: model('CommitmentReport', commitmentReportSchema, 'commitmentReports'),
    consents: model('Consent', consentSchema, 'consents'),
    contents: model('Content', contentSchema, 'contents'),
    counters: model('Counter', counterSchema, 'counters'),
    credentials: model('Credential', credentialSchema, 'credentials'),
    dataGaps: model('DataGap', dataGapSchema, 'dataGaps'),
    establishments: model('Establishment', establishmentSchema, 'establishments'),
    filePlaces: model('FilePlaces', filePlacesSchema, 'filePlaces'),
    groups: model('Group', groupSchema, 'groups'),
    inboundMails: model('InboundMail', inboundMailSchema, 'inboundMails'),
    mailboxes: model('Mailbox', mailboxSchema, 'mailboxes'),
    mailboxLeases: model('MailboxLease', mailboxLeaseSchema, 'mailboxLeases'),
    mailLedger: model('Mail', mailSchema, 'mailLedger'),
    oneTimeTokens: model('OneTimeToken', oneTimeTokenSchema, 'oneTimeTokens'),
    openings: model('Opening', openingSchema, 'openings'),
    outages: model('Outage', outageSchema, 'outages'),
    outageFollowers: model('OutageFollower', outageFollowerSchema, 'outageFollowers'),
    outageSubscriptions: model('OutageSubscription', outageSubscriptionSchema, 'outageSubscriptions'),
    policies: model('Policy', policySchema, 'policies'),
    reservations: model('Reservation', reservationSchema, 'reservations'),
    schoolHolidays: model('SchoolHoliday', schoolHolidaySchema, 'schoolHolidays'),
    services: model('Service', serviceSchema, 'services'),
    serviceSheets: model('ServiceSheet', serviceSheetSchema, 'serviceSheets'),
    sessions: model('Session', sessionSchema, 'sessions'),
    settings: model('Setting', settingSchema, 'settings'),
    supersededEvents: model('SupersededEvent', supersededEventSchema, 'supersededEvents'),
    tickets: model('Ticket', ticketSchema, 'tickets'),
    timelineEvents: model('TimelineEvent', timelineEventSchema, 'timelineEvents'),
    tokens: model('Token', tokenSchema, 'tokens'),
    uploads: model('Upload', uploadSchema, 'uploads'),
    workstations: model('Workstation', workstationSchema, 'workstations'),
  };
}

export type Models = ReturnType<typeof defineModels>;
