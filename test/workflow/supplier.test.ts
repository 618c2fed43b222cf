import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

test('a supplier who stays silent for the time of the policy is waited for no longer', async () => {
  const technician = await desk.mailbox('l.bernard');
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'waitForSupplier', { message: 'Pièce commandée.' });
  expect((await ticket.ticket()).status).toBe('pending');
  await ticket.fastForward('41h');
  await technician.expectMail(/fournisseur n’a pas répondu/, ticket);
  expect((await ticket.lastEvent('supplierWaitEnded')).because).toBe('expiry');
  expect(await ticket.verdicts('supplierAnswer')).toEqual(['missed']);
  expect((await ticket.ticket()).status).toBe('inProgress');
  expect((await ticket.clock('resolution')).dueAt).not.toBeNull();
});

test('a supplier may name a day; the ticket waits until then', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  const until = (await ticket.now()) + 9 * DAY_MS;
  await ticket.does('l.bernard', 'waitForSupplier', { until });
  await ticket.isRefused('l.bernard', 'waitForSupplier', { until: until - 30 * DAY_MS }, 'untilInPast');
  await ticket.fastForward('8d');
  expect((await ticket.ticket()).waits).toEqual(['supplier']);
  // Another day, and the wait begins anew.
  await ticket.does('l.bernard', 'waitForSupplier', { until: until + DAY_MS });
  await ticket.fastForwardTo(until + HOUR_MS);
  expect((await ticket.ticket()).waits).toEqual(['supplier']);
  await ticket.fastForward('1d');
  const ended = await ticket.lastEvent('supplierWaitEnded');
  expect(ended.at).toBe(until + DAY_MS);
});

test('taking the ticket back in hand, or escalating it, ends the wait', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.isRefused('l.bernard', 'take', {}, 'alreadyTaken');
  await ticket.does('l.bernard', 'waitForSupplier');
  await ticket.does('l.bernard', 'take');
  expect((await ticket.lastEvent('supplierWaitEnded')).because).toBe('act');
  await ticket.does('l.bernard', 'waitForSupplier');
  const moved = await ticket.does('l.bernard', 'escalate', {
    direction: 'functional',
    groupId: 'expert-reseau',
    summary: 'Le fournisseur renvoie vers vous.',
  });
  expect(moved.waits).toEqual([]);
  expect(await ticket.verdicts('supplierAnswer')).toEqual(['met', 'met']);
});
