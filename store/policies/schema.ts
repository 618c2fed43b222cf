import { z } from 'zod';
import { type Policy, policyFaults } from '../../domain/policy/policy';
import { CHANNELS, IMPACTS, KINDS, LEVELS, PRIORITIES, URGENCIES, WAITS } from '../../domain/words';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
/** From a second to ten years. */
const seconds = z.int().min(1).max(315_360_000);
const percent = z.int().min(1).max(100);
const time = z.enum(['business', 'wall']);
const kind = z.enum(KINDS);
const priority = z.enum(PRIORITIES);

const action = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('notify'),
    who: z.enum(['requester', 'assignee', 'group', 'groupLead', 'supervisors']),
  }),
  z.strictObject({ do: z.literal('escalate'), groupId: id }),
  z.strictObject({ do: z.literal('tellSuperior') }),
]);
const actions = z.array(action).max(20);

const delayShape = {
  time,
  seconds,
  reminderPercents: z
    .array(z.int().min(1).max(99))
    .max(10)
    .refine((shares) => shares.every((share, i) => i === 0 || share > (shares[i - 1] ?? 0)), 'Reminders come in order')
    .readonly(),
  repeatSeconds: z.exactOptional(seconds),
};
const delay = z.strictObject(delayShape);

const clockRule = z.strictObject({
  time,
  budgets: z
    .array(
      z.strictObject({
        serviceId: z.exactOptional(id),
        kind: z.exactOptional(kind),
        priority: z.exactOptional(priority),
        channel: z.exactOptional(z.enum(CHANNELS)),
        seconds,
      }),
    )
    .min(1)
    .max(100)
    .readonly(),
  marks: z
    .array(z.strictObject({ percent, actions: actions.readonly() }))
    .min(1)
    .max(20)
    .readonly(),
  repeat: z.strictObject({ everySeconds: seconds, actions: actions.readonly() }),
  pausedBy: z.array(z.enum(WAITS)).max(WAITS.length).readonly(),
});

const matrix = z.record(z.enum(IMPACTS), z.record(z.enum(URGENCIES), priority));

/** A policy as it is published; what it must hold beyond its shape is the core's to say (`policyFaults`). */
export const policySchema = z
  .strictObject({
    id,
    version: z.int().min(1),
    title: z.strictObject({ fr: z.string().min(1).max(200), en: z.string().min(1).max(200) }),
    calendarId: id,
    matrix,
    groups: z
      .array(z.strictObject({ id, level: z.enum(LEVELS) }))
      .min(1)
      .max(200)
      .readonly(),
    routing: z
      .array(z.strictObject({ serviceId: z.exactOptional(id), kind: z.exactOptional(kind), groupId: id }))
      .min(1)
      .max(500)
      .readonly(),
    takeCharge: clockRule,
    resolution: clockRule,
    hierarchy: z
      .array(z.enum(['groupLead', 'supervisors']))
      .max(10)
      .readonly(),
    acknowledge: delay,
    followUp: delay,
    requesterAnswer: z.strictObject({ ...delayShape, onSilence: z.enum(['resolve', 'resume']) }),
    supplierAnswer: delay,
    remote: z.strictObject({
      offeredTo: z.enum(['eple', 'everyone', 'nobody']),
      answer: delay,
      validSeconds: seconds,
      sessionMaxSeconds: seconds,
    }),
    appointment: z.strictObject({
      answer: delay,
      reminderBeforeSeconds: seconds,
      graceSeconds: seconds,
      replan: delay,
    }),
    visit: z.strictObject({
      reminderBeforeSeconds: seconds,
      graceSeconds: seconds,
      signature: z.enum(['required', 'optional']),
    }),
    closure: delay,
    reopenWindow: z.union([z.enum(['always', 'never']), z.strictObject({ days: z.int().min(1).max(3_650) })]),
    ratingWindowDays: z.int().min(0).max(3_650),
    rating: z.exactOptional(z.strictObject({ badAtMost: z.int().min(1).max(4), followUp: delay })),
    workstation: z.exactOptional(
      z.strictObject({
        notConforming: z.enum(['adviceOnly', 'fullHelp']),
        urgentPriorities: z.array(priority).max(PRIORITIES.length).readonly(),
        derogation: z.strictObject({ maxDays: z.int().min(1).max(365) }),
        conformityServiceId: id,
      }),
    ),
    mail: z.strictObject({ retryForSeconds: seconds }),
  })
  .superRefine((policy, context) => {
    for (const fault of policyFaults(policy)) {
      const [pointer = '', message = fault] = fault.split(': ');
      context.addIssue({ code: 'custom', path: pointer.split('/').slice(1), message });
    }
  })
  .meta({ id: 'Policy', description: 'The escalation path’s numbers, as versioned data.' }) satisfies z.ZodType<Policy>;
