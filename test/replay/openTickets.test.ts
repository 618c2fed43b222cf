import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../activities/audit';
import { retellTicket } from '../../temporal/story';
import { workflowIdOf } from '../../workflows/contract';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';
import { until } from '../harness/until';
import { retold, runsOf } from './lives';

const bundle = { codePath: process.env.GUICHET_TEST_BUNDLE ?? '' };

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

test('every open ticket of a running desk replays, as it must before a new version is deployed', async () => {
  const fresh = await desk.open();
  const waiting = await desk.open();
  await waiting.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  const overdue = await desk.open();
  await overdue.fastForward('31m');
  const continued = await desk.open({}, { continueAfterEvents: 30 });
  for (let i = 0; i < 8; i++) await continued.does('l.bernard', 'note', { message: `Note ${i}.` });
  const open = [fresh, waiting, overdue, continued];
  for (const ticket of open) await ticket.isDelivered();

  for (const ticket of open) {
    const runs = await runsOf(desk.client, ticket.number);
    const told = await retold({ runs, workflowId: workflowIdOf(ticket.number) }, bundle);
    expect(told).toEqual(await ticket.timeline());
    expect(await retellTicket(desk.client, ticket.number, bundle)).toEqual(told);
  }
});

test('the story of a ticket that was terminated and resumed is whole too', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.isDelivered();
  await ticket.handle.terminate();
  await until(async () => (await audit(desk)).resumed.includes(ticket.number));
  await ticket.does('l.bernard', 'note', { message: 'Reprise.' });
  await ticket.isDelivered();
  expect(await retellTicket(desk.client, ticket.number, bundle)).toEqual(await ticket.timeline());
});

test('commands that waited for a worker to come are a part of the story', async () => {
  await desk.stopWorker();
  const ticket = await desk.open();
  await ticket.signals('l.bernard', 'take');
  const noted = ticket.does('l.bernard', 'note', { message: 'En attente.' });
  await desk.startWorker();
  await noted;
  await ticket.isDelivered();
  expect(await retellTicket(desk.client, ticket.number, bundle)).toEqual(await ticket.timeline());
});

test('a command is the first thing that a new worker hears of', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.isDelivered();
  await desk.stopWorker();
  await desk.startWorker();
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  await ticket.isDelivered();
  expect(await retellTicket(desk.client, ticket.number, bundle)).toEqual(await ticket.timeline());
});

test('no workflow task leaves its history without a command, whatever it took in', async () => {
  const ticket = await desk.open();
  await ticket.signals('l.bernard', 'take');
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  await ticket.does('c.martin', 'reply', { message: 'La salle 204.' });
  await ticket.does('l.bernard', 'escalate', { direction: 'functional', groupId: 'expert-reseau', summary: 'Port.' });
  await ticket.fastForward('3h');
  await ticket.isDelivered();
  const { events } = await ticket.handle.fetchHistory();
  const empty = (events ?? []).filter(({ workflowTaskCompletedEventAttributes: completed }, place, all) => {
    const next = all[place + 1];
    return completed && next && !isOfCommand(next);
  });
  expect(empty).toEqual([]);
});

const isOfCommand = (event: object): boolean =>
  Object.entries(event).some(
    ([name, told]) =>
      name === 'workflowExecutionUpdateAcceptedEventAttributes' || (told as Told | null)?.workflowTaskCompletedEventId,
  );

interface Told {
  workflowTaskCompletedEventId?: unknown;
}
