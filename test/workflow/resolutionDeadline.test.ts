import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HOUR_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';

const BUDGET_MS = 24 * HOUR_MS;

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

test('the resolution is due: its assignee is told at 50 and 75 %, superiors at 100 %, and it is recalled', async () => {
  const assignee = await desk.mailbox('l.bernard');
  const lead = await desk.mailbox('s.petit');
  const ticket = await desk.open();
  const { openedAt } = await ticket.does('l.bernard', 'take');
  await ticket.fastForward('13h');
  await assignee.expectMail(/Échéance à 50/, ticket);
  await ticket.fastForward('6h');
  await assignee.expectMail(/Échéance à 75/, ticket);
  await lead.expectMail(/Échéance à 75/, ticket);
  await ticket.fastForward('6h');
  await assignee.expectMail(/Dépassement/, ticket);
  await lead.expectMail(/Alerte au responsable/, ticket);
  await ticket.fastForward('8h');
  await lead.expectMail(/Dépassement qui dure/, ticket);

  const fired = (await ticket.timeline()).flatMap((e) => ('due' in e && e.clock === 'resolution' ? [e] : []));
  expect(fired.map(({ type, due }) => [type, (due - openedAt) / HOUR_MS])).toEqual([
    ['markReached', 12],
    ['markReached', 18],
    ['breached', 24],
    ['repeated', 32],
  ]);
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Enfin.' });
  expect(await ticket.verdicts('resolution')).toEqual(['missed']);
});

test('waiting for the requester stops the clock: no mark is lost, none fires twice, and what is left is left', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.fastForward('11h');
  const paused = await ticket.does('l.bernard', 'requestInformation', { message: 'Quel message ?' });
  expect(paused.status).toBe('pending');
  const { consumedMs, dueAt } = await ticket.clock('resolution');
  expect(dueAt).toBeNull();
  expect(consumedMs).toBeGreaterThanOrEqual(11 * HOUR_MS);

  await ticket.fastForward('20h');
  expect(await ticket.events('markReached')).toEqual([]);
  const resumed = await ticket.does('c.martin', 'reply', { message: 'Écran noir.' });
  expect(resumed.status).toBe('inProgress');
  expect((await ticket.clock('resolution')).dueAt).toBe(resumed.at + BUDGET_MS - consumedMs);

  await ticket.fastForward('2h');
  await ticket.does('l.bernard', 'waitForSupplier');
  await ticket.fastForward('5h');
  await ticket.does('l.bernard', 'take');
  await ticket.fastForward('7h');
  const marks = await ticket.events('markReached');
  expect(marks.map(({ percent }) => percent)).toEqual([50, 75]);
  await ticket.does('l.bernard', 'resolve', { code: 'workaround', message: 'Contourné.' });
  expect(await ticket.verdicts('resolution')).toEqual(['met']);
});

test('two waits at a time stop the clock once, and it goes on when the last of them is over', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  await ticket.does('l.bernard', 'waitForSupplier');
  expect((await ticket.ticket()).waits).toEqual(['information', 'supplier']);
  await ticket.does('c.martin', 'reply', { message: 'La 204.' });
  expect((await ticket.clock('resolution')).dueAt).toBeNull();
  await ticket.does('l.bernard', 'take');
  expect((await ticket.clock('resolution')).dueAt).not.toBeNull();
  const clocks = (await ticket.timeline()).flatMap((e) => ('clock' in e && e.clock === 'resolution' ? [e.type] : []));
  expect(clocks).toEqual(['clockPaused', 'clockResumed']);
});
