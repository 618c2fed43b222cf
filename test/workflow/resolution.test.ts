import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';
import type { TicketDriver } from '../harness/ticketDriver';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

async function resolved(): Promise<TicketDriver> {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'La lampe a été changée.' });
  return ticket;
}

test('accepted by the requester, the ticket is closed', async () => {
  const requester = await desk.mailbox('c.martin');
  const ticket = await resolved();
  await requester.expectMail(/La lampe a été changée/, ticket);
  await ticket.isRefused('l.bernard', 'answerResolution', { answer: 'accepted' }, 'notTheBeneficiary');
  const closed = await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
  await requester.expectMail(/close/, ticket);
  expect(closed).toMatchObject({ status: 'closed', resolution: { code: 'solved', level: 'firstLine', cycle: 1 } });
  expect(await ticket.verdicts('closure')).toEqual(['met']);
});

test('refused by the requester, it is open again at once', async () => {
  const technician = await desk.mailbox('l.bernard');
  const ticket = await resolved();
  const reopened = await ticket.does('c.martin', 'answerResolution', { answer: 'refused', message: 'Toujours noir.' });
  await technician.expectMail(/rouverte/, ticket);
  expect(reopened).toMatchObject({ status: 'inProgress', cycle: 2, takenAt: null, resolution: null });
  expect((await ticket.story()).slice(-2)).toEqual(['resolutionRefused', 'reopened']);
});

test('a requester who says nothing is reminded, then the ticket is closed by silence', async () => {
  const requester = await desk.mailbox('c.martin');
  const ticket = await resolved();
  const { resolution } = await ticket.ticket();
  await ticket.fastForward('25h');
  await requester.expectMail(/vous convient-elle/, ticket);
  await ticket.fastForward('16h');
  await requester.expectMail(/close/, ticket);
  expect(await ticket.lastEvent('closed')).toMatchObject({
    because: 'silence',
    at: (resolution?.at ?? 0) + 40 * HOUR_MS,
    by: 'system',
  });
  expect(await ticket.verdicts('closure')).toEqual(['missed']);
});

test('what is under way ends with the resolution, each with an event of its own', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  await ticket.does('l.bernard', 'waitForSupplier', { until: (await ticket.now()) + DAY_MS });
  await ticket.does('l.bernard', 'requestRemoteTakeover', {
    machineId: 'PC-1',
    scope: ['view'],
    textVersion: 'v1',
    language: 'fr',
  });
  await ticket.does('l.bernard', 'resolve', { code: 'notReproducible', message: 'Tout fonctionne.' });
  expect((await ticket.story()).slice(-4)).toEqual([
    'consentEnded',
    'informationReceived',
    'supplierWaitEnded',
    'resolved',
  ]);
  expect((await ticket.ticket()).clocks.map(({ name }) => name)).toEqual(['closure']);
});
