import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

test('nobody takes a ticket: the group is told at 50 %, its lead at 75 %, then one superior after the other', async () => {
  const technician = await desk.mailbox('l.bernard');
  const lead = await desk.mailbox('s.petit');
  const supervisor = await desk.mailbox('v.rousseau');
  const ticket = await desk.open({ channel: 'web' });
  const openedAt = (await ticket.ticket()).openedAt;

  await ticket.fastForward('16m');
  await technician.expectMail(/Échéance à 50/);
  await lead.expectMail(/Échéance à 50/);
  await ticket.fastForward('8m');
  await technician.expectMail(/Échéance à 75/);
  await lead.expectMail(/Échéance à 75/);
  await ticket.fastForward('8m');
  await technician.expectMail(/Dépassement/);
  await lead.expectMail(/Alerte au responsable/);
  expect((await ticket.ticket()).superior).toMatchObject({ tier: 1, told: 'groupLead', status: 'awaiting' });
  await ticket.fastForward('1h');
  await supervisor.expectMail(/Alerte au responsable/);
  await lead.expectMail(/restée sans suite/);

  expect(await ticket.story()).toEqual([
    'ticketOpened',
    'markReached',
    'markReached',
    'breached',
    'superiorTold',
    'breached',
    'superiorTold',
  ]);
  const marks = await ticket.events('markReached');
  const breaches = await ticket.events('breached');
  expect(marks.map(({ percent, due }) => [percent, due - openedAt])).toEqual([
    [50, 15 * MINUTE_MS],
    [75, 22.5 * MINUTE_MS],
  ]);
  expect(breaches.map(({ clock, due }) => [clock, due - openedAt])).toEqual([
    ['takeCharge', 30 * MINUTE_MS],
    ['acknowledge', 30 * MINUTE_MS + HOUR_MS],
  ]);
  for (const { due, fired, at } of [...marks, ...breaches]) {
    expect(at).toBe(due);
    expect(fired).toBeGreaterThanOrEqual(due);
  }

  const late = await ticket.does('l.bernard', 'take');
  expect(late.verdicts).toContainEqual(expect.objectContaining({ clock: 'takeCharge', verdict: 'missed' }));
});

test('a breach that lasts is recalled to the lead, again and again', async () => {
  const lead = await desk.mailbox('s.petit');
  const ticket = await desk.open();
  await ticket.fastForward('31m');
  await ticket.fastForward('2h');
  await lead.expectMail(/Dépassement qui dure/, ticket);
  await ticket.fastForward('2h');
  await lead.expectMail(/Dépassement qui dure/, ticket);
  const repeats = (await ticket.events('repeated')).filter(({ clock }) => clock === 'takeCharge');
  expect(repeats.map(({ mark, folded }) => [mark, folded])).toEqual([
    [3, 0],
    [4, 0],
  ]);
});

describe('the first human act takes a ticket into account', () => {
  test.each([
    ['take', 'l.bernard', {}],
    ['assign', 's.petit', { assigneeId: 'l.bernard' }],
    ['reply', 'l.bernard', { message: 'Nous regardons.' }],
    ['requestInformation', 'l.bernard', { message: 'Quelle salle ?' }],
  ] as const)('%s', async (command, login, what) => {
    const ticket = await desk.open();
    const facts = 'assigneeId' in what ? { assigneeId: (await desk.actor(what.assigneeId)).id } : what;
    const taken = await ticket.does(login, command, facts);
    expect(taken.takenAt).not.toBeNull();
    expect(await ticket.verdicts('takeCharge')).toEqual(['met']);
    await ticket.fastForward('1h');
    expect(await ticket.events('breached')).toEqual([]);
  });
});

test('a note, a priority, and what the requester writes take nothing into account', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'note', { message: 'Voir aussi la salle 203.' });
  await ticket.does('l.bernard', 'classify', { urgency: 'high' });
  await ticket.does('c.martin', 'reply', { message: 'Toujours rien ?' });
  expect((await ticket.ticket()).takenAt).toBeNull();
  await ticket.fastForward('31m');
  expect(await ticket.events('breached')).toHaveLength(1);
});

test('a more urgent ticket has a shorter time: what was consumed counts', async () => {
  const ticket = await desk.open({ impact: 'establishment' });
  await ticket.fastForward('10m');
  await ticket.does('l.bernard', 'classify', { urgency: 'high' });
  const clock = await ticket.clock('takeCharge');
  expect(clock).toMatchObject({ budgetMs: 15 * MINUTE_MS });
  expect((clock.dueAt ?? 0) - (await ticket.ticket()).openedAt).toBe(15 * MINUTE_MS);
});
