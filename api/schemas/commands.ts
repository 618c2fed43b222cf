import { z } from 'zod';
import { CONSENT_TEXTS, CURRENT_CONSENT_TEXT } from '../../config/consentTexts';
import type { Field, Fields } from '../../domain/fields';
import {
  COMMAND_NAMES,
  COMMANDS,
  type CommandName,
  type CommandShape,
  type TextRule,
} from '../../domain/ticket/commands';
import { REFUSALS, type RefusalCode } from '../../domain/ticket/refusal';
import { LANGUAGES } from '../../domain/words';
import { idSchema, instantIn } from './common';
import { ticketSchema } from './tickets';

/** A command as it comes over HTTP: its name, its facts and its texts side by side. */
export type CommandBody = { command: CommandName } & Readonly<Record<string, unknown>>;

function fieldSchema(field: Field): z.ZodType {
  switch (field.is) {
    case 'id':
      return idSchema;
    case 'instant':
      return instantIn;
    case 'boolean':
      return z.boolean();
    case 'integer':
      return z.int().min(field.min).max(field.max);
    case 'oneOf':
      return z.enum(field.values as [string, ...string[]]);
    case 'list':
      return z.array(fieldSchema(field.of)).min(field.min).max(field.max);
    case 'record':
      return z.strictObject(shapeOf(field.fields));
    case 'optional':
      return z.exactOptional(fieldSchema(field.of));
  }
}

const shapeOf = (fields: Fields): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]));

/** A blank text is no text. */
const textSchema = ({ required, maxLength }: TextRule): z.ZodType =>
  required ? z.string().trim().min(1).max(maxLength) : z.exactOptional(z.string().trim().max(maxLength));

/** What the edge fills in when the caller does not say. */
const DEFAULTS: Partial<Record<CommandName, Record<string, z.ZodType>>> = {
  requestRemoteTakeover: {
    textVersion: z.enum(Object.keys(CONSENT_TEXTS) as [string, ...string[]]).default(CURRENT_CONSENT_TEXT),
    language: z.enum(LANGUAGES).default('fr'),
  },
  recordConformity: {
    notMet: z.array(idSchema).max(100).exactOptional().meta({
      description:
        'Criteria of the charter that are not met, none if it conforms; what the inventory says when left out.',
    }),
  },
};

/** Facts that no caller gives: the edge brings them from the inventory. */
const BROUGHT: Partial<Record<CommandName, string>> = { classify: 'conformity', recordConformity: 'conformity' };

function commandSchemaOf(name: CommandName) {
  const shape: CommandShape = COMMANDS[name];
  const facts = Object.entries(shapeOf(shape.facts)).filter(([fact]) => fact !== BROUGHT[name]);
  const texts = Object.entries(shape.texts).map(([text, rule]) => [text, textSchema(rule)]);
  return z
    .strictObject({
      command: z.literal(name),
      ...Object.fromEntries(facts),
      ...Object.fromEntries(texts),
      ...DEFAULTS[name],
    })
    .meta({ id: `Command.${name}` });
}

const [first, ...rest] = COMMAND_NAMES.map(commandSchemaOf);
if (!first) throw new Error('there is no command');

/** The union of the core's commands, made from the one table that says what each may carry. */
export const commandBodySchema = z
  .discriminatedUnion('command', [first, ...rest])
  .transform((body) => body as CommandBody)
  .meta({ id: 'Command', description: 'One act on a ticket: its name, its facts, its texts.' });

/** Apart again: facts go to the workflow, texts stay in the store. */
export function splitBody({ command, ...rest }: CommandBody): {
  type: CommandName;
  facts: Record<string, unknown>;
  texts: Record<string, string>;
} {
  const shape: CommandShape = COMMANDS[command];
  const entries = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '');
  return {
    type: command,
    facts: Object.fromEntries(entries.filter(([name]) => !Object.hasOwn(shape.texts, name))),
    texts: Object.fromEntries(entries.filter(([name]) => Object.hasOwn(shape.texts, name))) as Record<string, string>,
  };
}

export const possibilitiesSchema = z.object({
  data: z.array(
    z
      .object({
        command: z.enum(COMMAND_NAMES as [CommandName, ...CommandName[]]),
        possible: z.boolean(),
        because: z
          .enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]])
          .exactOptional()
          .meta({ description: 'The code with which it would be refused.' }),
      })
      .meta({ id: 'Possibility' }),
  ),
});
export type Possibility = z.output<typeof possibilitiesSchema>['data'][number];

/** What follows an act. */
export const commandAnswerSchema = z.object({
  ticket: ticketSchema,
  repeated: z.boolean().meta({ description: 'This key had been executed: nothing was done again.' }),
  remoteToolUrl: z.string().nullable().exactOptional().meta({
    description: 'After startRemoteSession: where the machine is taken over; null where this desk has no such tool.',
  }),
});
export type CommandAnswer = z.output<typeof commandAnswerSchema>;
