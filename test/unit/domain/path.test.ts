import { describe, expect, test } from '@jest/globals';
import { TEMPLATES } from '../../../domain/ticket/audience';
import { COMMAND_NAMES } from '../../../domain/ticket/commands';
import { PATH, STEP_NAMES, type Step, type StepName, stepsOf } from '../../../domain/ticket/path';
import { CLOCKS } from '../../../domain/words';
import { explore } from '../harness/explorer';
import { lea } from '../harness/people';
import { opened, simulate } from '../harness/simulator';

const explored = explore(simulate().terms);

/** Only a policy whose marks move tickets leads into a level by an expiry: the one of Paris has none. */
const { resolution } = simulate().terms.policy;
for (const groupId of ['guichet', 'expert-reseau', 'proximite-nord']) {
  const marks = [{ percent: 100, actions: [{ do: 'escalate' as const, groupId }] }];
  const desk = opened({ policy: { resolution: { ...resolution, marks } } }, { priority: 'P1' }).act(lea, 'escalate', {
    groupId: 'expert-identite',
  });
  const before = groupId === 'expert-reseau' ? desk.act(lea, 'escalate', { groupId: 'guichet' }) : desk;
  const [level] = stepsOf(before.after('1 d').ticket);
  if (level) explored.entered.get(level)?.add('expiry');
}

/** Leads out by the reservation it asks for, not at once. */
const BY_RESERVATION: Partial<Record<StepName, readonly string[]>> = {
  appointmentBooked: ['scheduleVisit'],
  appointmentToReplan: ['scheduleVisit'],
};

describe.each(STEP_NAMES)('%s', (name) => {
  const step: Step = PATH[name];

  test('is entered by what the path says, and by nothing else', () => {
    expect([...(explored.entered.get(name) ?? [])].sort()).toEqual([...step.enteredBy].sort());
  });

  test('is left by each command the path says, and by no other', () => {
    const seen = [...(explored.left.get(name) ?? [])].filter((cause) => COMMAND_NAMES.includes(cause as never));
    const direct = step.leftBy.filter((command) => !BY_RESERVATION[name]?.includes(command));
    expect(seen.sort()).toEqual([...direct].sort());
  });

  test('accepts what it says it accepts', () => {
    const accepted = explored.accepted.get(name) ?? new Set();
    expect([...step.leftBy, ...step.stays].filter((command) => !accepted.has(command))).toEqual([]);
  });

  test('names no command twice, and has a way out or is the end', () => {
    const named = [...step.leftBy, ...step.stays];
    expect(new Set(named).size).toBe(named.length);
    expect(step.leftBy.length > 0 || name === 'cancelled').toBe(true);
  });
});

describe('The path as a whole', () => {
  test('accepts every command somewhere', () => {
    const steps: Step[] = STEP_NAMES.map((name) => PATH[name]);
    const accepted = new Set(steps.flatMap((step) => [...step.leftBy, ...step.stays]));
    expect(COMMAND_NAMES.filter((name) => !accepted.has(name))).toEqual([]);
  });

  test('runs every clock', () => {
    expect(CLOCKS.filter((clock) => !explored.clocks.has(clock))).toEqual([]);
  });

  test('leads to every mail of the desk', () => {
    expect(TEMPLATES.filter((template) => !explored.templates.has(template))).toEqual([]);
  });

  test('has places enough to be worth the walk', () => {
    expect(explored.places).toBeGreaterThan(300);
  });
});
