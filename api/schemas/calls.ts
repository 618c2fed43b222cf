import { z } from 'zod';
import { CALL_OUTCOMES, DEFAULT_PBX } from '../../domain/calls/call';
import { ABANDON_REASONS, PBX_EVENT_TYPES } from '../../domain/calls/events';
import { isCredible, LINE_FAULTS } from '../../domain/calls/queueLog';
import type { Instant } from '../../domain/time';
import { STATUSES } from '../../domain/words';
import { fileSchema } from './attachments';
import { instantIn, instantOut, numberSchema, pageOf, pageQuery } from './common';

export const callIdSchema = z
  .string()
  .regex(/^[\w-]{22}\.\d{1,6}$/)
  .meta({ description: 'The id of a call at the desk.' });

const pbx = z.string().regex(/^[\w.-]{1,50}$/);

/** What a PBX calls things. */
const foreign = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u, { error: 'Expected no control characters' });

const eventSchema = z
  .strictObject({
    id: foreign(100).meta({
      description: 'Yours to choose, one for each event of a call: told twice, it counts once.',
    }),
    type: z.enum(PBX_EVENT_TYPES),
    pbx: pbx.default(DEFAULT_PBX).meta({ description: 'Which PBX, where there are several.' }),
    call: foreign(200).meta({ description: 'The call, as the PBX calls it: Asterisk’s unique id.' }),
    queue: foreign(200),
    at: instantIn,
    enteredAt: instantIn.exactOptional().meta({
      description: 'The `at` of its `offered`, after that: a call whose `offered` was lost is then whole.',
    }),
    agent: foreign(200).exactOptional(),
    number: foreign(40).exactOptional().meta({ description: 'The caller’s, with `offered`.' }),
    reason: z.enum(ABANDON_REASONS).default('hungUp').meta({ description: 'Of `abandoned`: what ended the wait.' }),
  })
  .meta({ id: 'PbxEvent' });

const MAX_EVENTS = 500;
export const eventListOf = <S extends z.ZodType>(event: S) => z.array(event).min(1).max(MAX_EVENTS);
export const eventsBody = z.union([eventSchema, eventListOf(eventSchema)]);

/** An event as it can be told by an instant. */
export const eventBy = (now: Instant) =>
  eventSchema.refine(({ at, enteredAt = at }) => isCredible(at, now) && isCredible(enteredAt, now), {
    path: ['at'],
    error: 'The clock of the PBX is wrong: expected no instant of a day to come, nor one before there were such PBXs',
    params: { code: 'instantOutOfRange' },
  });
export type PbxEventBody = z.output<typeof eventSchema>;

export const signedHeaders = z.object({
  'x-guichet-timestamp': z
    .string()
    .max(20)
    .exactOptional()
    .meta({ description: 'Seconds since 1970, at most five minutes from the desk’s clock.' }),
  'x-guichet-signature': z
    .string()
    .max(100)
    .exactOptional()
    .meta({ description: '`sha256=` and, in hexadecimal, the HMAC-SHA256 of the timestamp, a point and the body.' }),
});

const counts = {
  added: z.int().meta({ description: 'Calls that were not known.' }),
  changed: z.int().meta({ description: 'Known ones that more was told of.' }),
};

export const eventsTakenSchema = z.object({ taken: z.int(), ...counts });

export const importQuery = z.strictObject({ pbx: pbx.default(DEFAULT_PBX) });
export const logSchema = fileSchema;

export const importedSchema = z
  .object({
    lines: z.int(),
    ...counts,
    bad: z.int().meta({ description: 'Lines that are none of a log’s.' }),
    badLines: z
      .array(z.object({ line: z.int(), fault: z.enum(LINE_FAULTS) }))
      .meta({ description: 'The first hundred of them; the first line is 1.' }),
  })
  .meta({ id: 'CallImport' });

export const callsQuery = z.strictObject({
  outcome: z.enum(CALL_OUTCOMES).exactOptional(),
  live: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .exactOptional()
    .meta({ description: 'Only those that ring, and those being spoken.' }),
  queue: foreign(200).exactOptional(),
  from: instantIn.exactOptional().meta({ description: 'Entered at or after.' }),
  to: instantIn.exactOptional().meta({ description: 'Entered before.' }),
  ...pageQuery,
});

/** A call without who called. */
const bare = {
  id: callIdSchema,
  queue: z.string(),
  outcome: z.enum(CALL_OUTCOMES),
  enteredAt: instantOut,
  leftAt: instantOut
    .nullable()
    .meta({ description: 'When the wait ended; null while it rings, or when nobody knows.' }),
  endedAt: instantOut.nullable(),
  waitedSeconds: z.number().nullable(),
  byKey: z.boolean().meta({ description: 'The caller left by pressing a key: `abandoned` only.' }),
  agent: z.string().nullable().meta({ description: 'As the PBX calls them.' }),
};

export const ticketCallSchema = z
  .object(bare)
  .meta({ id: 'TicketCall', description: 'The call that a ticket was made of; for staff.' });
export type TicketCall = z.output<typeof ticketCallSchema>;

const callerSchema = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  establishmentName: z.string().nullable(),
  openTickets: z
    .array(z.object({ number: numberSchema, title: z.string().nullable(), status: z.enum(STATUSES) }))
    .meta({ description: 'The latest; of a call that is going on.' }),
});

export const callsSchema = pageOf(
  z
    .object({
      ...bare,
      ticket: numberSchema.nullable(),
      number: z.string().nullable().meta({ description: 'The caller’s; null when it is hidden, or erased by now.' }),
      callers: z.array(callerSchema).meta({ description: 'Whose number it is, as far as the desk knows.' }),
    })
    .meta({ id: 'Call' }),
);
export type Call = z.output<typeof callsSchema>['data'][number];

export const erasureBody = z
  .strictObject({ number: foreign(40).meta({ description: 'As people or PBXs write it.' }) })
  .meta({ id: 'CallerErasure' });
export const erasedSchema = z.object({ calls: z.int().meta({ description: 'From how many calls it went.' }) });

export const callChangeSchema = z
  .object({ id: callIdSchema })
  .meta({ id: 'CallChange', description: 'The data of an event `call`.' });
