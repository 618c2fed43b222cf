import { z } from 'zod';
import { STEP_NAMES } from '../../domain/ticket/path';
import {
  CANCEL_REASONS,
  CHANNELS,
  CLOCKS,
  IMPACTS,
  KINDS,
  LANGUAGES,
  LEVELS,
  PRIORITIES,
  RELATIONS,
  RESOLUTION_CODES,
  SCOPES,
  STATUSES,
  URGENCIES,
  WAITS,
} from '../../domain/words';
import { CONFORMITY_STATES } from '../../domain/workstation/workstation';
import { bilingualSchema, instantOut, numberSchema, writtenSchema } from './common';

const slotSchema = z.object({ startAt: instantOut, endAt: instantOut, technicianId: z.string() }).meta({ id: 'Slot' });
export type SlotResource = z.output<typeof slotSchema>;
const pinSchema = z.object({ id: z.string(), version: z.int() }).meta({ id: 'Pin' });
export const or = <S extends z.ZodType>(schema: S) => schema.nullable();

const clockSchema = z
  .object({
    name: z.enum(CLOCKS),
    budgetSeconds: z.number(),
    dueAt: or(instantOut).meta({ description: 'Null while the clock is paused.' }),
    breachedAt: or(instantOut),
  })
  .meta({ id: 'Clock', description: 'A deadline that runs or is paused.' });

const conformityOut = z
  .object({
    state: z.enum(CONFORMITY_STATES),
    charterVersion: z.int(),
    criteria: z.array(z.string()).meta({ description: 'Those of the charter that are not met.' }),
  })
  .meta({ id: 'Conformity' });

const consentSchema = z
  .object({
    id: z.string(),
    status: z.enum(['asked', 'granted', 'refused', 'expired', 'revoked', 'ended', 'superseded']),
    technicianId: z.string(),
    machineId: z.string(),
    scope: z.array(z.enum(SCOPES)),
    textVersion: z.string(),
    language: z.enum(LANGUAGES),
    askedAt: instantOut,
    answeredAt: or(instantOut),
    expiresAt: or(instantOut),
  })
  .meta({ id: 'Consent' });

/** What only staff see. */
const inside = {
  assigneeId: or(z.string()).exactOptional(),
  groups: z.array(z.string()).exactOptional(),
  leftFirstLine: z.boolean().exactOptional(),
  isComplaint: z
    .boolean()
    .exactOptional()
    .meta({ description: 'A complaint, or what follows one, whatever its kind.' }),
  policy: pinSchema.exactOptional(),
  calendar: pinSchema.exactOptional(),
  superior: or(
    z.object({
      tier: z.int(),
      told: z.enum(['groupLead', 'supervisors']),
      status: z.enum(['awaiting', 'acknowledged', 'settled']),
      toldAt: instantOut,
      acknowledgedBy: or(z.string()),
    }),
  ).exactOptional(),
  verdicts: z
    .array(
      z.object({
        clock: z.enum(CLOCKS),
        cycle: z.int(),
        verdict: z.enum(['met', 'missed', 'void']),
        consumedSeconds: z.number(),
        budgetSeconds: z.number(),
        at: instantOut,
      }),
    )
    .exactOptional(),
  temporalUi: z.url().exactOptional().meta({ description: 'The ticket’s workflow in the Temporal UI.' }),
};

export const ticketSchema = z
  .object({
    number: numberSchema,
    kind: z.enum(KINDS),
    channel: z.enum(CHANNELS),
    serviceId: z.string(),
    title: or(z.string()),
    description: or(z.string()),
    answers: z
      .array(z.object({ question: writtenSchema, answer: writtenSchema }))
      .meta({ description: 'What was answered to the form of its service, in order.' }),
    impact: z.enum(IMPACTS),
    urgency: z.enum(URGENCIES),
    priority: z.enum(PRIORITIES),
    status: z.enum(STATUSES),
    waits: z.array(z.enum(WAITS)).meta({ description: 'Why it is pending.' }),
    steps: z
      .array(z.object({ name: z.enum(STEP_NAMES), title: bilingualSchema, owner: z.string() }))
      .meta({ description: 'Where it stands on the path: its main step, then its detours.' }),
    level: z.enum(LEVELS),
    groupId: z.string(),
    requesterId: z.string(),
    openedBy: z.string(),
    openedAt: instantOut,
    changedAt: instantOut,
    takenAt: or(instantOut),
    establishmentId: z.string(),
    machineId: or(z.string()),
    outageId: or(z.string()).meta({ description: 'The outage that it reports.' }),
    sheet: or(pinSchema).meta({ description: 'The sheet of the service that it was asked for by.' }),
    conformity: or(conformityOut).meta({ description: 'Of its workstation, for a fault of one.' }),
    derogation: or(z.object({ until: instantOut })).meta({
      description: 'Full help until then, for a workstation that does not conform.',
    }),
    cycle: z.int(),
    clocks: z.array(clockSchema),
    informationAskedAt: or(instantOut),
    supplier: or(z.object({ since: instantOut, until: or(instantOut) })),
    consent: or(consentSchema),
    session: or(
      z.object({ consentId: z.string(), technicianId: z.string(), machineId: z.string(), startedAt: instantOut }),
    ),
    appointment: or(
      z.object({
        id: z.string(),
        status: z.enum(['proposed', 'booking', 'booked', 'moving', 'toReplan']),
        slots: z.array(slotSchema),
        slot: or(slotSchema),
      }),
    ),
    visit: or(
      z.object({
        id: z.string(),
        status: z.enum(['booking', 'scheduled', 'underway']),
        slot: slotSchema,
        startedAt: or(instantOut),
      }),
    ),
    resolution: or(
      z.object({ code: z.enum([...RESOLUTION_CODES, 'noAnswer']), at: instantOut, level: z.enum(LEVELS) }),
    ),
    closedAt: or(instantOut),
    cancelled: or(z.object({ at: instantOut, reason: z.enum(CANCEL_REASONS) })),
    endedAt: or(instantOut),
    rating: or(z.object({ score: z.int(), at: instantOut })),
    links: z.array(z.object({ number: z.string(), relation: z.enum(RELATIONS) })),
    drill: z.boolean(),
    ...inside,
  })
  .meta({ id: 'Ticket', description: 'A ticket. What is optional here is for staff alone.' });
export type TicketResource = z.output<typeof ticketSchema>;

export const ticketHeaders = z.object({
  ETag: z.string().meta({
    description: 'Changes with every event; hand it back as `If-Match`, which looks at the events alone.',
    examples: ['"12"', '"12-0f3a9c51"'],
  }),
});
export const workersSchema = z
  .object({
    data: z.array(z.object({ id: z.string(), name: z.string() })),
    others: z.boolean().meta({ description: 'Whether others worked on it, whose names are not for you.' }),
  })
  .meta({ id: 'Workers' });
export type Workers = z.output<typeof workersSchema>;
