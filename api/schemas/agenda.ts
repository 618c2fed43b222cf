import { z } from 'zod';
import { DAY_MS, MINUTE_MS } from '../../domain/time';
import { idSchema, instantIn, instantOut } from './common';

const MAX_TECHNICIANS = 20;
const MAX_DAYS = 31;
const MAX_SLOTS = 5;

export const technicianQuery = z.strictObject({
  groupId: idSchema.exactOptional().meta({ description: 'Every group when left out.' }),
});

export const techniciansSchema = z.object({
  data: z.array(
    z
      .object({
        id: z.string(),
        name: z.string(),
        groups: z.array(z.string()),
        load: z.int().meta({ description: 'Open tickets that they have.' }),
        absentUntil: instantOut.nullable(),
        substituteId: z.string().nullable(),
      })
      .meta({ id: 'Technician' }),
  ),
});
export type Technician = z.output<typeof techniciansSchema>['data'][number];

const technicianIds = z
  .string()
  .transform((ids) => [...new Set(ids.split(','))])
  .pipe(z.array(idSchema).max(MAX_TECHNICIANS))
  .meta({ description: `Accounts, separated by commas; at most ${MAX_TECHNICIANS}.`, examples: ['acc-0a1b,acc-2c3d'] });

export const agendaQuery = z
  .strictObject({ technicianIds, from: instantIn, to: instantIn.meta({ description: 'Exclusive.' }) })
  .refine(({ from, to }) => from < to && to - from <= MAX_DAYS * DAY_MS, {
    error: `Expected an end after the start, and at most ${MAX_DAYS} days`,
    path: ['to'],
    params: { code: 'spanOutOfRange' },
  });

const interval = z.tuple([instantOut, instantOut]);

export const agendaSchema = z
  .object({
    hours: z.array(interval).meta({ description: 'When the desk is open.' }),
    busy: z.array(
      z.object({
        technicianId: z.string(),
        from: instantOut,
        to: instantOut,
        number: z
          .string()
          .nullable()
          .meta({ description: 'The ticket; null for an absence, and for a ticket you may not see.' }),
      }),
    ),
  })
  .meta({ id: 'Agenda' });
export type Agenda = z.output<typeof agendaSchema>;

export const freeQuery = z.strictObject({
  technicianIds,
  from: instantIn,
  durationMinutes: z.coerce
    .number()
    .int()
    .min(5)
    .max(8 * 60)
    .transform((minutes) => minutes * MINUTE_MS)
    .meta({ override: { type: 'integer', minimum: 5, maximum: 480 } }),
  count: z.coerce.number().int().min(1).max(MAX_SLOTS).default(3),
});

export const freeSchema = z.object({
  data: z.array(z.object({ startAt: instantOut, endAt: instantOut, technicianId: z.string() })),
});

/** As far as slots are looked for. */
export const FREE_SPAN_MS = MAX_DAYS * DAY_MS;
