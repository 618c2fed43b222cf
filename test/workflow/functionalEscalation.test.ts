import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HOUR_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { type PolicyChange, roundTheClock } from '../harness/policies';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

const toExpertsAt75: PolicyChange = (policy) => ({
  ...roundTheClock(policy),
  resolution: {
    ...policy.resolution,
    budgets: [{ seconds: 8 * 3600 }],
    marks: [
      { percent: 75, actions: [{ do: 'escalate', groupId: 'expert-reseau' }] },
      { percent: 100, actions: [{ do: 'notify', who: 'group' }, { do: 'tellSuperior' }] },
    ],
  },
});

test('a threshold moves the ticket to the experts when the policy says so', async () => {
  const expert = await desk.mailbox('e.moreau');
  const lead = await desk.mailbox('h.mercier');
  const ticket = await desk.open({}, { policy: toExpertsAt75 });
  await ticket.does('l.bernard', 'take');
  await ticket.fastForward('7h');
  await expert.expectMail(/Escalade vers/, ticket);
  const escalated = await ticket.lastEvent('escalated');
  expect(escalated).toMatchObject({ fromGroupId: 'guichet', groupId: 'expert-reseau', level: 'expert' });
  expect(escalated.because).toBe('resolution');
  expect(escalated.at - (await ticket.ticket()).openedAt).toBe(6 * HOUR_MS);
  expect(await ticket.ticket()).toMatchObject({ level: 'expert', assigneeId: null, leftFirstLine: true });

  // The breach is the experts' now, and it is their lead who is told.
  await ticket.fastForward('2h');
  await expert.expectMail(/Dépassement/, ticket);
  await lead.expectMail(/Alerte au responsable/, ticket);
  await ticket.does('e.moreau', 'resolve', { code: 'solved', message: 'Port réactivé.' });
  expect(await ticket.verdicts('resolution')).toEqual(['missed']);
});

test('a ticket goes to the experts, to the field team and back to the single desk, and each group keeps seeing it', async () => {
  const ticket = await desk.open();
  const to = (groupId: string) => ({ direction: 'functional', groupId, summary: 'À vous.' });
  await ticket.does('l.bernard', 'escalate', to('expert-applications'));
  await ticket.isRefused('e.moreau', 'note', { message: 'Je ne suis pas de ce groupe.' }, 'notAllowed');
  await ticket.does('i.chevalier', 'take');
  await ticket.does('i.chevalier', 'escalate', to('proximite-sud'));
  await ticket.does('l.dasilva', 'take');
  const back = await ticket.does('l.dasilva', 'escalate', to('guichet'));
  expect(back).toMatchObject({ level: 'firstLine', assigneeId: null, status: 'inProgress' });
  expect(back.groups).toEqual(['guichet', 'expert-applications', 'proximite-sud']);
  await ticket.does('i.chevalier', 'note', { message: 'Nous l’avions vu.' });
  await ticket.isRefused('l.bernard', 'escalate', to('guichet'), 'unknownGroup');
  // Escalating never starts a clock anew.
  expect((await ticket.clock('resolution')).since).toBe(back.openedAt);
});
