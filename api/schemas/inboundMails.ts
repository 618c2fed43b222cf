import { z } from 'zod';
import { OUTCOMES, REASONS, type Reason } from '../../domain/mail/verdict';
import { INBOUND_STATES } from '../../store/models/inboundMails';
import { MAILBOX_KINDS, MAILBOX_STATES } from '../../store/models/mailboxes';
import { idSchema, instantOut, numberSchema, pageOf, pageQuery } from './common';

const mailIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'Digest of its mailbox and its content.' });

export const inboundMailParams = z.strictObject({ id: mailIdSchema });

export const inboundMailsQuery = z.strictObject({
  outcome: z.enum(OUTCOMES).exactOptional(),
  state: z.enum(INBOUND_STATES).exactOptional(),
  q: z.string().trim().min(1).max(200).exactOptional().meta({
    description: 'Words of the subject or of the sender, a whole address, or the number of a ticket.',
  }),
  ...pageQuery,
});

const REASON_CODES = [...new Set<Reason>(Object.values(REASONS).flat())] as [Reason, ...Reason[]];

const correspondent = z.object({ address: z.string(), name: z.string().nullable() });

const mail = {
  id: mailIdSchema,
  mailbox: z.string(),
  receivedAt: instantOut,
  from: correspondent.nullable().meta({ description: 'As the mail says; null when it names nobody.' }),
  subject: z.string(),
  outcome: z.enum(OUTCOMES).nullable().meta({ description: 'Null until it is decided.' }),
  reason: z.enum(REASON_CODES).nullable(),
  refusal: z.string().nullable().meta({ description: 'With `refused`: the code of what did not let it act.' }),
  state: z.enum(INBOUND_STATES),
  ticket: numberSchema.nullable().meta({ description: 'What it became, or landed in.' }),
  size: z.int(),
  files: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      size: z.int(),
      leftOut: z.string().nullable().meta({ description: 'Why it is with the original alone, and not on the ticket.' }),
    }),
  ),
  requesterId: z.string().nullable().meta({ description: 'In whose name it acts; null for a stranger.' }),
  actedBy: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  actedAt: instantOut.nullable(),
};

export const inboundMailSchema = z.object(mail).meta({ id: 'InboundMail' });
export type InboundMailResource = z.output<typeof inboundMailSchema>;
export const inboundMailsSchema = pageOf(inboundMailSchema);

export const inboundMailDetailsSchema = z
  .object({
    ...mail,
    text: z.string().meta({ description: 'What is new in it.' }),
    quoted: z.string().meta({ description: 'Quotation and signature.' }),
    recipients: z.array(correspondent),
    hasHtml: z.boolean(),
    isReleasable: z
      .boolean()
      .meta({ description: 'Whether a person may let it act: in quarantine, an automatic answer, or a loop.' }),
    note: z.string().nullable().meta({ description: 'What was said on discarding it.' }),
  })
  .meta({ id: 'InboundMailDetails' });
export type InboundMailDetails = z.output<typeof inboundMailDetailsSchema>;

export const htmlOut = z.string().meta({ description: 'A whole page.' });

export const summaryQuery = z.strictObject({ days: z.coerce.number().int().min(1).max(366).default(7) });
export const summarySchema = z.object({
  data: z.array(z.object({ outcome: z.enum(OUTCOMES), count: z.int() })),
  quarantined: z.int().meta({ description: 'Those that wait for a person now, however old.' }),
});

export type InboundSummary = z.output<typeof summarySchema>;

export const releaseBody = z
  .strictObject({
    as: z.enum(['ticket', 'reply']),
    requesterId: idSchema.exactOptional().meta({ description: 'Needed when its sender is unknown.' }),
    number: numberSchema.exactOptional().meta({ description: 'Of the ticket it answers; needed for a reply.' }),
  })
  .meta({ id: 'MailRelease' });

export const discardBody = z.strictObject({ reason: z.string().trim().min(1).max(500).exactOptional() });

export const mailboxesSchema = z.object({
  data: z.array(
    z
      .object({
        id: z.string(),
        kind: z.enum(MAILBOX_KINDS),
        address: z.string(),
        state: z.enum(MAILBOX_STATES),
        lastSeenAt: instantOut.nullable(),
        lastMailAt: instantOut.nullable(),
        lastError: z.string().nullable().meta({ description: 'A code.' }),
        waiting: z.int().meta({ description: 'Mails that are seen there and not yet in the desk’s hands.' }),
      })
      .meta({ id: 'Mailbox' }),
  ),
});
export type MailboxResource = z.output<typeof mailboxesSchema>['data'][number];
