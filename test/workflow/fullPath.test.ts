import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Desk } from '../harness/desk';
import { slots } from '../harness/slots';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
});
afterAll(() => desk?.stop());

test('a ticket lives its whole life, from first line to the rating, with a mail at every turn', async () => {
  const requester = await desk.mailbox('c.martin');
  const ticket = await desk.open({ requester: 'c.martin' });
  await requester.expectMail(/enregistré/i);

  await ticket.does('l.bernard', 'take');
  await requester.expectMail(/pris en compte|prise en compte/i);

  const machineId = 'PC-204-01';
  await ticket.does('l.bernard', 'requestRemoteTakeover', {
    machineId,
    scope: ['view', 'control'],
    textVersion: 'v1',
    language: 'fr',
  });
  await requester.expectMail(/accord/i);
  await ticket.isRefused('l.bernard', 'startRemoteSession', { machineId }, 'consentMissing');
  await ticket.signals('c.martin', 'answerConsent', { consentId: 'consent-1', answer: 'granted' });
  await ticket.does('l.bernard', 'startRemoteSession', { machineId });
  await ticket.does('l.bernard', 'endRemoteSession', { report: 'Le pilote a été réinstallé ; il manque un câble.' });
  await requester.expectMail(/pilote a été réinstallé/);

  await ticket.does('l.bernard', 'escalate', {
    direction: 'functional',
    groupId: 'proximite-nord',
    summary: 'Câble à changer.',
  });
  const technician = await desk.actor('f.garcia');
  const now = (await ticket.ticket()).at;
  await ticket.does('f.garcia', 'proposeAppointment', {
    slots: slots(technician.id, now, 2, 3),
    message: 'Quand puis-je passer ?',
  });
  await requester.expectMail(/rendez-vous/i);
  const answered = await ticket.does('c.martin', 'answerAppointment', { appointmentId: 'appointment-1', slot: 1 });
  expect(answered.status).toBe('pending');
  const invitation = await requester.expectMail(/rendez-vous/i);
  expect(invitation.calendar).toContain('METHOD:REQUEST');

  const booked = (await ticket.ticket()).appointment?.slot;
  await ticket.does('f.garcia', 'scheduleVisit', { ...booked });
  await requester.expectMail(/intervention|visite/i);
  await ticket.fastForward('3d');
  await ticket.does('f.garcia', 'startVisit');
  await ticket.does('f.garcia', 'reportVisit', {
    spentMinutes: 40,
    found: 'Câble HDMI coupé.',
    done: 'Câble remplacé.',
  });
  await requester.expectMail(/Câble remplacé/);

  await ticket.does('f.garcia', 'resolve', { code: 'solved', message: 'Le câble a été remplacé.' });
  await requester.expectMail(/résolu/i);
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
  await requester.expectMail(/clos|clôtur/i);
  await ticket.does('c.martin', 'rate', { score: 5, comment: 'Merci !' });

  const closed = await ticket.ticket();
  expect(closed.status).toBe('closed');
  expect(closed.rating?.score).toBe(5);
  await ticket.fastForward('40d');
  expect((await ticket.ticket()).endedAt).not.toBeNull();
  expect((await ticket.handle.describe()).status.name).toBe('COMPLETED');
});
