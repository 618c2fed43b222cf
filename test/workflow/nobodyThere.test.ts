import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DAY_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

/** From now on, for longer than any test skips. */
async function isAway(login: string, substitute: string | null = null): Promise<void> {
  const { models } = desk.store;
  const substituteId = substitute && (await desk.actor(substitute)).id;
  const now = Date.now();
  const absence = { from: now - DAY_MS, to: now + 400 * DAY_MS, substituteId };
  await models.accounts.updateOne({ login }, { $set: { absences: [absence] } });
}

test('an alert to a team where nobody is there goes to its lead, and to the supervisors when the lead is away too', async () => {
  await Promise.all(['g.lambert', 'y.haddad'].map((login) => isAway(login)));
  const supervisor = await desk.mailbox('v.rousseau');
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'escalate', {
    direction: 'functional',
    groupId: 'expert-identite',
    summary: 'À voir.',
  });
  await supervisor.expectMail(/Personne à prévenir/, ticket);
  await ticket.isDelivered();
  const nobody = await ticket.events('nobodyThere');
  expect(nobody.map(({ audience, template }) => [audience.to, template])).toEqual([
    ['group', 'escalated'],
    ['groupLead', 'nobodyThere'],
  ]);
});

test('an empty level of the hierarchy is skipped at once, and that is recorded', async () => {
  await isAway('s.petit');
  const supervisor = await desk.mailbox('v.rousseau');
  const ticket = await desk.open();
  await ticket.fastForward('31m');
  await supervisor.expectMail(/ni présent ni remplacé/, ticket);
  expect((await ticket.story()).slice(-4)).toEqual(['breached', 'superiorTold', 'nobodyThere', 'superiorTold']);
  const told = await ticket.events('superiorTold');
  expect(told.map(({ told, because }) => [told, because])).toEqual([
    ['groupLead', 'takeCharge'],
    ['supervisors', 'nobodyThere'],
  ]);
  // At once: the tier's own hour to acknowledge has not passed.
  const [first, second] = told;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeLessThan(3_600_000);
});

test('where even the supervisors are away the desk says that nobody is left, and goes on reminding', async () => {
  await Promise.all(['s.petit', 'v.rousseau', 'm.vasseur'].map((login) => isAway(login)));
  const ticket = await desk.open();
  await ticket.fastForward('31m');
  await ticket.isDelivered();
  expect(await ticket.story()).toContain('hierarchyExhausted');
  expect((await ticket.lastEvent('hierarchyExhausted')).because).toBe('nobodyThere');
  await ticket.fastForward('6h');
  expect((await ticket.events('repeated')).length).toBeGreaterThan(0);
});

test('who stands in for an absent person is told in their stead', async () => {
  await isAway('c.picard', 'z.traore');
  const substitute = await desk.mailbox('z.traore');
  const absent = await desk.mailbox('c.picard');
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'escalate', {
    direction: 'functional',
    groupId: 'proximite-nord',
    summary: 'Sur place.',
  });
  await substitute.expectMail(/Escalade vers/, ticket);
  await ticket.does('f.garcia', 'take');
  await ticket.does('f.garcia', 'escalate', { direction: 'hierarchical', summary: 'Besoin d’un arbitrage.' });
  await substitute.expectMail(/Besoin d’un arbitrage/, ticket);
  await ticket.isDelivered();
  expect(absent.unread).toEqual([]);
  expect(await ticket.events('nobodyThere')).toEqual([]);
  // Standing in for the lead, they may answer for the lead.
  expect((await ticket.does('z.traore', 'acknowledge')).superior?.status).toBe('acknowledged');
});

test('who is told is looked up when a deadline fires, not when it was set', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await isAway('l.bernard', 'n.benali');
  const substitute = await desk.mailbox('n.benali');
  await ticket.fastForward('13h');
  await substitute.expectMail(/Échéance à 50/, ticket);
});
