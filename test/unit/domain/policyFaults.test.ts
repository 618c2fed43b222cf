import { describe, expect, test } from '@jest/globals';
import { academieParis } from '../../../domain/policy/academieParis';
import { type Policy, policyFaults, priorityOf } from '../../../domain/policy/policy';

const faults = (change: Partial<Policy>) => policyFaults({ ...academieParis, ...change });
const { takeCharge, resolution, remote, appointment, visit } = academieParis;
const delay = { time: 'wall', seconds: 60, reminderPercents: [] } as const;

describe('The policy of the Académie de Paris', () => {
  test('has no fault', () => {
    expect(policyFaults(academieParis)).toEqual([]);
  });

  test('gives mail and web tickets the 30 minutes of the service sheet', () => {
    const { budgets } = takeCharge;
    expect(budgets.find((b) => !b.kind && !b.channel && !b.priority)?.seconds).toBe(1800);
    expect(priorityOf(academieParis, 'person', 'normal')).toBe('P3');
    expect(priorityOf(academieParis, 'academy', 'high')).toBe('P1');
  });
});

describe('A policy is at fault that would leave a ticket without an end', () => {
  test.each<[string, Partial<Policy>, string]>([
    ['no way for some tickets', { routing: [{ kind: 'incident', groupId: 'guichet' }] }, '/routing'],
    ['no way at all', { routing: [] }, '/routing'],
    ['a way to a group that is none', { routing: [{ groupId: 'cuisine' }] }, '/routing/0/groupId'],
    [
      'no budget for some tickets',
      { resolution: { ...resolution, budgets: [{ kind: 'incident', seconds: 1 }] } },
      '/resolution/budgets',
    ],
    ['no budget', { resolution: { ...resolution, budgets: [{ seconds: 0 }] } }, '/resolution/budgets'],
    ['no breach', { takeCharge: { ...takeCharge, marks: takeCharge.marks.slice(0, 2) } }, '/takeCharge/marks'],
    [
      'marks that go back',
      { takeCharge: { ...takeCharge, marks: [...takeCharge.marks].reverse() } },
      '/takeCharge/marks',
    ],
    [
      'a mark at nothing',
      { takeCharge: { ...takeCharge, marks: [{ percent: 0, actions: [] }, ...takeCharge.marks] } },
      '/takeCharge/marks',
    ],
    [
      'repeats without a pause',
      { resolution: { ...resolution, repeat: { everySeconds: 0, actions: [] } } },
      '/resolution/repeat',
    ],
    [
      'an escalation to nowhere',
      { resolution: { ...resolution, repeat: { everySeconds: 9, actions: [{ do: 'escalate', groupId: 'x' }] } } },
      '/resolution',
    ],
    ['no time to acknowledge', { acknowledge: { ...delay, seconds: 0 } }, '/acknowledge'],
    ['recalls without a pause', { followUp: { ...delay, repeatSeconds: 0 } }, '/followUp'],
    ['a reminder after the end', { closure: { ...delay, reminderPercents: [50, 100] } }, '/closure/reminderPercents'],
    [
      'reminders that go back',
      { supplierAnswer: { ...delay, reminderPercents: [60, 30] } },
      '/supplierAnswer/reminderPercents',
    ],
    ['no time to answer', { remote: { ...remote, answer: { ...delay, seconds: -1 } } }, '/remote/answer'],
    ['a consent that lives for no time', { remote: { ...remote, validSeconds: 0 } }, '/remote/validSeconds'],
    ['an appointment without grace', { appointment: { ...appointment, graceSeconds: 0 } }, '/appointment/graceSeconds'],
    ['a visit without grace', { visit: { ...visit, graceSeconds: 0 } }, '/visit/graceSeconds'],
  ])('%s', (_what, change, pointer) => {
    const found = faults(change);
    expect(found.map((fault) => fault.startsWith(pointer))).toContain(true);
  });
});
