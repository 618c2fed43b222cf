import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HOUR_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';
import type { TicketDriver } from '../harness/ticketDriver';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

const machineId = 'PC-204-01';
const viewing = { machineId, scope: ['view'], textVersion: 'v1', language: 'fr' };

async function asked(): Promise<TicketDriver> {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'requestRemoteTakeover', viewing);
  return ticket;
}

async function granted(): Promise<TicketDriver> {
  const ticket = await asked();
  await ticket.does('c.martin', 'answerConsent', { consentId: 'consent-1', answer: 'granted' });
  return ticket;
}

test('a refusal is heard, lowers nothing, and ends in no dead end', async () => {
  const technician = await desk.mailbox('l.bernard');
  const ticket = await asked();
  const { priority } = await ticket.ticket();
  await ticket.isRefused(
    'l.bernard',
    'answerConsent',
    { consentId: 'consent-1', answer: 'granted' },
    'notTheBeneficiary',
  );
  const refused = await ticket.does('c.martin', 'answerConsent', { consentId: 'consent-1', answer: 'refused' });
  await technician.expectMail(/Accord refusé/, ticket);
  expect(refused).toMatchObject({
    priority,
    status: 'inProgress',
    consent: { status: 'refused', identifiedBy: 'account' },
  });
  expect(await ticket.verdicts('consent')).toEqual(['met']);
  await ticket.isRefused('l.bernard', 'startRemoteSession', { machineId }, 'consentMissing');
  await ticket.does('l.bernard', 'requestRemoteTakeover', { ...viewing, scope: ['view', 'control'] });
  expect((await ticket.ticket()).consent).toMatchObject({ id: 'consent-2', status: 'asked' });
});

test('no answer is a refusal: the requester is reminded, then the question expires', async () => {
  const requester = await desk.mailbox('c.martin');
  const technician = await desk.mailbox('l.bernard');
  const ticket = await asked();
  await requester.expectMail(/Votre accord est demandé/, ticket);
  await ticket.fastForward('5h');
  await requester.expectMail(/toujours attendu/, ticket);
  await ticket.fastForward('4h');
  await technician.expectMail(/restée sans réponse/, ticket);
  expect((await ticket.ticket()).consent?.status).toBe('expired');
  expect(await ticket.verdicts('consent')).toEqual(['missed']);
  await ticket.isRefused('c.martin', 'answerConsent', { consentId: 'consent-1', answer: 'granted' }, 'notInThisState');
});

test('a consent that is granted lives four hours', async () => {
  const ticket = await granted();
  const consent = (await ticket.ticket()).consent;
  expect((consent?.expiresAt ?? 0) - (consent?.answeredAt ?? 0)).toBe(4 * HOUR_MS);
  await ticket.fastForward('5h');
  expect(await ticket.lastEvent('consentEnded')).toMatchObject({ because: 'expiry', at: consent?.expiresAt });
  expect(await ticket.verdicts('consentValidity')).toEqual(['missed']);
  await ticket.isRefused('l.bernard', 'startRemoteSession', { machineId }, 'consentMissing');
});

test('withdrawn during the session, it ends the session at once', async () => {
  const requester = await desk.mailbox('c.martin');
  const technician = await desk.mailbox('l.bernard');
  const ticket = await granted();
  await ticket.does('l.bernard', 'startRemoteSession', { machineId });
  await ticket.signals('c.martin', 'revokeConsent', { consentId: 'consent-1' });
  await technician.expectMail(/Accord retiré/, ticket);
  await requester.expectMail(/interrompue aussitôt/, ticket);
  expect((await ticket.story()).slice(-3)).toEqual(['remoteSessionStarted', 'remoteSessionEnded', 'consentRevoked']);
  expect(await ticket.ticket()).toMatchObject({ session: null, consent: { status: 'revoked' } });
  await ticket.isRefused('l.bernard', 'startRemoteSession', { machineId }, 'consentMissing');
});

test('another scope, machine or technician asks anew, and what was granted before is over', async () => {
  const ticket = await granted();
  await ticket.isRefused('s.petit', 'startRemoteSession', { machineId }, 'consentForAnother');
  await ticket.isRefused('l.bernard', 'startRemoteSession', { machineId: 'PC-204-02' }, 'machineNotConsented');
  await ticket.isRefused('l.bernard', 'requestRemoteTakeover', viewing, 'consentAlreadyLive');
  await ticket.does('l.bernard', 'requestRemoteTakeover', { ...viewing, scope: ['control', 'view'] });
  expect(await ticket.lastEvent('consentEnded')).toMatchObject({ consentId: 'consent-1', because: 'superseded' });
  await ticket.isRefused('c.martin', 'answerConsent', { consentId: 'consent-1', answer: 'granted' }, 'anotherConsent');
  await ticket.does('c.martin', 'answerConsent', { consentId: 'consent-2', answer: 'granted' });
  await ticket.does('s.petit', 'requestRemoteTakeover', viewing);
  expect((await ticket.ticket()).consent).toMatchObject({ id: 'consent-3', status: 'asked' });
});

test('remote help is for EPLE only, and never from the field', async () => {
  const office = await desk.open({ eple: false });
  await office.isRefused('l.bernard', 'requestRemoteTakeover', viewing, 'remoteNotOffered');
  const onSite = await desk.open();
  await onSite.does('l.bernard', 'escalate', {
    direction: 'functional',
    groupId: 'proximite-nord',
    summary: 'Sur place.',
  });
  await onSite.isRefused('f.garcia', 'requestRemoteTakeover', viewing, 'notInThisState');
});
