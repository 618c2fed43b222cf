import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HOUR_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { type PolicyChange, roundTheClock } from '../harness/policies';
import type { TicketDriver } from '../harness/ticketDriver';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

const machineId = 'PC-204-01';

async function inSession(policy: PolicyChange = roundTheClock): Promise<TicketDriver> {
  const ticket = await desk.open({}, { policy });
  await ticket.does('l.bernard', 'requestRemoteTakeover', {
    machineId,
    scope: ['control'],
    textVersion: 'v1',
    language: 'fr',
  });
  await ticket.does('c.martin', 'answerConsent', { consentId: 'consent-1', answer: 'granted' });
  await ticket.does('l.bernard', 'startRemoteSession', { machineId });
  return ticket;
}

test('a session ends at its time limit, and the consent still holds for another', async () => {
  const requester = await desk.mailbox('c.martin');
  const ticket = await inSession();
  const { startedAt } = (await ticket.ticket()).session ?? { startedAt: 0 };
  await ticket.fastForward('130m');
  await requester.expectMail(/durée maximale/, ticket);
  expect(await ticket.lastEvent('remoteSessionEnded')).toMatchObject({
    because: 'timeLimit',
    at: startedAt + 2 * HOUR_MS,
    by: 'system',
  });
  expect(await ticket.verdicts('remoteSession')).toEqual(['missed']);
  expect((await ticket.does('l.bernard', 'startRemoteSession', { machineId })).session).not.toBeNull();
});

test('the end of the consent ends the session that it allowed', async () => {
  const shortLived: PolicyChange = (policy) => ({
    ...roundTheClock(policy),
    remote: { ...policy.remote, validSeconds: 3600 },
  });
  const requester = await desk.mailbox('c.martin');
  const ticket = await inSession(shortLived);
  await ticket.fastForward('61m');
  await requester.expectMail(/durée de validité de votre accord/, ticket);
  expect((await ticket.lastEvent('remoteSessionEnded')).because).toBe('expiry');
  expect((await ticket.ticket()).consent?.status).toBe('ended');
  expect(await ticket.verdicts('remoteSession')).toEqual(['met']);
});

test('nothing is resolved while a session runs; cancelling the ticket ends it', async () => {
  const ticket = await inSession();
  await ticket.isRefused('l.bernard', 'resolve', { code: 'solved', message: 'Fait.' }, 'sessionRunning');
  const cancelled = await ticket.does('l.bernard', 'cancel', { reason: 'other', message: 'Hors sujet.' });
  expect(cancelled).toMatchObject({ session: null, status: 'cancelled', consent: { status: 'ended' } });
  expect((await ticket.lastEvent('remoteSessionEnded')).because).toBe('closed');
});
