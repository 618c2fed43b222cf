import { z } from 'zod';
import { QUEUE_NAMES } from '../../domain/ticket/queues';
import { KINDS, LEVELS, PRIORITIES, STATUSES } from '../../domain/words';
import { idSchema, instantIn, pageQuery } from './common';

export const ticketQuerySchema = z.strictObject({
  view: z.enum(QUEUE_NAMES).exactOptional().meta({ description: 'One of your queues; for staff.' }),
  status: z
    .string()
    .max(100)
    .transform((names) => [...new Set(names.split(','))])
    .pipe(z.array(z.enum(STATUSES)))
    .exactOptional()
    .meta({ description: 'Any of these, separated by commas.', examples: ['new,inProgress'] }),
  level: z.enum(LEVELS).exactOptional(),
  priority: z.enum(PRIORITIES).exactOptional(),
  kind: z.enum(KINDS).exactOptional(),
  groupId: idSchema.exactOptional(),
  assigneeId: idSchema.exactOptional(),
  requesterId: idSchema.exactOptional(),
  serviceId: idSchema.exactOptional(),
  establishmentId: idSchema.exactOptional(),
  machineId: idSchema.exactOptional().meta({ description: 'Inventory number of the workstation.' }),
  breached: z.stringbool({ truthy: ['true'], falsy: ['false'] }).exactOptional(),
  dueBefore: instantIn.exactOptional(),
  openedFrom: instantIn.exactOptional(),
  openedTo: instantIn.exactOptional().meta({ description: 'Exclusive.' }),
  q: z.string().trim().min(1).max(200).exactOptional().meta({
    description: 'The beginning of a number, or words of the title.',
  }),
  sort: z.enum(['due', 'opened', 'updated']).default('due'),
  order: z
    .enum(['asc', 'desc'])
    .exactOptional()
    .meta({ description: 'By due the nearest comes first, otherwise the latest.' }),
  ...pageQuery,
});

export const countsQuerySchema = z.strictObject({
  views: z
    .string()
    .max(200)
    .default(QUEUE_NAMES.join(','))
    .transform((names) => [...new Set(names.split(','))])
    .pipe(z.array(z.enum(QUEUE_NAMES)))
    .meta({ description: 'The queues to count, separated by commas; all when left out.', examples: ['mine,atRisk'] }),
});

export const countsSchema = z
  .partialRecord(z.enum(QUEUE_NAMES), z.int())
  .meta({ id: 'QueueCounts', description: 'How many tickets are in each queue asked for.' });
export type QueueCounts = z.output<typeof countsSchema>;
