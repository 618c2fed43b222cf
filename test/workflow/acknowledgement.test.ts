import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

test('a superior who was told and acknowledges must see to it that something happens', async () => {
  const lead = await desk.mailbox('s.petit');
  const supervisor = await desk.mailbox('m.vasseur');
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'escalate', { direction: 'hierarchical', summary: 'Il faut un arbitrage.' });
  await lead.expectMail(/Il faut un arbitrage/, ticket);
  await ticket.isRefused('l.bernard', 'acknowledge', {}, 'notAllowed');
  const acknowledged = await ticket.does('s.petit', 'acknowledge');
  expect(acknowledged.superior).toMatchObject({ status: 'acknowledged', told: 'groupLead' });
  expect(await ticket.verdicts('acknowledge')).toEqual(['met']);
  await ticket.isRefused('s.petit', 'acknowledge', {}, 'nothingToAcknowledge');

  await ticket.fastForward('5h');
  await lead.expectMail(/rien n’a été fait/, ticket);
  await supervisor.expectMail(/Alerte au responsable/, ticket);
  expect(await ticket.verdicts('followUp')).toEqual(['missed']);
  expect((await ticket.ticket()).superior).toMatchObject({ tier: 2, told: 'supervisors', status: 'awaiting' });

  await ticket.does('v.rousseau', 'acknowledge');
  await ticket.does('l.bernard', 'escalate', {
    direction: 'functional',
    groupId: 'expert-reseau',
    summary: 'Un expert est nécessaire.',
  });
  expect((await ticket.ticket()).superior?.status).toBe('settled');
  expect(await ticket.verdicts('followUp')).toEqual(['missed', 'met']);
  await ticket.fastForward('5h');
  expect(await ticket.events('superiorTold')).toHaveLength(2);
});

test('a superior who does not acknowledge is passed over, and at the top the alert is recalled until somebody acts', async () => {
  const supervisor = await desk.mailbox('v.rousseau');
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'escalate', { direction: 'hierarchical', summary: 'Personne ne répond.' });
  await ticket.fastForward('2h');
  expect(await ticket.verdicts('acknowledge')).toEqual(['missed']);
  await ticket.fastForward('1h');
  await supervisor.expectMail(/Alerte restée sans suite/, ticket);
  expect((await ticket.lastEvent('hierarchyExhausted')).because).toBe('acknowledge');
  await ticket.isRefused(
    'l.bernard',
    'escalate',
    { direction: 'hierarchical', summary: 'Encore.' },
    'hierarchyExhausted',
  );

  await ticket.fastForward('9h');
  await supervisor.expectMail(/Alerte restée sans suite/, ticket);
  await supervisor.expectMail(/Alerte restée sans suite/, ticket);
  const repeats = (await ticket.events('repeated')).filter(({ clock }) => clock === 'acknowledge');
  expect(repeats).toHaveLength(2);
  expect(await ticket.events('superiorTold')).toHaveLength(2);

  await ticket.does('v.rousseau', 'acknowledge');
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'C’est réglé.' });
  await ticket.fastForward('12h');
  expect((await ticket.events('repeated')).filter(({ clock }) => clock === 'acknowledge')).toHaveLength(2);
});

test('the alert that nobody takes a ticket is over once somebody has', async () => {
  const ticket = await desk.open();
  await ticket.fastForward('31m');
  expect((await ticket.ticket()).superior).toMatchObject({ cause: 'takeCharge', status: 'awaiting' });
  await ticket.does('l.bernard', 'take');
  expect((await ticket.lastEvent('acknowledgementSettled')).act).toBe('take');
  await ticket.fastForward('5h');
  expect((await ticket.ticket()).superior?.tier).toBe(1);
});
