import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Field } from '../../../domain/fields';
import { COMMAND_NAMES, COMMANDS, type CommandName, type CommandShape } from '../../../domain/ticket/commands';
import { parseCommand } from '../../../domain/ticket/parse';
import { lea } from '../harness/people';
import { opened } from '../harness/simulator';
import { usual } from '../harness/usual';

const { ticket, now } = opened();
const envelope = (name: CommandName, change: object = {}) => ({
  commandId: 'key-1',
  actor: lea,
  command: { ...usual(name, ticket, lea, now), ...change },
});
const refused = (input: unknown) => {
  const parsed = parseCommand(input);
  return parsed.ok ? 'accepted' : [parsed.refusal.code, parsed.refusal.pointer];
};

describe('Whatever comes in becomes a command or a refusal', () => {
  test('never an exception, for anything at all', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(anything, (input) => {
        expect(parseCommand(input).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('never an exception, for a command with anything in any place', () => {
    const place = fc.constantFrom('commandId', 'actor', 'receivedAt', 'ifSeq', 'command', '__proto__', 'toString');
    fc.assert(
      fc.property(fc.constantFrom(...COMMAND_NAMES), place, fc.anything(), (name, where, what) => {
        expect(typeof parseCommand({ ...envelope(name), [where]: what }).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
    const facts = fc.constantFrom(
      ...COMMAND_NAMES.flatMap((name) => Object.keys(COMMANDS[name].facts)),
      'texts',
      'contentId',
      'type',
    );
    fc.assert(
      fc.property(fc.constantFrom(...COMMAND_NAMES), facts, fc.anything(), (name, where, what) => {
        expect(typeof parseCommand(envelope(name, { [where]: what })).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });

  test('and what is accepted is exactly what was sent', () => {
    for (const name of COMMAND_NAMES) {
      const sent = envelope(name);
      expect(parseCommand(sent)).toEqual({ ok: true, envelope: sent });
      expect(parseCommand(JSON.parse(JSON.stringify(sent)))).toMatchObject({ ok: true });
    }
  });
});

const isEmptyRecord = (value: unknown): boolean => JSON.stringify(value) === '{}';

/** An empty record lacks its first part. */
function firstPartOf(field: Field): string {
  if (field.is === 'optional') return firstPartOf(field.of);
  return field.is === 'record' ? `/${Object.keys(field.fields)[0]}` : '';
}

describe.each(COMMAND_NAMES)('%s', (name) => {
  const shape: CommandShape = COMMANDS[name];

  test('refuses a property it does not know, and points at it', () => {
    expect(refused(envelope(name, { colour: 'red' }))).toEqual(['malformedCommand', '/command/colour']);
  });

  test('refuses to go without a fact or a text that it requires', () => {
    for (const [fact, field] of Object.entries(shape.facts)) {
      const without = envelope(name, { [fact]: undefined });
      expect(refused(without)).toEqual(field.is === 'optional' ? 'accepted' : ['malformedCommand', `/command/${fact}`]);
    }
    const [required] = Object.entries(shape.texts).find(([, rule]) => rule.required) ?? [];
    if (!required) return;
    expect(refused(envelope(name, { texts: [] }))).toEqual(['textMissing', `/command/${required}`]);
    expect(refused(envelope(name, { contentId: undefined }))).toEqual(['textMissing', `/command/${required}`]);
  });

  test('refuses nonsense in place of a fact, and points at it', () => {
    for (const [fact, field] of Object.entries(shape.facts)) {
      for (const nonsense of [null, {}, Number.NaN, 'Paul Durand <paul@exemple.fr>', []]) {
        const pointer = `/command/${fact}${isEmptyRecord(nonsense) ? firstPartOf(field) : ''}`;
        expect(refused(envelope(name, { [fact]: nonsense }))).toEqual(['malformedCommand', pointer]);
      }
    }
  });
});

describe('A refusal points at the fault', () => {
  test.each([
    [{}, ['malformedCommand', '/commandId']],
    [{ ...envelope('take'), commandId: 'with a space' }, ['malformedCommand', '/commandId']],
    [{ ...envelope('take'), actor: { ...lea, roles: ['king'] } }, ['malformedCommand', '/actor/roles/0']],
    [{ ...envelope('take'), actor: { ...lea, name: 'Léa' } }, ['malformedCommand', '/actor/name']],
    [{ ...envelope('take'), ifSeq: -1 }, ['malformedCommand', '/ifSeq']],
    [{ ...envelope('take'), receivedAt: 1.5 }, ['malformedCommand', '/receivedAt']],
    [{ ...envelope('take'), receivedAt: 8e15 }, ['malformedCommand', '/receivedAt']],
    [{ ...envelope('take'), command: 'take' }, ['malformedCommand', '/command']],
    [{ ...envelope('take'), command: { type: 'dance' } }, ['unknownCommand', '/command/type']],
    [{ ...envelope('take'), command: { type: 'toString' } }, ['unknownCommand', '/command/type']],
    [{ ...envelope('take'), 'a/b~c': 1 }, ['malformedCommand', '/a~1b~0c']],
    [envelope('proposeAppointment', { slots: [] }), ['malformedCommand', '/command/slots']],
    [envelope('take', { contentId: 'content-1', texts: ['message'] }), ['malformedCommand', '/command/texts/0']],
    [envelope('rate', { score: 6 }), ['malformedCommand', '/command/score']],
  ])('%#', (input, expected) => {
    expect(refused(input)).toEqual(expected);
  });

  test('deep in a slot', () => {
    const { slots } = usual('proposeAppointment', ticket, lea, now);
    const bad = { ...slots[1], technicianId: 'Léa Martin' };
    expect(refused(envelope('proposeAppointment', { slots: [slots[0], bad] }))).toEqual([
      'malformedCommand',
      '/command/slots/1/technicianId',
    ]);
  });
});
