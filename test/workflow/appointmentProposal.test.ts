import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';
import { slots } from '../harness/slots';
import type { TicketDriver } from '../harness/ticketDriver';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

/** Two slots of the technician, two and three days from now. */
async function proposed(what: { requester?: string } = {}): Promise<TicketDriver> {
  const ticket = await desk.open(what);
  const { id } = await desk.actor('l.bernard');
  await ticket.does('l.bernard', 'proposeAppointment', { slots: slots(id, await ticket.now(), 2, 3) });
  return ticket;
}

const first = { appointmentId: 'appointment-1', slot: 0 };

test('a proposal without an answer is recalled, then lapses, and the desk owes fresh slots', async () => {
  const requester = await desk.mailbox('c.martin');
  const technician = await desk.mailbox('l.bernard');
  const ticket = await proposed();
  await requester.expectMail(/Proposition de rendez-vous/, ticket);
  await ticket.fastForward('13h');
  await requester.expectMail(/choisissez un créneau/, ticket);
  await ticket.fastForward('12h');
  await technician.expectMail(/n’a pas choisi de créneau/, ticket);
  expect(await ticket.verdicts('appointmentAnswer')).toEqual(['missed']);
  expect(await ticket.ticket()).toMatchObject({ status: 'inProgress', appointment: { status: 'toReplan' } });

  // Owed, and recalled until it is done.
  await ticket.fastForward('9h');
  await technician.expectMail(/délai pour reproposer/, ticket);
  await ticket.fastForward('8h');
  await technician.expectMail(/délai pour reproposer/, ticket);
  const { id } = await desk.actor('l.bernard');
  const again = await ticket.does('l.bernard', 'proposeAppointment', { slots: slots(id, await ticket.now(), 2, 3) });
  expect(again.appointment).toMatchObject({ id: 'appointment-2', status: 'proposed' });
  expect(await ticket.verdicts('replan')).toEqual(['missed']);
});

test('none of the slots suits: whoever proposed them is told', async () => {
  const technician = await desk.mailbox('l.bernard');
  const ticket = await proposed();
  await ticket.isRefused('l.bernard', 'answerAppointment', first, 'notTheBeneficiary');
  await ticket.isRefused('c.martin', 'answerAppointment', { ...first, slot: 4 }, 'unknownSlot');
  await ticket.does('c.martin', 'answerAppointment', {
    appointmentId: 'appointment-1',
    message: 'Je suis en conseil de classe.',
  });
  await technician.expectMail(/conseil de classe/, ticket);
  expect((await ticket.ticket()).appointment?.status).toBe('toReplan');
  expect(await ticket.verdicts('appointmentAnswer')).toEqual(['met']);
  await ticket.isRefused('c.martin', 'answerAppointment', first, 'notInThisState');
});

test('two tickets want the same time of a technician: one gets it, the other is asked for another', async () => {
  const late = await desk.mailbox('j.smith');
  const technician = await desk.mailbox('l.bernard');
  const one = await desk.open();
  const other = await desk.open({ requester: 'j.smith' });
  const { id } = await desk.actor('l.bernard');
  const same = slots(id, await one.now(), 12, 13);
  await Promise.all([one, other].map((t) => t.does('l.bernard', 'proposeAppointment', { slots: same })));
  await one.does('c.martin', 'answerAppointment', first);
  await one.isDelivered();
  await other.does('j.smith', 'answerAppointment', first);
  await other.isDelivered();

  expect((await one.ticket()).appointment).toMatchObject({ status: 'booked', slot: same[0] });
  expect((await other.ticket()).appointment).toMatchObject({ status: 'toReplan', slot: null });
  await late.expectMail(/slot|no longer free/i, other);
  await technician.expectMail(/réservé entre-temps/, other);
  expect((await other.story()).slice(-2)).toEqual(['appointmentSlotChosen', 'appointmentSlotTaken']);

  // What overlaps only in part is taken too; what is given up is free again.
  const overlapping = same.map((slot) => ({
    ...slot,
    startAt: slot.startAt + 1_800_000,
    endAt: slot.endAt + 1_800_000,
  }));
  await other.does('l.bernard', 'proposeAppointment', { slots: overlapping });
  await one.does('l.bernard', 'cancelAppointment', { message: 'Empêchement.' });
  await one.isDelivered();
  await other.does('j.smith', 'answerAppointment', { appointmentId: 'appointment-2', slot: 0 });
  await other.isDelivered();
  expect((await other.ticket()).appointment).toMatchObject({ status: 'booked', slot: overlapping[0] });
});

test('a slot that has begun before the requester answers can no longer be chosen', async () => {
  const ticket = await desk.open();
  const { id } = await desk.actor('l.bernard');
  const now = await ticket.now();
  const [, tomorrow] = slots(id, now, 0, 1);
  const soon = { startAt: now + 3_600_000, endAt: now + 7_200_000, technicianId: id };
  await ticket.isRefused('l.bernard', 'proposeAppointment', { slots: slots(id, now, -1, 1) }, 'slotMalformed');
  await ticket.does('l.bernard', 'proposeAppointment', { slots: [soon, tomorrow] });
  await ticket.isRefused('s.petit', 'proposeAppointment', { slots: [soon, tomorrow] }, 'appointmentPending');
  await ticket.fastForward('2h');
  await ticket.isRefused('c.martin', 'answerAppointment', first, 'slotMalformed');
  await ticket.does('c.martin', 'answerAppointment', { ...first, slot: 1 });
});
