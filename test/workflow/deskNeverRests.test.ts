import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HOUR_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { type PolicyChange, roundTheClock } from '../harness/policies';

/** Nobody is told, so that nothing but the clock is at work. */
const quietHours: PolicyChange = (policy) => {
  const { takeCharge, resolution } = policy;
  const repeat = { everySeconds: 3_600, actions: [] };
  const marks = [{ percent: 100, actions: [] }];
  return roundTheClock({
    ...policy,
    takeCharge: { ...takeCharge, marks, repeat },
    resolution: { ...resolution, marks, repeat },
  });
};

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: quietHours });
});
afterAll(() => desk?.stop());

// Two clocks repeat every hour: more deadlines than the 200 that the server skips unless it is told otherwise.
test('six days in which nobody takes a ticket are lived through, hour by hour', async () => {
  const ticket = await desk.open({ channel: 'web' });
  await ticket.fastForward('6d');
  const repeats = (await ticket.events('repeated')).filter(({ clock }) => clock === 'takeCharge');
  // Budget 30 minutes: the first repeat falls an hour and a half after the opening.
  expect(repeats).toHaveLength(6 * 24 - 1);
  const dues = repeats.map(({ due }) => due);
  expect(dues.slice(1).every((due, index) => due - (dues[index] ?? 0) === HOUR_MS)).toBe(true);
});
