import { z } from 'zod';
import { MAIL_KINDS, MAIL_STATES } from '../../store/models/mails';
import { instantOut, numberSchema, pageOf, pageQuery } from './common';

export const mailQuery = z.strictObject({
  q: z.string().trim().min(1).max(200).exactOptional().meta({
    description: 'Beginnings of words of the name or the login of whom it was to, or a whole Message-ID.',
  }),
  state: z.enum(MAIL_STATES).exactOptional(),
  ticket: numberSchema.exactOptional(),
  ...pageQuery,
});

export const mailsSchema = pageOf(
  z
    .object({
      messageId: z.string(),
      to: z.object({
        id: z.string(),
        name: z.string().nullable().meta({ description: 'Null when the account is no more.' }),
      }),
      kind: z.enum(MAIL_KINDS).meta({ description: 'What it tells.' }),
      number: numberSchema.nullable().meta({ description: 'Of the ticket that it is about.' }),
      outageId: z.string().nullable().meta({ description: 'The outage that it is about.' }),
      articleId: z.string().nullable().meta({ description: 'The article that it is about.' }),
      state: z.enum(MAIL_STATES),
      attempts: z.int(),
      lastError: z.string().nullable().meta({ description: 'What the mail server said: its code.' }),
      at: instantOut,
      changedAt: instantOut,
      sentAt: instantOut.nullable(),
      resendable: z.boolean().meta({ description: 'It failed for good, and may be sent again.' }),
    })
    .meta({ id: 'Mail' }),
);
export type Mail = z.output<typeof mailsSchema>['data'][number];

export const mailParams = z.strictObject({
  messageId: z
    .string()
    .max(300)
    .regex(/^<[\w.+-]+@[\w.-]+>$/)
    .meta({ description: 'With its angle brackets, percent-encoded.' }),
});
