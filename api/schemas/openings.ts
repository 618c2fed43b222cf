import { z } from 'zod';
import { CHANNELS, IMPACTS, KINDS, URGENCIES } from '../../domain/words';
import { callIdSchema } from './calls';
import { idempotencyKeySchema, idSchema, numberSchema } from './common';

import { ticketHeaders } from './tickets';

export const openHeaders = z.object({ 'idempotency-key': idempotencyKeySchema });

/** What each question takes is the form's to say. */
const answersSchema = z.record(
  z.string().max(100),
  z.union([z.string().max(10_000), z.number(), z.boolean(), z.array(z.string().max(100)).max(100)]),
);

export const openBodySchema = z
  .strictObject({
    kind: z.enum(KINDS),
    title: z.string().trim().min(1).max(200),
    description: z.string().trim().max(20_000).default(''),
    serviceId: idSchema,
    impact: z.enum(IMPACTS).default('person'),
    urgency: z.enum(URGENCIES).default('normal'),
    channel: z
      .enum(CHANNELS)
      .exactOptional()
      .meta({ description: 'How it reached the desk; `web`, or `api` for an integrator, when left out.' }),
    requester: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .exactOptional()
      .meta({ description: 'Login or account id of the person who needs help, when it is not the caller.' }),
    establishmentId: idSchema.exactOptional().meta({ description: 'UAI code; the requester’s own when left out.' }),
    machine: idSchema.exactOptional().meta({ description: 'Inventory number of the workstation.' }),
    follows: numberSchema.exactOptional().meta({ description: 'The ticket that this one follows.' }),
    outageId: idSchema
      .exactOptional()
      .meta({ description: 'The outage that the requester was told of, and reports all the same.' }),
    complaint: z
      .strictObject({
        about: numberSchema.exactOptional().meta({ description: 'The ticket that it is about.' }),
        of: z
          .union([z.literal('team'), z.array(idSchema).min(1).max(20)])
          .exactOptional()
          .meta({ description: 'Whom it is about, and who never sees it: some who worked on that ticket, or all.' }),
      })
      .exactOptional(),
    callId: callIdSchema.exactOptional().meta({ description: 'The call it is made of; the channel is then `phone`.' }),
    answers: answersSchema
      .exactOptional()
      .meta({ description: 'To the form of the service, by the ids of its questions. On the web, what it requires.' }),
    serviceVersion: z
      .int()
      .exactOptional()
      .meta({ description: 'The version of the sheet whose form was answered: another one in force is a 409.' }),
    drill: z
      .boolean()
      .default(false)
      .meta({ description: 'A drill lives in skipped time; only where drills are allowed.' }),
  })
  .meta({ id: 'NewTicket' });
export type OpenBody = z.output<typeof openBodySchema>;

export const createdHeaders = z.object({
  ...ticketHeaders.shape,
  Location: z.string(),
  'Idempotent-Replayed': z
    .literal('true')
    .optional()
    .meta({ description: 'The key had been used: nothing was opened again.' }),
});
