import { z } from 'zod';
import { instantOut, pageOf, pageQuery } from './common';

export const timelineQuerySchema = z.strictObject(pageQuery);

const eventSchema = z
  .object({
    id: z.string().meta({ description: 'Opaque; says nothing about what came before.' }),
    type: z.string().meta({ examples: ['takenIntoAccount'] }),
    at: instantOut,
    from: z
      .enum(['you', 'requester', 'staff', 'desk'])
      .meta({ description: 'Whose act it was; `desk` is the desk itself, by a deadline or a rule.' }),
    facts: z.record(z.string(), z.unknown()).meta({
      description: 'What the event says, by its type. Every instant in it is written as in the rest of the API.',
    }),
    texts: z.record(z.string(), z.string()).meta({ description: 'The free texts beside it, by their names.' }),
    byName: z.string().exactOptional().meta({
      description: 'Who acted: for staff always, for the others where the act was their own or told them something.',
    }),
    seq: z.int().exactOptional().meta({ description: 'For staff: counts up without a gap.' }),
    by: z.string().exactOptional().meta({ description: 'For staff: the account that acted, or `system`.' }),
    mailId: z.string().nullable().exactOptional().meta({
      description: 'For those who handle mail: the incoming mail it was; null for what came in otherwise.',
    }),
  })
  .meta({ id: 'TimelineEvent' });
export type EventResource = z.output<typeof eventSchema>;

export const timelinePageSchema = pageOf(eventSchema);
