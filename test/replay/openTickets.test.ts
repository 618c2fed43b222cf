import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../activities/audit';
import { retellTicket } from '../../temporal/story';
import { workflowIdOf } from '../../workflows/contract';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';
import { until } from '../harness/until';
import { retold, runsOf } from './lives';
import { newWorker } from './stories/operations';

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
  const ticket = await newWorker(desk);
  await ticket.isDelivered();
  expect(await retellTicket(desk.client, ticket.number, bundle)).toEqual(await ticket.timeline());
});

test('no workflow task in which a ticket took something in leaves its history without a command', async () => {
  const ticket = await desk.open();
  await ticket.signals('l.bernard', 'take');
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  await ticket.does('c.martin', 'reply', { message: 'La salle 204.' });
  await ticket.does('l.bernard', 'escalate', { direction: 'functional', groupId: 'expert-reseau', summary: 'Port.' });
  await ticket.fastForward('3h');
  await ticket.isDelivered();
  expect(emptyTasks((await ticket.handle.fetchHistory()).events ?? [])).toEqual([]);
});

const TAKEN_IN = /^(workflowExecutionSignaled|timerFired|activityTask(Completed|Failed|TimedOut))EventAttributes$/;

/** The events that end one. A task that only turns the clock of a drill takes nothing in. */
function emptyTasks(events: readonly object[]): unknown[] {
  const empty: unknown[] = [];
  let hasTakenIn = false;
  events.forEach((event, place) => {
    const next = events[place + 1];
    if (attributesOf(event).some(([name]) => TAKEN_IN.test(name))) hasTakenIn = true;
    if (!attributesOf(event).some(([name]) => name === 'workflowTaskCompletedEventAttributes')) return;
    if (hasTakenIn && next && !isOfCommand(next)) empty.push(event);
    hasTakenIn = false;
  });
  return empty;
}

const attributesOf = (event: object): [string, Told][] =>
  Object.entries(event).filter(([name, told]) => name.endsWith('EventAttributes') && told !== null);

const isOfCommand = (event: object): boolean =>
  attributesOf(event).some(
    ([name, { workflowTaskCompletedEventId }]) =>
      name === 'workflowExecutionUpdateAcceptedEventAttributes' || workflowTaskCompletedEventId,
  );

interface Told {
  workflowTaskCompletedEventId?: unknown;
}
