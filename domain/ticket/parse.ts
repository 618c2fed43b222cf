import type { Actor } from '../access/actor';
import { id, list, optional, type Parsed, parseField, parseRecord } from '../fields';
import { ROLES } from '../words';
import { COMMANDS, type Command, type CommandName, type CommandShape, type Envelope, envelopeFields } from './commands';
import { type Refusal, refuse } from './refusal';

const contentFields = { contentId: optional(id), texts: optional(list(id, 0, 10)) } as const;

/**
 * Total: whatever came in by update, signal or HTTP becomes an envelope or a refusal, never an exception.
 * Refusals: `unknownCommand`, `malformedCommand` (with the JSON pointer of the first fault), `textMissing`.
 */
export function parseCommand(input: unknown): { ok: true; envelope: Envelope } | { ok: false; refusal: Refusal } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return malformed('');
  const { command, ...rest } = input as Record<string, unknown>;
  const travelling = parseRecord(envelopeFields, rest);
  if (!travelling.ok) return malformed(travelling.pointer);
  const actor = travelling.value.actor as unknown as Actor;
  const strange = actor.roles.findIndex((role) => !ROLES.includes(role));
  if (strange >= 0) return malformed(`/actor/roles/${strange}`);
  const parsed = parseBareCommand(command);
  if (!parsed.ok) return parsed;
  return { ok: true, envelope: { ...travelling.value, actor, command: parsed.command } as Envelope };
}

function parseBareCommand(input: unknown): { ok: true; command: Command } | { ok: false; refusal: Refusal } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return malformed('/command');
  const { type, contentId, texts, ...facts } = input as Record<string, unknown>;
  if (typeof type !== 'string' || !Object.hasOwn(COMMANDS, type)) {
    return { ok: false, refusal: refuse('unknownCommand', '/command/type') };
  }
  const shape: CommandShape = COMMANDS[type as CommandName];
  const parsed = parseRecord(shape.facts, facts, '/command');
  if (!parsed.ok) return malformed(parsed.pointer);
  const content = parseContent(contentId, texts);
  if (!content.ok) return malformed(content.pointer);
  const strange = content.value.texts?.findIndex((name) => !Object.hasOwn(shape.texts, name)) ?? -1;
  if (strange >= 0) return malformed(`/command/texts/${strange}`);
  const missing = missingText(shape, content.value);
  if (missing) return { ok: false, refusal: refuse('textMissing', `/command/${missing}`) };
  return { ok: true, command: { type, ...parsed.value, ...content.value } as Command };
}

function parseContent(contentId: unknown, texts: unknown): Parsed<{ contentId?: string; texts?: readonly string[] }> {
  const given = { ...(contentId === undefined ? {} : { contentId }), ...(texts === undefined ? {} : { texts }) };
  const parsed = parseField({ is: 'record', fields: contentFields }, given, '/command');
  return parsed as Parsed<{ contentId?: string; texts?: readonly string[] }>;
}

function missingText(
  shape: CommandShape,
  content: { contentId?: string; texts?: readonly string[] },
): string | undefined {
  return Object.entries(shape.texts).find(
    ([name, rule]) => rule.required && !(content.contentId !== undefined && content.texts?.includes(name)),
  )?.[0];
}

function malformed(pointer: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: refuse('malformedCommand', pointer) };
}
