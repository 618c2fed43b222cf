import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Slot } from '../../domain/ticket/ticket';
import { DAY_MS, HOUR_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { type PolicyChange, roundTheClock } from '../harness/policies';
import { slots } from '../harness/slots';
import type { TicketDriver } from '../harness/ticketDriver';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

let day = 0;

/** At the field team, which has days of its own for every ticket. */
async function onSite(policy: PolicyChange = roundTheClock): Promise<{ ticket: TicketDriver; slot: Slot }> {
  day += 10;
  const ticket = await desk.open({}, { policy });
  await ticket.does('l.bernard', 'escalate', {
    direction: 'functional',
    groupId: 'proximite-nord',
    summary: 'Sur place.',
  });
  const { id } = await desk.actor('f.garcia');
  const [slot] = slots(id, await ticket.now(), day);
  if (!slot) throw new Error('no slot');
  return { ticket, slot };
}

const report = { spentMinutes: 30, found: 'Câble coupé.', done: 'Câble remplacé.' };
test('a visit has a reservation and an invitation of its own, is recalled the day before, and needs its report', async () => {
  const requester = await desk.mailbox('c.martin');
  const technician = await desk.mailbox('f.garcia');
  const { ticket, slot } = await onSite();
  const requested = await ticket.does('f.garcia', 'scheduleVisit', { ...slot });
  expect(requested).toMatchObject({ status: 'pending', waits: ['appointment'] });
  expect((await requester.expectMail(/Intervention sur place/, ticket)).calendar).toContain('METHOD:REQUEST');
  await technician.expectMail(/Intervention sur place/, ticket);
  expect(await ownersOf(ticket)).toEqual(['visit-1']);
  expect((await ticket.ticket()).visit).toMatchObject({
    id: 'visit-1',
    status: 'scheduled',
    invitation: { uid: 'visit-1', sequence: 0 },
  });

  await ticket.fastForwardTo(slot.startAt - DAY_MS + HOUR_MS);
  await requester.expectMail(/Rappel de l’intervention/, ticket);
  await technician.expectMail(/Rappel de l’intervention/, ticket);
  await ticket.isRefused('f.garcia', 'reportVisit', report, 'notInThisState');
  await ticket.fastForwardTo(slot.startAt);
  expect((await ticket.does('f.garcia', 'startVisit')).waits).toEqual([]);
  await ticket.isRefused('f.garcia', 'resolve', { code: 'solved', message: 'Fait.' }, 'visitPending');
  await ticket.isRefused('f.garcia', 'cancelVisit', {}, 'notInThisState');
  const reported = await ticket.does('f.garcia', 'reportVisit', { ...report, parts: '1 câble HDMI' });
  await requester.expectMail(/Câble remplacé/, ticket);
  expect(reported.visit).toBeNull();
  expect(await ticket.verdicts('visit')).toEqual(['met']);
  expect(await ticket.lastEvent('visitReported')).toMatchObject({ spentMinutes: 30, signed: false });
});

test('a visit that nobody started or reported is recalled to the technician until the report is there', async () => {
  const technician = await desk.mailbox('f.garcia');
  const { ticket, slot } = await onSite();
  await ticket.does('f.garcia', 'scheduleVisit', { ...slot });
  await ticket.isDelivered();
  await ticket.fastForwardTo(slot.endAt + 5 * HOUR_MS);
  await technician.expectMail(/compte rendu n’a pas été saisi/, ticket);
  await ticket.fastForward('4h');
  await technician.expectMail(/compte rendu n’a pas été saisi/, ticket);
  await ticket.does('f.garcia', 'startVisit');
  await ticket.fastForward('4h');
  await technician.expectMail(/compte rendu n’a pas été saisi/, ticket);
  await ticket.does('f.garcia', 'reportVisit', report);
  expect(await ticket.verdicts('visit')).toEqual(['missed']);
});

test('a visit takes over the time and the invitation of the appointment it comes of', async () => {
  const requester = await desk.mailbox('c.martin');
  const { ticket, slot } = await onSite();
  await ticket.does('f.garcia', 'proposeAppointment', {
    slots: [slot, { ...slot, startAt: slot.startAt + DAY_MS, endAt: slot.endAt + DAY_MS }],
  });
  await ticket.does('c.martin', 'answerAppointment', { appointmentId: 'appointment-1', slot: 0 });
  await ticket.isDelivered();
  await requester.expectMail(/Rendez-vous confirmé/, ticket);
  await ticket.does('f.garcia', 'scheduleVisit', { ...slot });
  expect((await requester.expectMail(/Intervention sur place/, ticket)).calendar).toContain('SEQUENCE:1');
  const visited = await ticket.ticket();
  expect(visited).toMatchObject({ appointment: null, visit: { invitation: { uid: 'appointment-1', sequence: 1 } } });
  expect(await ownersOf(ticket)).toEqual(['visit-1']);

  await ticket.does('f.garcia', 'cancelVisit', { message: 'Véhicule en panne.' });
  const withdrawn = await requester.expectMail(/Intervention annulée/, ticket);
  expect(withdrawn.calendar).toContain('METHOD:CANCEL');
  expect(withdrawn.calendar).toContain('SEQUENCE:2');
  await ticket.isDelivered();
  expect(await ownersOf(ticket)).toEqual([]);
});

test('a visit at a time that is taken does not come about, and an appointment keeps its own', async () => {
  const technician = await desk.mailbox('f.garcia');
  const { ticket: other, slot: taken } = await onSite();
  await other.does('f.garcia', 'scheduleVisit', { ...taken });
  await other.isDelivered();
  const { ticket, slot } = await onSite();
  await ticket.does('f.garcia', 'proposeAppointment', { slots: [slot, taken] });
  await ticket.does('c.martin', 'answerAppointment', { appointmentId: 'appointment-1', slot: 0 });
  await ticket.isDelivered();
  await ticket.does('f.garcia', 'scheduleVisit', { ...taken });
  await technician.expectMail(/créneau de l’intervention n’est pas libre/, ticket);
  expect(await ticket.ticket()).toMatchObject({ visit: null, appointment: { status: 'booked', slot } });
  expect(await ownersOf(ticket)).toEqual(['appointment-1']);
});

test('where the policy asks for a signature there is no report without one', async () => {
  const signed: PolicyChange = (policy) => ({
    ...roundTheClock(policy),
    visit: { ...policy.visit, signature: 'required' },
  });
  const { ticket, slot } = await onSite(signed);
  await ticket.does('f.garcia', 'scheduleVisit', { ...slot });
  await ticket.isDelivered();
  await ticket.does('f.garcia', 'startVisit');
  await ticket.isRefused('f.garcia', 'reportVisit', report, 'signatureMissing');
  await ticket.does('f.garcia', 'reportVisit', { ...report, signature: 'data:image/png;base64,AAAA' });
  expect((await ticket.lastEvent('visitReported')).signed).toBe(true);
});

/** What holds a technician's time for the ticket. */
const ownersOf = ({ number }: TicketDriver) => desk.store.models.reservations.distinct('owner', { number });
