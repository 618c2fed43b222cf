import { describe, expect, test } from '@jest/globals';
import { lea, paul, tom } from '../harness/people';
import { opened } from '../harness/simulator';
import { paris } from '../harness/time';
import { slot } from '../harness/usual';

const friday = slot(paris('2026-11-27 14:00'), lea.id);
const monday = slot(paris('2026-11-30 10:00'), lea.id);
const tuesday = slot(paris('2026-12-01 10:00'), tom.id);
const chosen = () =>
  opened()
    .act(lea, 'proposeAppointment', { slots: [friday, monday] })
    .act(paul, 'answerAppointment', { slot: 0 });
const booked = () => chosen().reserved();
const word = (type: 'slotConfirmed' | 'slotTaken', of = friday, owner = 'appointment-1') => ({ type, owner, slot: of });

describe('A chosen slot', () => {
  test('is only booking until technician and time are reserved, and no mail goes out before', () => {
    const desk = chosen();
    expect(desk.ticket).toMatchObject({ status: 'pending', appointment: { status: 'booking', wanted: friday } });
    expect(desk.lastEffects).toEqual([{ do: 'reserve', owner: 'appointment-1', slot: friday, replaces: null }]);
  });

  test('is booked when it is confirmed, and both hold the invitation', () => {
    const desk = booked();
    expect(desk.ticket.appointment).toMatchObject({ status: 'booked', slot: friday, wanted: null });
    expect(desk.notices.slice(-2).map((n) => [n.template, n.audience, n.invitation])).toEqual(
      [paul, lea].map(({ id }) => [
        'appointmentBooked',
        { to: 'person', id },
        { method: 'REQUEST', uid: 'appointment-1', sequence: 0, slot: friday },
      ]),
    );
  });

  test('that was taken meanwhile: the requester is told, and fresh slots are asked for', () => {
    const desk = chosen().reserved('slotTaken');
    expect(desk.ticket.appointment).toMatchObject({ status: 'toReplan', slot: null, wanted: null });
    expect(desk.mailed).toEqual([`appointmentSlotTaken > person.${paul.id}`, `toReplan > person.${lea.id}`]);
  });

  test('does not lapse because the store is out: the requester has answered in time', () => {
    // The answer was due on Friday 27 at 9:00.
    const desk = chosen().until('2026-11-27 13:59');
    expect(desk.ticket.appointment?.status).toBe('booking');
    expect(desk.mails('appointmentProposedReminder')).toEqual([]);
    expect(desk.reserved().ticket.appointment?.status).toBe('booked');
  });

  test('lapses when it starts unreserved', () => {
    const desk = chosen().until('2026-11-27 14:00');
    expect(desk.told).toContain('appointmentLapsed');
    expect(desk.ticket.appointment).toMatchObject({ status: 'toReplan', wanted: null });
    expect(desk.lastEffects).toContainEqual({ do: 'release', owner: 'appointment-1' });
  });
});

describe('Words about slots that nobody waits for any more are ignored', () => {
  test.each([
    ['of another owner', word('slotConfirmed', friday, 'appointment-7')],
    ['of another slot', word('slotConfirmed', monday)],
    ['of a visit that is none', word('slotTaken', friday, 'visit-1')],
  ])('%s', (_which, input) => {
    expect(chosen().hear(input).lastEvents).toEqual([]);
  });

  test('repeated', () => {
    expect(booked().hear(word('slotConfirmed')).lastEvents).toEqual([]);
  });

  test('after the appointment was cancelled, whose release follows in the same queue', () => {
    const desk = chosen().act(paul, 'cancelAppointment');
    expect(desk.lastEffects[0]).toEqual({ do: 'release', owner: 'appointment-1' });
    expect(desk.hear(word('slotConfirmed')).lastEvents).toEqual([]);
    expect(desk.hear(word('slotTaken')).lastEvents).toEqual([]);
  });

  test('after the ticket was closed', () => {
    const desk = chosen().act(lea, 'resolve').act(paul, 'answerResolution');
    expect(desk.hear(word('slotConfirmed')).lastEvents).toEqual([]);
  });
});

describe('A booked appointment is moved', () => {
  const moving = () => booked().act(tom, 'rescheduleAppointment', tuesday);

  test('by reserving the new time in the same act as the old one is given up', () => {
    expect(moving().lastEffects).toEqual([
      { do: 'reserve', owner: 'appointment-1', slot: tuesday, replaces: 'appointment-1' },
    ]);
    expect(moving().ticket.appointment).toMatchObject({ status: 'moving', slot: friday, wanted: tuesday });
  });

  test('and both hold the new invitation with a growing sequence; the former technician is freed', () => {
    const desk = moving().reserved();
    expect(desk.ticket.appointment).toMatchObject({ status: 'booked', slot: tuesday, sequence: 1 });
    expect(desk.notices.slice(-3).map((n) => [n.audience, n.invitation?.method, n.invitation?.sequence])).toEqual([
      [{ to: 'person', id: paul.id }, 'REQUEST', 1],
      [{ to: 'person', id: tom.id }, 'REQUEST', 1],
      [{ to: 'person', id: lea.id }, 'CANCEL', 1],
    ]);
    expect(desk.clock('appointment')?.dueAt).toBe(paris('2026-12-01 15:00'));
    desk.until('2026-11-30 10:00');
    expect(desk.mails('appointmentReminder')).toHaveLength(2);
  });

  test('with the same technician: one new invitation each, and nothing is withdrawn', () => {
    const desk = booked().act(lea, 'rescheduleAppointment', monday).reserved();
    expect(desk.mailed).toEqual([`appointmentMoved > person.${paul.id}`, `appointmentMoved > person.${lea.id}`]);
    desk.act(paul, 'cancelAppointment');
    expect(desk.last('appointmentCancelled').sequence).toBe(2);
  });

  test('unless the time is taken: the former appointment stands', () => {
    const desk = moving().reserved('slotTaken');
    expect(desk.ticket.appointment).toMatchObject({ status: 'booked', slot: friday, wanted: null, sequence: 0 });
    expect(desk.mailed).toEqual([`toReplan > person.${lea.id}`]);
  });

  test('to a sound slot only, and not while it is being moved', () => {
    expect(booked().attempt(lea, 'rescheduleAppointment', { startAt: 0, endAt: 1 })).toBe('slotMalformed');
    expect(moving().attempt(lea, 'rescheduleAppointment')).toBe('notInThisState');
    expect(chosen().attempt(lea, 'rescheduleAppointment')).toBe('notInThisState');
  });

  test('and missed, cancelled or forgotten meanwhile it releases what the move was to hold', () => {
    expect(moving().act(paul, 'cancelAppointment').lastEffects[0]).toEqual({ do: 'release', owner: 'appointment-1' });
    const forgotten = moving().until('2026-11-27 19:00');
    expect(forgotten.ticket.appointment).toMatchObject({ status: 'toReplan', wanted: null, slot: null });
    expect(forgotten.hear(word('slotConfirmed', tuesday)).lastEvents).toEqual([]);
  });
});
