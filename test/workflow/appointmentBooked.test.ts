import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';
import { slots } from '../harness/slots';
import type { TicketDriver } from '../harness/ticketDriver';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

/** Every ticket has days of its own, so that no test takes another's. */
let day = 0;

async function booked(): Promise<TicketDriver> {
  day += 10;
  const ticket = await desk.open();
  const { id } = await desk.actor('l.bernard');
  await ticket.does('l.bernard', 'proposeAppointment', { slots: slots(id, await ticket.now(), day, day + 1) });
  await ticket.does('c.martin', 'answerAppointment', { appointmentId: 'appointment-1', slot: 0 });
  await ticket.isDelivered();
  return ticket;
}

async function slotOf(ticket: TicketDriver) {
  const { appointment } = await ticket.ticket();
  if (!appointment?.slot) throw new Error('nothing is booked');
  return appointment.slot;
}

const later = (slot: { startAt: number; endAt: number; technicianId: string }, byMs: number) => ({
  ...slot,
  startAt: slot.startAt + byMs,
  endAt: slot.endAt + byMs,
});

/** The lines of an invitation that say what it does. */
const invites = (ics: string | null): string[] =>
  (ics ?? '').split(/\r?\n/).filter((line) => /^(METHOD|UID|SEQUENCE|STATUS):/.test(line));

test('both hold the invitation; moving it sends it again with a grown SEQUENCE, cancelling withdraws it', async () => {
  const people = [await desk.mailbox('c.martin'), await desk.mailbox('l.bernard')];
  const ticket = await booked();
  const uids = new Set<string | undefined>();
  const each = async (subject: RegExp, method: string, sequence: number) => {
    for (const person of people) {
      const lines = invites((await person.expectMail(subject, ticket)).calendar);
      expect(lines).toEqual(expect.arrayContaining([`METHOD:${method}`, `SEQUENCE:${sequence}`]));
      uids.add(lines.find((line) => line.startsWith('UID:')));
    }
  };
  await each(/Rendez-vous confirmé/, 'REQUEST', 0);
  const slot = await slotOf(ticket);
  await ticket.does('l.bernard', 'rescheduleAppointment', later(slot, 2 * HOUR_MS));
  await each(/Rendez-vous déplacé/, 'REQUEST', 1);
  expect((await ticket.ticket()).appointment).toMatchObject({
    status: 'booked',
    slot: later(slot, 2 * HOUR_MS),
    sequence: 1,
  });
  await ticket.does('c.martin', 'cancelAppointment', { message: 'Je serai absente.' });
  await each(/Rendez-vous annulé/, 'CANCEL', 2);
  expect(uids.size).toBe(1);
  expect(await ticket.ticket()).toMatchObject({ appointment: null, status: 'inProgress', waits: [] });
});

test('moved to another technician, the first one is withdrawn from', async () => {
  const first = await desk.mailbox('l.bernard');
  const second = await desk.mailbox('s.petit');
  const ticket = await booked();
  const { id } = await desk.actor('s.petit');
  await ticket.does('l.bernard', 'rescheduleAppointment', { ...(await slotOf(ticket)), technicianId: id });
  expect(invites((await second.expectMail(/déplacé/, ticket)).calendar)).toContain('METHOD:REQUEST');
  expect(invites((await first.expectMail(/ne vous est plus confié/, ticket)).calendar)).toContain('METHOD:CANCEL');
});

test('a move to a time that is taken leaves the appointment where it was', async () => {
  const technician = await desk.mailbox('l.bernard');
  const ticket = await booked();
  const other = await booked();
  const slot = await slotOf(ticket);
  await ticket.does('l.bernard', 'rescheduleAppointment', { ...(await slotOf(other)) });
  await technician.expectMail(/reste à sa date initiale/, ticket);
  expect((await ticket.ticket()).appointment).toMatchObject({ status: 'booked', slot, wanted: null, sequence: 0 });
});

test('both are reminded the day before', async () => {
  const requester = await desk.mailbox('c.martin');
  const technician = await desk.mailbox('l.bernard');
  const ticket = await booked();
  const { startAt } = await slotOf(ticket);
  await ticket.fastForwardTo(startAt - DAY_MS + HOUR_MS);
  await requester.expectMail(/Rappel de votre rendez-vous/, ticket);
  await technician.expectMail(/Rappel de votre rendez-vous/, ticket);
  expect(await ticket.events('reminded')).toMatchObject([{ clock: 'appointment', due: startAt - DAY_MS }]);
});

test('whoever does not come is recorded, the time is free again, and the wait for fresh slots begins', async () => {
  const requester = await desk.mailbox('c.martin');
  const technician = await desk.mailbox('l.bernard');
  const ticket = await booked();
  await ticket.isRefused('l.bernard', 'recordNoShow', { absent: 'requester' }, 'appointmentNotStarted');
  await ticket.fastForwardTo((await slotOf(ticket)).startAt + HOUR_MS / 2);
  await ticket.does('l.bernard', 'recordNoShow', { absent: 'requester', message: 'Porte close.' });
  await requester.expectMail(/Rendez-vous manqué/, ticket);
  await technician.expectMail(/n’a pas eu lieu/, ticket);
  await ticket.isDelivered();
  expect((await ticket.ticket()).appointment).toMatchObject({ status: 'toReplan', slot: null, missed: 1 });
  expect(await ticket.verdicts('appointment')).toEqual(['met']);
  expect(await ownersOf(ticket)).toEqual([]);
  await ticket.clock('replan');
});

test('an appointment nobody reports on is not left hanging', async () => {
  const technician = await desk.mailbox('l.bernard');
  const ticket = await booked();
  const { endAt } = await slotOf(ticket);
  await ticket.fastForwardTo(endAt + 5 * HOUR_MS);
  await technician.expectMail(/rien n’a été saisi/, ticket);
  await ticket.isDelivered();
  expect((await ticket.lastEvent('appointmentUnreported')).at).toBe(endAt + 4 * HOUR_MS);
  expect(await ticket.verdicts('appointment')).toEqual(['missed']);
  expect((await ticket.ticket()).appointment?.status).toBe('toReplan');
  expect(await ownersOf(ticket)).toEqual([]);
});

test('an appointment survives messages, and pauses the resolution', async () => {
  const ticket = await booked();
  const { appointment } = await ticket.ticket();
  await ticket.does('l.bernard', 'reply', { message: 'À mardi.' });
  await ticket.does('c.martin', 'reply', { message: 'Entendu.' });
  expect(await ticket.ticket()).toMatchObject({ appointment, status: 'pending' });
  expect((await ticket.clock('resolution')).dueAt).toBeNull();
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Réglé par téléphone.' });
  await ticket.isDelivered();
  expect((await ticket.lastEvent('appointmentCancelled')).because).toBe('closed');
  expect(await ownersOf(ticket)).toEqual([]);
});

/** What holds a technician's time for the ticket. */
const ownersOf = ({ number }: TicketDriver) => desk.store.models.reservations.distinct('owner', { number });
