import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MINUTE_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { type PolicyChange, roundTheClock } from '../harness/policies';
import type { TicketDriver } from '../harness/ticketDriver';
import { until } from '../harness/until';

/** One deadline alone, half an hour after the opening. */
const oneDeadline: PolicyChange = (policy) => ({
  ...roundTheClock(policy),
  takeCharge: { ...policy.takeCharge, marks: [{ percent: 100, actions: [{ do: 'notify', who: 'group' }] }] },
});

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: oneDeadline });
});
afterAll(() => desk?.stop());

/** A ticket whose deadline passes while nobody works, and a command that the edge receives then, so long after it was due. */
async function takenWhileAway(afterDueMs: number): Promise<{ ticket: TicketDriver; due: number }> {
  // No drill: the instant of an act is the edge's.
  const ticket = await desk.open({ drill: false });
  const due = (await ticket.clock('takeCharge')).dueAt ?? 0;
  await ticket.isDelivered();
  await desk.stopWorker();
  const arrival = ticket.fastForward('31m');
  await until(async () => (await ticket.now()) >= due);
  await ticket.signals('l.bernard', 'take', {}, { receivedAt: due + afterDueMs });
  await desk.startWorker();
  await arrival;
  return { ticket, due };
}

test('a deadline that passed while the worker was away is recorded before the command that came after it', async () => {
  const { ticket, due } = await takenWhileAway(100);
  const breach = await ticket.lastEvent('breached');
  const taken = await ticket.lastEvent('takenIntoAccount');
  expect(breach).toMatchObject({ clock: 'takeCharge', due, at: due });
  expect(breach.fired).toBeGreaterThan(due);
  expect(taken.seq).toBeGreaterThan(breach.seq);
  expect(taken.at).toBe(due + 100);
  expect(await ticket.verdicts('takeCharge')).toEqual(['missed']);
});

test('a command received before the deadline is in time, though the desk handles it after', async () => {
  const { ticket, due } = await takenWhileAway(-1);
  expect((await ticket.lastEvent('takenIntoAccount')).at).toBe(due - 1);
  expect(await ticket.events('breached')).toEqual([]);
  expect(await ticket.verdicts('takeCharge')).toEqual(['met']);
});

test('an act exactly at the due instant is late', async () => {
  const { ticket, due } = await takenWhileAway(0);
  expect(await ticket.lastEvent('breached')).toMatchObject({ at: due });
  expect((await ticket.lastEvent('takenIntoAccount')).at).toBe(due);
  expect(await ticket.verdicts('takeCharge')).toEqual(['missed']);
});

test('an edge whose clock is ahead makes nobody early', async () => {
  const { ticket, due } = await takenWhileAway(60 * MINUTE_MS);
  const taken = await ticket.lastEvent('takenIntoAccount');
  expect(taken.at).toBeLessThan(due + 60 * MINUTE_MS);
  expect(await ticket.verdicts('takeCharge')).toEqual(['missed']);
});

/** All of it within seconds of wall time. */
const withinSeconds: PolicyChange = (policy) => ({
  ...policy,
  takeCharge: {
    time: 'wall',
    budgets: [{ seconds: 4 }],
    marks: [50, 75, 100].map((percent) => ({ percent, actions: [{ do: 'notify', who: 'group' }] })),
    repeat: { everySeconds: 1, actions: [{ do: 'notify', who: 'group' }] },
    pausedBy: [],
  },
});

test('what fell due while the worker was away is told in one message, which says what was missed', async () => {
  const technician = await desk.mailbox('l.bernard');
  await desk.stopWorker();
  const ticket = await desk.open({ drill: false }, { policy: withinSeconds });
  // Two repeats after the breach.
  const enough = Date.now() + 6_500;
  await until(() => Date.now() > enough);
  await desk.startWorker();

  const { text } = await technician.expectMail(/Dépassement qui dure/, ticket);
  expect(text).toMatch(/Ce message regroupe aussi/);
  expect(text).toMatch(/Seuil de 50/);
  expect(text).toMatch(/Seuil de 75/);
  expect(text).toMatch(/n’ont pas pu partir à temps/);
  await ticket.does('l.bernard', 'take');
  await ticket.isDelivered();
  expect(
    technician.unread.filter(({ subject }) => subject.includes(ticket.number) && /Échéance/.test(subject)),
  ).toEqual([]);
  const marks = (await ticket.timeline()).filter((e) => 'due' in e && e.clock === 'takeCharge');
  expect(marks.slice(0, 3).map(({ type }) => type)).toEqual(['markReached', 'markReached', 'breached']);
  expect((await ticket.events('repeated'))[0]?.folded).toBeGreaterThan(0);
});
