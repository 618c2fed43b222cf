import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DAY_MS, type Instant } from '../../domain/time';
import { readFollowUps } from '../../store/steering/followUps';
import { Desk } from '../harness/desk';
import { type PolicyChange, rarelyRecalled, roundTheClock } from '../harness/policies';
import type { TicketDriver } from '../harness/ticketDriver';
import { until } from '../harness/until';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock, isEveryMailExpected: true });
});
afterAll(() => desk?.stop());

const AT_LAST = Number.MAX_SAFE_INTEGER;

const isCompleted = (ticket: TicketDriver) => until(async () => (await ticket.runStatus()) === 'COMPLETED');

test('cancelled by its requester, a ticket ends at once, with one mail', async () => {
  const requester = await desk.mailbox('c.martin');
  const ticket = await desk.open();
  await ticket.isRefused('c.martin', 'cancel', { reason: 'spam' }, 'reasonNotYours');
  await ticket.isRefused('j.smith', 'cancel', { reason: 'requester' }, 'notAllowed');
  const cancelled = await ticket.does('c.martin', 'cancel', { reason: 'requester', message: 'Réparé tout seul.' });
  expect(cancelled).toMatchObject({ status: 'cancelled', clocks: [] });
  expect(await ticket.verdicts('takeCharge')).toEqual(['void']);
  await isCompleted(ticket);
  await requester.expectMail(/enregistrée/, ticket);
  await requester.expectMail(/annulée/, ticket);
});

test('cancelled as a duplicate, it names the other', async () => {
  const requester = await desk.mailbox('c.martin');
  const other = await desk.open();
  const ticket = await desk.open();
  await ticket.isRefused('l.bernard', 'cancel', { reason: 'duplicate', duplicateOf: ticket.number }, 'selfLink');
  await ticket.does('l.bernard', 'cancel', { reason: 'duplicate', duplicateOf: other.number });
  expect((await ticket.lastEvent('cancelled')).duplicateOf).toBe(other.number);
  await isCompleted(ticket);
  expect(await other.runStatus()).toBe('RUNNING');
  for (const subject of [/enregistrée/, /annulée/]) await requester.expectMail(subject, ticket);
  await requester.expectMail(/enregistrée/, other);
});

test('a closed ticket can be rated once, for thirty days; then its life ends and the workflow with it', async () => {
  const requester = await desk.mailbox('c.martin');
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Réglé.' });
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
  const { closedAt } = await ticket.ticket();
  await ticket.fastForward('29d');
  await ticket.isRefused('l.bernard', 'rate', { score: 5 }, 'notTheBeneficiary');
  expect((await ticket.does('c.martin', 'rate', { score: 4, comment: 'Merci.' })).rating?.score).toBe(4);
  await ticket.isRefused('c.martin', 'rate', { score: 1 }, 'alreadyRated');

  await ticket.fastForward('2d');
  await isCompleted(ticket);
  expect((await ticket.ticket()).endedAt).toBe((closedAt ?? 0) + 30 * DAY_MS);
  expect(await ticket.verdicts('afterClosure')).toEqual(['missed']);
  expect(await ticket.send('c.martin', 'rate', { score: 1 })).toEqual({ outcome: 'notRunning' });
  for (const subject of [/enregistrée/, /résolue/, /close/]) await requester.expectMail(subject, ticket);
});

test('a ticket that can still be reopened can no longer be rated once its rating window has passed', async () => {
  const requester = await desk.mailbox('c.martin');
  const policy: PolicyChange = (p) => ({ ...roundTheClock(p), reopenWindow: { days: 30 }, ratingWindowDays: 10 });
  const ticket = await desk.open({}, { policy });
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Réglé.' });
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
  await ticket.fastForward('11d');
  await ticket.isRefused('c.martin', 'rate', { score: 5 }, 'ratingWindowPassed');
  for (const subject of [/enregistrée/, /résolue/, /close/]) await requester.expectMail(subject, ticket);
});

test('what is given to a closed ticket is refused, but for what may still be said of it', async () => {
  const requester = await desk.mailbox('c.martin');
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Réglé.' });
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
  for (const command of ['take', 'acknowledge', 'startVisit', 'cancelAppointment'] as const) {
    const outcome = await ticket.send('l.bernard', command);
    expect(outcome.outcome).toBe('refused');
  }
  await ticket.does('l.bernard', 'note', { message: 'À suivre.' });
  await ticket.does('l.bernard', 'link', { number: '2026-000001', relation: 'relatedTo' });
  for (const subject of [/enregistrée/, /résolue/, /close/]) await requester.expectMail(subject, ticket);
});

test('rated badly, it lives on until a supervisor has followed up, who is reminded for as long as that takes', async () => {
  const requester = await desk.mailbox('c.martin');
  const supervisors = await Promise.all(['v.rousseau', 'm.vasseur'].map((login) => desk.mailbox(login)));
  const ticket = await desk.open({}, { policy: rarelyRecalled });
  const supervisorsRead = (pattern: RegExp) =>
    Promise.all(supervisors.map((mailbox) => mailbox.expectMail(pattern, ticket)));
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Réglé.' });
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
  await ticket.does('c.martin', 'rate', { score: 1, comment: 'Trois semaines d’attente.' });
  const [alert] = await supervisorsRead(/Avis défavorable/);
  expect(alert?.text).toContain('Trois semaines d’attente.');
  await ticket.fastForward('9h');
  await supervisorsRead(/Rappel/);
  const followUps = async (from: Instant, to: Instant) =>
    readFollowUps(desk.store, await desk.actor('v.rousseau'), [from, to], to);
  expect(await followUps(0, 1)).toMatchObject({ owed: 1, late: 0, first: [{ number: ticket.number, score: 1 }] });
  await ticket.passes('ratingFollowUp');
  await supervisorsRead(/en retard/);
  expect(await followUps(0, AT_LAST)).toMatchObject({ owed: 1, late: 1, doneInTime: 0, doneLate: 0 });

  await ticket.fastForward('31d');
  await supervisorsRead(/en retard/);
  expect((await ticket.lastEvent('breached')).clock).toBe('afterClosure');
  expect(await ticket.runStatus()).toBe('RUNNING');
  const followUp = { outcome: 'contacted', report: 'Appel de dix minutes.', message: 'Toutes nos excuses.' };
  await ticket.isRefused('l.bernard', 'followUpRating', followUp, 'notAllowed');
  await ticket.does('v.rousseau', 'followUpRating', followUp);
  await isCompleted(ticket);
  expect(await ticket.verdicts('ratingFollowUp')).toEqual(['missed']);
  expect(await followUps(0, AT_LAST)).toMatchObject({ owed: 0, late: 0, doneInTime: 0, doneLate: 1, first: [] });
  expect(await followUps(0, 1)).toMatchObject({ doneInTime: 0, doneLate: 0 });
  for (const subject of [/enregistrée/, /résolue/, /close/]) await requester.expectMail(subject, ticket);
  const told = await requester.expectMail(/Suite donnée/, ticket);
  expect(told.text).toContain('Toutes nos excuses.');
  expect(told.text).not.toContain('dix minutes');
});
