import { z } from 'zod';
import { STATUSES } from '../../domain/words';
import { instantOut, numberSchema } from './common';

export const eventsHeaders = z.object({
  'last-event-id': z
    .string()
    .regex(/^[0-9A-Fa-f]{2,1000}$/, { error: 'Expected the id of an event of this stream' })
    .exactOptional()
    .meta({
      description: 'The `id` last received: what happened after it is told first. Browsers send it themselves.',
    }),
});

export const ticketChangeSchema = z
  .object({
    number: numberSchema,
    type: z.string().meta({ examples: ['takenIntoAccount'] }),
    at: instantOut,
    status: z.enum(STATUSES),
    groupId: z.string(),
    seq: z.int().exactOptional().meta({ description: 'For staff.' }),
    assigneeId: z.string().nullable().exactOptional().meta({ description: 'For staff.' }),
  })
  .meta({ id: 'TicketChange', description: 'The data of an event `ticket`.' });
export type TicketChange = z.output<typeof ticketChangeSchema>;
