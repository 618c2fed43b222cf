import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MINUTE_MS } from '../../domain/time';
import { readAlerts } from '../../store/audit';
import { listMails } from '../../store/ledger';
import { Desk } from '../harness/desk';
import { type PolicyChange, roundTheClock } from '../harness/policies';
import { until } from '../harness/until';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock, isEveryMailExpected: true });
});
afterAll(() => desk?.stop());

const rowsTo = async (number: string, login: string) =>
  listMails(desk.store, number, { personId: (await desk.actor(login)).id });

test('a mailbox that refuses for good is shown, not asked again, and holds up nobody else', async () => {
  const bad = await desk.mailbox('c.martin');
  const good = await desk.mailbox('l.bernard');
  desk.mail.refuse(bad.address, 550);
  const ticket = await desk.open();
  await ticket.does('s.petit', 'assign', { assigneeId: (await desk.actor('l.bernard')).id });
  await good.expectMail(/Ticket confié/, ticket);
  await ticket.isDelivered();
  expect(await rowsTo(ticket.number, 'c.martin')).toMatchObject([
    { template: 'opened', state: 'failed', attempts: 1, lastCode: '550' },
    { template: 'takenIntoAccount', state: 'failed', attempts: 1, lastCode: '550' },
  ]);
  desk.mail.accept(bad.address);
});

test('a mailbox that is busy is asked again, and gets its mails in order', async () => {
  const busy = await desk.mailbox('j.smith');
  desk.mail.refuse(busy.address, 450);
  const ticket = await desk.open({ requester: 'j.smith' });
  await ticket.does('l.bernard', 'reply', { message: 'Premier message.' });
  await ticket.does('l.bernard', 'reply', { message: 'Second message.' });
  await until(async () => (await rowsTo(ticket.number, 'j.smith'))[0]?.state === 'retrying');
  expect(busy.unread).toEqual([]);
  desk.mail.accept(busy.address);
  await ticket.fastForward('16m');
  await ticket.isDelivered();
  const [opened, first, second, ...others] = busy.readAll();
  expect(opened?.subject).toContain(ticket.number);
  expect(first?.text).toContain('Premier message.');
  expect(second?.text).toContain('Second message.');
  expect(others).toEqual([]);
});

test('while the mail server is away deadlines fire on time, and what they told arrives once it is back', async () => {
  const lead = await desk.mailbox('s.petit');
  const toTheLead: PolicyChange = (policy) => ({
    ...roundTheClock(policy),
    takeCharge: {
      ...policy.takeCharge,
      marks: [50, 75, 100].map((percent) => ({ percent, actions: [{ do: 'notify', who: 'groupLead' }] })),
    },
  });
  await desk.mail.goAway();
  const ticket = await desk.open({}, { policy: toTheLead });
  const { openedAt } = await ticket.ticket();
  await ticket.fastForward('31m');
  expect((await ticket.lastEvent('breached')).at).toBe(openedAt + 30 * MINUTE_MS);
  const waiting = Object.values((await ticket.state()).outbox.mails).map((queue) => queue.length);
  expect(waiting.sort()).toEqual([1, 3]);

  await desk.mail.comeBack();
  await ticket.fastForward('16m');
  await ticket.isDelivered();
  const subjects = lead.readAll().map(({ subject }) => subject);
  expect(subjects).toEqual([/50/, /75/, /Dépassement/].map((what) => expect.stringMatching(what)));
  await (await desk.mailbox('c.martin')).expectMail(/enregistrée/, ticket);
});

test('after the policy’s time the desk gives up on a mail, says so, and the ticket can end', async () => {
  const soon: PolicyChange = (policy) => ({ ...roundTheClock(policy), mail: { retryForSeconds: 3600 } });
  const lost = await desk.mailbox('c.martin');
  desk.mail.refuse(lost.address, 451);
  const ticket = await desk.open({}, { policy: soon });
  await ticket.does('c.martin', 'cancel', { reason: 'requester' });
  await until(async () => (await rowsTo(ticket.number, 'c.martin'))[0]?.state === 'retrying');
  expect(await ticket.runStatus()).toBe('RUNNING');
  await ticket.fastForward('4h');
  await until(async () => (await ticket.runStatus()) === 'COMPLETED');
  const states = (await rowsTo(ticket.number, 'c.martin')).map(({ template, state }) => [template, state]);
  expect(states).toEqual([
    ['opened', 'givenUp'],
    ['cancelled', 'givenUp'],
  ]);
  const alerts = await readAlerts(desk.store, { number: ticket.number });
  expect(alerts.map(({ kind }) => kind)).toEqual(['mailGivenUp', 'mailGivenUp']);
  desk.mail.accept(lost.address);
});

test('who wants no mail gets none, and who has left the academy neither', async () => {
  await desk.store.models.accounts.updateOne({ login: 'e.roy' }, { $set: { wantsMail: false } });
  await desk.store.models.accounts.updateOne({ login: 'n.lemaire' }, { $set: { address: '' } });
  const tickets = [await desk.open({ requester: 'e.roy' }), await desk.open({ requester: 'n.lemaire' })];
  for (const ticket of tickets) await ticket.isDelivered();
  expect(await rowsTo(tickets[0]?.number ?? '', 'e.roy')).toMatchObject([{ state: 'optedOut' }]);
  expect(await rowsTo(tickets[1]?.number ?? '', 'n.lemaire')).toMatchObject([{ state: 'noAddress' }]);
});
