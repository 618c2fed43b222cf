import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Desk } from '../harness/desk';
import { type PolicyChange, roundTheClock } from '../harness/policies';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

test('a requester who does not answer is reminded three times, then the ticket is resolved for want of an answer', async () => {
  const requester = await desk.mailbox('c.martin');
  const technician = await desk.mailbox('l.bernard');
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quel est le message affiché ?' });
  await requester.expectMail(/Quel est le message affiché/, ticket);
  await ticket.fastForward('79h');
  for (let i = 0; i < 3; i++) await requester.expectMail(/^(?=.*Rappel).*attendons votre réponse/, ticket);
  await ticket.fastForward('2h');
  await technician.expectMail(/n’a pas répondu/, ticket);
  await requester.expectMail(/résolue/, ticket);

  const reminders = await ticket.events('reminded');
  expect(reminders.map(({ clock, mark }) => [clock, mark])).toEqual([
    ['requesterAnswer', 0],
    ['requesterAnswer', 1],
    ['requesterAnswer', 2],
  ]);
  expect((await ticket.ticket()).resolution).toMatchObject({ code: 'noAnswer', by: 'system' });
  expect(await ticket.verdicts('requesterAnswer')).toEqual(['missed']);
  expect(await ticket.verdicts('resolution')).toEqual(['met']);

  const back = await ticket.does('c.martin', 'reopen', { message: 'J’étais en congé.' });
  expect(back).toMatchObject({ cycle: 2, status: 'inProgress' });
});

test('an answer in time ends the wait and its reminders', async () => {
  const technician = await desk.mailbox('l.bernard');
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  await ticket.does('c.martin', 'reply', { message: 'Salle 204.' });
  await technician.expectMail(/Salle 204/, ticket);
  expect(await ticket.verdicts('requesterAnswer')).toEqual(['met']);
  await ticket.fastForward('10h');
  expect(await ticket.events('reminded')).toEqual([]);
});

test('where the policy says so, silence does not resolve: the desk goes on with what it has', async () => {
  const resumes: PolicyChange = (policy) => ({
    ...roundTheClock(policy),
    requesterAnswer: { ...policy.requesterAnswer, onSilence: 'resume' },
  });
  const technician = await desk.mailbox('l.bernard');
  const ticket = await desk.open({}, { policy: resumes });
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  await ticket.fastForward('81h');
  await technician.expectMail(/n’a pas répondu/, ticket);
  expect(await ticket.story()).toContain('requesterSilent');
  expect(await ticket.ticket()).toMatchObject({ status: 'inProgress', resolution: null, waits: [] });
  expect((await ticket.clock('resolution')).dueAt).not.toBeNull();
});

test('a requester who has an appointment is not silent: the question lapses and nothing is resolved', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  await ticket.does('l.bernard', 'waitForSupplier', { until: (await ticket.now()) + 10 * 86_400_000 });
  await ticket.fastForward('81h');
  expect(await ticket.story()).toContain('requesterSilent');
  expect(await ticket.ticket()).toMatchObject({ status: 'pending', waits: ['supplier'], resolution: null });
});
