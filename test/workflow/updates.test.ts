import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Desk } from '../harness/desk';
import type { TicketDriver } from '../harness/ticketDriver';
import { until } from '../harness/until';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
});
afterAll(() => desk?.stop());

const historyLength = async (ticket: TicketDriver) => (await ticket.handle.describe()).historyLength;

/** Nothing of it is under way any more. */
async function settled(): Promise<TicketDriver> {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.isDelivered();
  return ticket;
}

test('a refused update has a code and a pointer, and writes nothing', async () => {
  const ticket = await settled();
  const before = await historyLength(ticket);
  const { seq } = await ticket.ticket();
  const actor = await desk.actor('l.bernard');
  await ticket.isRefused('l.bernard', 'take', {}, 'alreadyTaken');
  await ticket.isRefused('c.martin', 'take', {}, 'notAllowed');
  const refusal = await ticket.isRefused('l.bernard', 'classify', {}, 'nothingToChange');
  expect(refusal.pointer).toBe('/command');
  const malformed = { commandId: 'c-1', actor, command: { type: 'assign', assigneeId: 'Lucas Bernard' } };
  await expect(ticket.handle.executeUpdate('command', { args: [malformed] })).rejects.toMatchObject({
    cause: { type: 'refused', details: [{ code: 'malformedCommand', pointer: '/command/assigneeId' }] },
  });
  expect(await historyLength(ticket)).toBe(before);
  expect((await ticket.ticket()).seq).toBe(seq);
});

test('the same key is executed once, and answers again with the ticket', async () => {
  const ticket = await settled();
  const note = () => ticket.send('l.bernard', 'note', { message: 'Une seule fois.' }, { commandId: 'key-1' });
  const [first, ...others] = await Promise.all([note(), note(), note()]);
  expect(first?.outcome).toBe('done');
  for (const other of others) expect(other.outcome).toBe('done');
  expect(await note()).toMatchObject({ outcome: 'done' });
  expect(await ticket.events('noted')).toHaveLength(1);
});

test('across a continue-as-new too', async () => {
  const ticket = await desk.open({}, { continueAfterEvents: 30 });
  await ticket.does('l.bernard', 'take');
  const { runId } = await ticket.handle.describe();
  const once = { message: 'Une seule fois.' };
  await ticket.send('l.bernard', 'note', once, { commandId: 'key-2' });
  for (let i = 0; (await ticket.handle.describe()).runId === runId; i++) {
    await ticket.does('l.bernard', 'note', { message: `Autre chose ${i}.` });
  }
  const noted = (await ticket.events('noted')).length;
  const repeated = await ticket.send('l.bernard', 'note', once, { commandId: 'key-2' });
  expect(repeated).toMatchObject({ outcome: 'done', answer: { repeated: true } });
  expect(await ticket.events('noted')).toHaveLength(noted);
});

test('who has seen an older ticket is told of the conflict', async () => {
  const ticket = await settled();
  const { seq } = await ticket.ticket();
  await ticket.does('s.petit', 'note', { message: 'Entre-temps.' });
  const late = await ticket.send('l.bernard', 'note', { message: 'D’après ce que je vois.' }, { ifSeq: seq });
  expect(late).toEqual({ outcome: 'refused', refusal: { code: 'conflict' } });
  const now = (await ticket.ticket()).seq;
  const seen = await ticket.send('l.bernard', 'note', { message: 'Je vois mieux.' }, { ifSeq: now });
  expect(seen.outcome).toBe('done');
});

test('commands given at the same time are all done, one after the other', async () => {
  const ticket = await settled();
  const given = Array.from({ length: 10 }, (_, i) => ticket.does('l.bernard', 'note', { message: `Note ${i}.` }));
  await Promise.all(given);
  await until(async () => (await ticket.events('noted')).length === 10);
});

test('a command that got no answer in time may be repeated with its key: it is executed once', async () => {
  const ticket = await settled();
  await desk.stopWorker();
  const command = (patienceMs?: number) =>
    ticket.send(
      'l.bernard',
      'note',
      { message: 'Sans réponse.' },
      { commandId: 'key-3', ...(patienceMs && { patienceMs }) },
    );
  expect(await command(500)).toEqual({ outcome: 'unknown' });
  const repeated = command();
  await desk.startWorker();
  expect((await repeated).outcome).toBe('done');
  expect(await ticket.events('noted')).toHaveLength(1);
});

test('whoever looks at a ticket while commands are carried out ends no worker', async () => {
  const ticket = await settled();
  let isOver = false;
  const look = async () => {
    while (!isOver) await ticket.state();
  };
  const looking = [look(), look(), look()];
  for (let note = 0; note < 20; note++) await ticket.does('l.bernard', 'note', { message: `Essai ${note}.` });
  isOver = true;
  await Promise.all(looking);
  await ticket.expectSoundTimeline();
});
