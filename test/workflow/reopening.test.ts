import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Desk } from '../harness/desk';
import { type PolicyChange, roundTheClock } from '../harness/policies';
import type { TicketDriver } from '../harness/ticketDriver';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

const reopenable =
  (reopenWindow: 'always' | 'never' | { days: number }, ratingWindowDays = 30): PolicyChange =>
  (policy) => ({ ...roundTheClock(policy), reopenWindow, ratingWindowDays });

/** Resolved too late, and accepted. */
async function closed(policy: PolicyChange = roundTheClock): Promise<TicketDriver> {
  const ticket = await desk.open({}, { policy });
  await ticket.fastForward('25h');
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Réglé.' });
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
  return ticket;
}

const again = { message: 'La panne est revenue.' };

test('reopened, a ticket begins a new cycle with new clocks; the verdicts of the old one stay', async () => {
  const requester = await desk.mailbox('c.martin');
  const technician = await desk.mailbox('l.bernard');
  const ticket = await closed();
  const before = await ticket.ticket();
  const reopened = await ticket.does('c.martin', 'reopen', again);
  await requester.expectMail(/rouverte/, ticket);
  await technician.expectMail(/rouverte/, ticket);
  expect(reopened).toMatchObject({ cycle: 2, status: 'inProgress', takenAt: null, superior: null, resolution: null });
  expect(reopened.verdicts.slice(0, before.verdicts.length)).toEqual(before.verdicts);
  expect(await ticket.clock('takeCharge')).toMatchObject({ of: 'cycle-2', consumedMs: 0, since: reopened.at });
  expect(await ticket.clock('resolution')).toMatchObject({ of: 'cycle-2', consumedMs: 0, since: reopened.at });

  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Cette fois pour de bon.' });
  expect(await ticket.verdicts('takeCharge')).toEqual(['missed', 'met']);
  expect(await ticket.verdicts('resolution')).toEqual(['missed', 'met']);
});

test('a resolved ticket can be reopened too, by the desk as by the requester', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Réglé.' });
  expect((await ticket.does('l.bernard', 'reopen', again)).cycle).toBe(2);
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Réglé.' });
  expect((await ticket.does('c.martin', 'reopen', again)).cycle).toBe(3);
});

test('within the window a closed ticket can be reopened, after it no more', async () => {
  const ticket = await closed();
  await ticket.fastForward('14d');
  await ticket.does('c.martin', 'reopen', again);
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Réglé.' });
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
  await ticket.fastForward('15d 1h');
  await ticket.isRefused('c.martin', 'reopen', again, 'reopenWindowPassed');
  expect(await ticket.runStatus()).toBe('RUNNING');

  await ticket.fastForward('20d');
  expect(await ticket.runStatus()).toBe('COMPLETED');
  expect(await ticket.send('c.martin', 'reopen', again)).toEqual({ outcome: 'notRunning' });
});

test('where the policy never reopens, a closed ticket ends with its rating window', async () => {
  const ticket = await closed(reopenable('never', 1));
  await ticket.isRefused('c.martin', 'reopen', again, 'reopenWindowPassed');
  await ticket.fastForward('25h');
  expect(await ticket.runStatus()).toBe('COMPLETED');
});

test('where the policy always reopens, the ticket stays, without a clock', async () => {
  const ticket = await closed(reopenable('always'));
  await ticket.fastForward('400d');
  expect((await ticket.ticket()).clocks).toEqual([]);
  expect(await ticket.runStatus()).toBe('RUNNING');
  expect((await ticket.does('c.martin', 'reopen', again)).cycle).toBe(2);
});
