import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Desk } from '../harness/desk';
import type { TicketDriver } from '../harness/ticketDriver';
import { until } from '../harness/until';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
});
afterAll(() => desk?.stop());

const refusals = async (ticket: TicketDriver) =>
  (await ticket.events('commandRefused')).map(({ command, code }) => [command, code]);

const isRecorded = (ticket: TicketDriver, count: number) =>
  until(async () => (await ticket.events('commandRefused')).length >= count);

test('a command by signal does what the same command by update does', async () => {
  const ticket = await desk.open();
  await ticket.signals('l.bernard', 'take');
  await until(async () => (await ticket.ticket()).assigneeId !== null);
  await ticket.signals('l.bernard', 'reply', { message: 'Nous regardons.' });
  await (await desk.mailbox('c.martin')).expectMail(/Nous regardons/, ticket);
});

test('whatever comes by signal, the ticket lives: a refusal is recorded, without what was sent', async () => {
  const ticket = await desk.open();
  const actor = await desk.actor('l.bernard');
  const secret = 'le mot de passe est Azerty-123';
  const raws: unknown[] = [
    undefined,
    null,
    42,
    secret,
    [secret],
    { commandId: 'c-1', actor, command: { type: secret } },
    { commandId: 'c-2', actor, command: { type: 'take', note: secret } },
    { commandId: 'c-3', actor, command: { type: 'reply' } },
    { commandId: 'c-4', actor: { ...actor, roles: ['king'] }, command: { type: 'take' } },
    { commandId: 'c-5', actor, command: { type: 'constructor' } },
  ];
  for (const raw of raws) await ticket.handle.signal('command', raw);
  await isRecorded(ticket, raws.length);
  expect(await refusals(ticket)).toEqual([
    ...Array.from({ length: 5 }, () => ['unknown', 'malformedCommand']),
    ['unknown', 'unknownCommand'],
    ['unknown', 'malformedCommand'],
    ['unknown', 'textMissing'],
    ['unknown', 'malformedCommand'],
    ['unknown', 'unknownCommand'],
  ]);
  expect(JSON.stringify(await ticket.timeline())).not.toContain(secret);
  expect((await ticket.does('l.bernard', 'take')).status).toBe('inProgress');
});

test('what is well-formed and not to be done is refused with its name', async () => {
  const ticket = await desk.open();
  await ticket.signals('l.bernard', 'acknowledge');
  await ticket.signals('c.martin', 'startVisit');
  await isRecorded(ticket, 2);
  expect(await refusals(ticket)).toEqual([
    ['acknowledge', 'notAllowed'],
    ['startVisit', 'notAllowed'],
  ]);
});

test('a signal nobody knows is recorded too, and the consent’s signal takes nothing but its two commands', async () => {
  const ticket = await desk.open();
  const actor = await desk.actor('l.bernard');
  await ticket.handle.signal('commande', { commandId: 'c-6', actor, command: { type: 'take' } });
  await ticket.handle.signal('consent', { commandId: 'c-7', actor, command: { type: 'take' } });
  await isRecorded(ticket, 2);
  expect(await refusals(ticket)).toEqual([
    ['unknown', 'unknownCommand'],
    ['take', 'unknownCommand'],
  ]);
  expect((await ticket.ticket()).takenAt).toBeNull();
});

test('a flood of refused signals is recorded twenty times, no more', async () => {
  const ticket = await desk.open();
  await Promise.all(Array.from({ length: 40 }, (_, i) => ticket.handle.signal('command', i)));
  await ticket.does('l.bernard', 'take');
  expect(await refusals(ticket)).toHaveLength(20);
});

test('the same command sent twice by signal is done once', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  for (let i = 0; i < 2; i++) {
    await ticket.signals('l.bernard', 'note', { message: 'Une fois.' }, { commandId: 'twice' });
  }
  await ticket.does('l.bernard', 'note', { message: 'Ensuite.' });
  expect(await ticket.events('noted')).toHaveLength(2);
  expect(await refusals(ticket)).toEqual([]);
});
