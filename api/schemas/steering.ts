import { z } from 'zod';
import { CHANNELS, CLOCKS, PRIORITIES } from '../../domain/words';
import { bilingualSchema, instantOut, numberSchema } from './common';

export const steeringQuery = z
  .strictObject({
    from: z.iso.date().exactOptional().meta({ description: 'The first day, in Paris; four weeks before `to`.' }),
    to: z.iso.date().exactOptional().meta({ description: 'The day after the last one, in Paris; tomorrow.' }),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    path: ['to'],
    error: 'The end is after the beginning',
    params: { code: 'badRange' },
  });

const count = z.int().min(0);

const deadlineSchema = z
  .object({
    number: numberSchema,
    clock: z.enum(CLOCKS),
    due: instantOut,
    group: z.string(),
    assignee: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    priority: z.enum(PRIORITIES),
  })
  .meta({ id: 'SteeringDeadline' });

const seconds = z.number().nullable().meta({ description: 'Seconds; null when none fired.' });

export const steeringSchema = z
  .object({
    at: instantOut,
    from: z.iso.date(),
    to: z.iso.date().meta({ description: 'Exclusive.' }),
    lateNow: z.array(deadlineSchema).meta({ description: 'The first fifty, the longest late first.' }),
    lateCount: count,
    soon: z.array(deadlineSchema).meta({ description: 'Late within two hours if nobody acts.' }),
    soonCount: count,
    byGroup: z.array(z.object({ id: z.string(), name: bilingualSchema, open: count, late: count, unassigned: count })),
    byPerson: z.array(z.object({ id: z.string(), name: z.string().nullable(), open: count, late: count })),
    channels: z.array(z.object({ channel: z.enum(CHANNELS), count })),
    busiest: z
      .object({
        hours: z.array(z.array(count).length(24)).length(7).meta({ description: 'Monday first, in Paris.' }),
        from: z.iso.date(),
        to: z.iso.date(),
      })
      .meta({ description: 'Tickets opened and calls, by day of the week and hour.' }),
    satisfaction: z.object({
      average: z.number().nullable(),
      count,
      byScore: z.array(count).length(5).meta({ description: 'Of 1 to 5.' }),
      comments: z
        .array(z.object({ number: numberSchema, at: instantOut, score: z.int(), text: z.string() }))
        .meta({ description: 'The latest fifty.' }),
    }),
    followUps: z
      .object({
        owed: count,
        late: count,
        doneInTime: count,
        doneLate: count,
        first: z.array(
          z.object({
            number: numberSchema,
            score: z.int().nullable().meta({ description: 'Null once the ticket was reopened.' }),
            since: instantOut,
            due: instantOut.nullable(),
          }),
        ),
      })
      .meta({
        description:
          'Of bad ratings: owed now, with the first fifty; done in the range. Not among the four commitments.',
      }),
    timers: z.object({
      days: z
        .array(z.object({ day: z.iso.date(), fired: count, lost: count, p50: seconds, p99: seconds, worst: seconds }))
        .meta({ description: 'How late deadlines were recorded; lost: due, and not recorded.' }),
    }),
  })
  .meta({ id: 'Steering' });
export type Steering = z.output<typeof steeringSchema>;
