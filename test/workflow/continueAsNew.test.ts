import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RULES_VERSION } from '../../domain/ticket/open';
import { HOUR_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';
import type { TicketDriver } from '../harness/ticketDriver';
import { until } from '../harness/until';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock, continueAfterEvents: 40 });
});
afterAll(() => desk?.stop());

const runOf = async (ticket: TicketDriver) => (await ticket.handle.describe()).runId;

/** Gives the ticket so much to tell that it goes on in another run. */
async function continues(ticket: TicketDriver): Promise<void> {
  const run = await runOf(ticket);
  for (let i = 0; i < 40 && (await runOf(ticket)) === run; i++) {
    await ticket.does('s.petit', 'note', { message: `Note ${i}.` });
  }
  await until(async () => (await runOf(ticket)) !== run);
}

test('a consent that is asked for survives, with its clock, its reminder and its expiry', async () => {
  const requester = await desk.mailbox('c.martin');
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'requestRemoteTakeover', {
    machineId: 'PC-1',
    scope: ['view'],
    textVersion: 'v1',
    language: 'fr',
  });
  await ticket.fastForward('5h');
  await requester.expectMail(/toujours attendu/, ticket);
  const clock = await ticket.clock('consent');
  await continues(ticket);
  expect(await ticket.clock('consent')).toEqual(clock);
  await ticket.fastForward('4h');
  expect((await ticket.lastEvent('consentExpired')).at).toBe((clock.since ?? 0) + 8 * HOUR_MS);
  expect(await ticket.events('reminded')).toHaveLength(1);
});

test('marks that were passed are passed in the next run too, and the next ones fire when they are due', async () => {
  const ticket = await desk.open();
  await ticket.fastForward('16m');
  await ticket.isDelivered();
  await continues(ticket);
  await ticket.fastForward('8m');
  await continues(ticket);
  await ticket.fastForward('8m');
  expect((await ticket.events('markReached')).map(({ percent }) => percent)).toEqual([50, 75]);
  expect(await ticket.events('breached')).toHaveLength(1);
});

test('a ticket keeps the rules it was opened under for as long as its run lasts, and moves up with the next one', async () => {
  const ticket = await desk.open({}, { rules: 1 });
  await ticket.does('l.bernard', 'take');
  expect((await ticket.ticket()).rules).toBe(1);
  await continues(ticket);
  expect(await ticket.events('rulesRaised')).toMatchObject([{ rules: RULES_VERSION }]);
  await continues(ticket);
  expect(await ticket.events('rulesRaised')).toHaveLength(1);
});

test('mails that wait because the mail server is away are carried over, and sent once when it is back', async () => {
  const requester = await desk.mailbox('j.smith');
  await desk.mail.goAway();
  const ticket = await desk.open({ requester: 'j.smith' });
  await ticket.does('l.bernard', 'reply', { message: 'Bonjour.' });
  await continues(ticket);
  await continues(ticket);
  const waiting = Object.values((await ticket.state()).outbox.mails).flat();
  expect(waiting.map(({ notice }) => notice.template)).toEqual(['opened', 'message']);
  await desk.mail.comeBack();
  await ticket.fastForward('16m');
  await ticket.isDelivered();
  expect(requester.readAll()).toHaveLength(2);
});

test('a reservation that is being made, an operator’s cancellation and a life’s end: a whole life in many runs', async () => {
  const ticket = await desk.open();
  const { id } = await desk.actor('l.bernard');
  const now = await ticket.now();
  const at = (hours: number) => ({
    startAt: now + hours * HOUR_MS,
    endAt: now + (hours + 1) * HOUR_MS,
    technicianId: id,
  });
  await ticket.does('l.bernard', 'proposeAppointment', { slots: [at(30), at(32)] });
  await ticket.does('c.martin', 'answerAppointment', { appointmentId: 'appointment-1', slot: 0 });
  await continues(ticket);
  await until(async () => (await ticket.ticket()).appointment?.status === 'booked');
  await ticket.handle.cancel();
  await continues(ticket);
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Réglé.' });
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
  await ticket.fastForward('31d');
  expect(await ticket.runStatus()).toBe('COMPLETED');
  expect(await ticket.events('operatorCancelled')).toHaveLength(1);
  expect((await ticket.ticket()).endedAt).not.toBeNull();
});
