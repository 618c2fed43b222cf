import { z } from 'zod';
import { OUTAGE_KINDS, OUTAGE_STATES, UPDATE_KINDS } from '../../domain/outage/outage';
import { idSchema, ifMatchOf, instantIn, instantOut, pageOf, pageQuery, writtenSchema } from './common';

export const outageParams = z.strictObject({ id: idSchema });

export const outageQuery = z.strictObject({
  state: z.enum(['open', 'over']).exactOptional().meta({
    description: '`open`: planned or going on; `over`: ended or cancelled. Both when left out.',
  }),
  ...pageQuery,
});

export const concerningQuery = z.strictObject({
  serviceId: idSchema.exactOptional().meta({ description: 'Of any when left out.' }),
  establishmentId: idSchema.exactOptional().meta({ description: 'UAI code; at any place when left out.' }),
});

const writtenIn = (max: number) =>
  z.strictObject({
    fr: z.string().trim().min(1).max(max),
    en: z.string().trim().min(1).max(max).nullable().default(null),
  });
const titleIn = writtenIn(120);
const textIn = writtenIn(4_000);
const optionalText = textIn.nullable().default(null);

const ids = (what: string, max: number) =>
  z
    .array(idSchema)
    .min(1)
    .max(max)
    .refine((all) => new Set(all).size === all.length, { error: 'Once each', params: { code: 'repeated' } })
    .nullable()
    .meta({ description: `${what}; null for all.` });

const expectedEndIn = instantIn.nullable().meta({ description: 'Null: nobody knows.' });

export const outageBody = z
  .strictObject({
    kind: z.enum(OUTAGE_KINDS),
    serviceIds: ids('Services', 200),
    establishmentIds: ids('UAI codes', 500),
    startAt: instantIn.exactOptional().meta({ description: 'Now when left out.' }),
    expectedEndAt: expectedEndIn.default(null),
    title: titleIn,
    text: textIn,
  })
  .meta({ id: 'NewOutage' });
export type OutageBody = z.output<typeof outageBody>;

export const outageUpdateBody = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('update'),
      text: textIn,
      isMailed: z.boolean().default(true).meta({ description: 'Whether those who asked for it are written to.' }),
    }),
    z.strictObject({ kind: z.literal('endMoved'), expectedEndAt: expectedEndIn, text: optionalText }),
    z.strictObject({
      kind: z.literal('rescheduled'),
      startAt: instantIn,
      expectedEndAt: expectedEndIn,
      text: optionalText,
    }),
    z.strictObject({
      kind: z.literal('ended'),
      endedAt: instantIn.nullable().default(null).meta({ description: 'Now when left out.' }),
      text: optionalText,
    }),
    z.strictObject({ kind: z.literal('cancelled'), text: optionalText }),
    z.strictObject({ kind: z.literal('reopened'), expectedEndAt: expectedEndIn.default(null), text: optionalText }),
  ])
  .meta({ id: 'NewOutageUpdate' });

export const outageUpdateHeaders = ifMatchOf('outage');

export const outageHeaders = z.object({
  ETag: z.string().meta({ description: 'Its revision, the number of its updates, for `If-Match`.' }),
});

export const outageChangeSchema = z
  .object({ id: z.string() })
  .meta({ id: 'OutageChange', description: 'The data of an event `outage`.' });

const updateSchema = z
  .object({
    seq: z.int(),
    kind: z.enum(UPDATE_KINDS),
    at: instantOut,
    text: writtenSchema.nullable(),
    startAt: instantOut.exactOptional(),
    expectedEndAt: instantOut.nullable().exactOptional(),
  })
  .meta({ id: 'OutageUpdate' });

export const outageSchema = z
  .object({
    id: z.string(),
    kind: z.enum(OUTAGE_KINDS),
    state: z.enum(OUTAGE_STATES).meta({ description: '`overdue`: it lasts longer than was expected.' }),
    services: z
      .array(z.object({ id: z.string(), name: z.object({ fr: z.string(), en: z.string() }) }))
      .nullable()
      .meta({ description: 'Null: every service.' }),
    places: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .nullable()
      .meta({ description: 'Establishments by UAI code. Null: the whole academy.' }),
    startAt: instantOut,
    expectedEndAt: instantOut.nullable(),
    endedAt: instantOut.nullable(),
    title: writtenSchema,
    updates: z.array(updateSchema).meta({ description: 'Its history, oldest first; only ever added to.' }),
  })
  .meta({ id: 'Outage', description: 'An outage, or planned work.' });
export type Outage = z.output<typeof outageSchema>;
export const outagesSchema = pageOf(outageSchema);
export const concerningSchema = z.object({ data: z.array(outageSchema) });

export const outageReportsSchema = z
  .object({
    followers: z.int().meta({ description: 'Who said that it concerns them, without a ticket.' }),
    tickets: z.array(z.string()).meta({ description: 'Opened all the same, the latest first; at most 100.' }),
    ticketCount: z.int(),
    authors: z.array(z.object({ seq: z.int(), name: z.string().nullable() })),
    told: z.int().meta({
      description: 'The last update of which everybody was told who asked for it, but for those who wait.',
    }),
    waiting: z.int().meta({ description: 'Whose mailbox takes no mail for now: the desk tries again, for a day.' }),
  })
  .meta({ id: 'OutageReports' });
export type OutageReports = z.output<typeof outageReportsSchema>;

export const followBody = z
  .strictObject({
    personId: idSchema
      .exactOptional()
      .meta({ description: 'For whom, when it is not the caller: who is on the phone.' }),
  })
  .meta({ id: 'NewFollower' });

const chosen = (max: number) =>
  z
    .array(idSchema)
    .max(max)
    .transform((all) => [...new Set(all)]);

export const subscriptionBody = z
  .strictObject({
    everything: z.boolean(),
    serviceIds: chosen(200),
    establishmentIds: chosen(200),
  })
  .meta({ id: 'NewOutageSubscription' });

export const subscriptionSchema = z
  .object({
    everything: z.boolean(),
    serviceIds: z.array(z.string()),
    places: z.array(z.object({ id: z.string(), name: z.string() })),
    followed: z.array(z.string()).meta({ description: 'Outages that you follow one by one, the latest first.' }),
  })
  .meta({ id: 'OutageSubscription' });
export type OutageSubscription = z.output<typeof subscriptionSchema>;
