import { describe, expect, test } from '@jest/globals';
import { lea, paul, rene, tom } from '../harness/people';
import { opened } from '../harness/simulator';
import { paris } from '../harness/time';
import { slot } from '../harness/usual';

const friday = slot(paris('2026-11-27 14:00'), lea.id);
const monday = slot(paris('2026-11-30 10:00'), lea.id);
const proposed = () => opened().act(lea, 'proposeAppointment', { slots: [friday, monday] });
const chosen = () => proposed().act(paul, 'answerAppointment', { slot: 0 });
const booked = () => chosen().reserved();

describe('An appointment is proposed', () => {
  test('and the requester is told', () => {
    expect(proposed().mailed).toContain(`appointmentProposed > person.${paul.id}`);
    expect(proposed().ticket).toMatchObject({
      status: 'pending',
      appointment: { id: 'appointment-1', proposedBy: lea.id },
    });
  });

  test('with slots that lie in the future, end after they start and last a day at most', () => {
    const past = slot(paris('2026-11-23 10:00'), lea.id);
    const backwards = slot(friday.startAt, lea.id, -1);
    const endless = slot(friday.startAt, lea.id, 25 * 3_600_000);
    const now = slot(opened().now, lea.id);
    for (const unsound of [past, backwards, endless, now]) {
      expect(opened().attempt(lea, 'proposeAppointment', { slots: [friday, unsound] })).toBe('slotMalformed');
    }
  });

  test('one at a time', () => {
    expect(proposed().attempt(tom, 'proposeAppointment')).toBe('appointmentPending');
    expect(booked().attempt(tom, 'proposeAppointment')).toBe('appointmentPending');
  });

  test('and survives replies', () => {
    const desk = booked().act(paul, 'reply').act(lea, 'reply');
    expect(desk.ticket.appointment?.status).toBe('booked');
  });
});

describe('The requester answers a proposal', () => {
  test('alone: neither staff nor the referent do', () => {
    for (const who of [lea, tom, rene]) expect(proposed().attempt(who, 'answerAppointment')).toBe('notTheBeneficiary');
  });

  test('with none of the slots: the desk owes fresh ones, and the technician is told', () => {
    const desk = proposed().act(paul, 'answerAppointment', { slot: undefined as never });
    expect(desk.last('appointmentDeclined')).toMatchObject({ appointmentId: 'appointment-1' });
    expect(desk.ticket).toMatchObject({ status: 'inProgress', appointment: { status: 'toReplan' } });
    expect(desk.mailed).toEqual([`toReplan > person.${lea.id}`]);
    desk.after('8 h');
    expect(desk.act(lea, 'proposeAppointment').ticket.appointment).toMatchObject({
      id: 'appointment-2',
      status: 'proposed',
    });
  });

  test('about the one proposed, and a slot of it that is still to come', () => {
    expect(proposed().attempt(paul, 'answerAppointment', { appointmentId: 'appointment-9' })).toBe(
      'anotherAppointment',
    );
    expect(proposed().attempt(paul, 'answerAppointment', { slot: 2 })).toBe('unknownSlot');
    const atEleven = slot(paris('2026-11-24 11:00'), lea.id);
    const past = opened()
      .act(lea, 'proposeAppointment', { slots: [atEleven, monday] })
      .after('2 h');
    expect(past.attempt(paul, 'answerAppointment', { slot: 0 })).toBe('slotMalformed');
    expect(chosen().attempt(paul, 'answerAppointment', { slot: 1 })).toBe('notInThisState');
  });

  test('or not at all: a reminder, then the proposal lapses and the desk owes fresh slots', () => {
    const desk = proposed().until('2026-11-25 14:00');
    expect(desk.mailed).toContain(`appointmentProposedReminder > person.${paul.id}`);
    desk.until('2026-11-27 09:00');
    expect(desk.told).toContain('appointmentLapsed');
    expect(desk.ticket).toMatchObject({ status: 'inProgress', appointment: { status: 'toReplan' } });
    expect(desk.mailed).toContain(`toReplan > person.${lea.id}`);
  });
});

describe('Fresh slots are owed', () => {
  test('and recalled every working day until they are proposed', () => {
    const desk = proposed()
      .act(lea, 'take')
      .act(paul, 'answerAppointment', { slot: undefined as never });
    for (const day of ['25', '26', '27']) {
      desk.until(`2026-11-${day} 09:00`);
      expect(desk.mailed).toContain(`toReplan > person.${lea.id}`);
    }
    expect(desk.marks('replan')).toEqual(['2026-11-25 09:00', '2026-11-26 09:00', '2026-11-27 09:00']);
  });

  test('unless the appointment is cancelled, or a visit is scheduled instead', () => {
    const owed = () => proposed().act(paul, 'answerAppointment', { slot: undefined as never });
    const cancelled = owed().act(lea, 'cancelAppointment');
    expect(cancelled.ticket.appointment).toBeNull();
    expect(cancelled.mailed).toEqual([]);
    const visited = owed().act(lea, 'scheduleVisit').reserved();
    expect(visited.ticket).toMatchObject({ appointment: null, visit: { status: 'scheduled' } });
    expect(visited.last('visitScheduled').invitation).toEqual({ uid: 'visit-1', sequence: 0 });
  });
});

describe('A booked appointment', () => {
  test('is recalled to both the day before', () => {
    const desk = booked().until('2026-11-26 13:59');
    expect(desk.mails('appointmentReminder')).toEqual([]);
    desk.until('2026-11-26 14:00');
    expect(desk.mailed).toEqual([`appointmentReminder > person.${paul.id}`, `appointmentReminder > person.${lea.id}`]);
  });

  test('that is less than a day away is not', () => {
    const tomorrow = slot(paris('2026-11-25 08:45'), lea.id);
    const desk = opened().act(lea, 'proposeAppointment', { slots: [tomorrow, friday] });
    desk.act(paul, 'answerAppointment').reserved().until('2026-11-25 08:45');
    expect(desk.mails('appointmentReminder')).toEqual([]);
  });

  test('is cancelled by either side, and both hold a CANCEL with a higher sequence', () => {
    for (const who of [paul, lea]) {
      const desk = booked().act(who, 'cancelAppointment');
      expect(desk.ticket.appointment).toBeNull();
      expect(desk.lastEffects[0]).toEqual({ do: 'release', owner: 'appointment-1' });
      expect(desk.mails('appointmentCancelled').map((n) => [n.audience, n.invitation])).toEqual(
        [paul, lea].map(({ id }) => [
          { to: 'person', id },
          { method: 'CANCEL', uid: 'appointment-1', sequence: 1, slot: friday },
        ]),
      );
    }
  });

  test('that was only proposed is cancelled without an invitation', () => {
    const [mail, ...others] = proposed().act(paul, 'cancelAppointment').mails('appointmentCancelled');
    expect([mail?.invitation, others]).toEqual([null, []]);
  });

  test('is missed on one side or the other, once it has started', () => {
    expect(booked().until('2026-11-27 13:59').attempt(lea, 'recordNoShow')).toBe('appointmentNotStarted');
    for (const absent of ['requester', 'technician'] as const) {
      const desk = booked().until('2026-11-27 14:00').act(lea, 'recordNoShow', { absent });
      expect(desk.last('appointmentMissed')).toMatchObject({ absent, slot: friday });
      expect(desk.ticket).toMatchObject({
        status: 'inProgress',
        appointment: { status: 'toReplan', missed: 1, slot: null },
      });
      expect(desk.lastEffects[0]).toEqual({ do: 'release', owner: 'appointment-1' });
      expect(desk.mailed).toEqual([`appointmentMissed > person.${paul.id}`, `toReplan > person.${lea.id}`]);
    }
  });

  test('counts how often it was missed', () => {
    const desk = booked().until('2026-11-27 14:00').act(lea, 'recordNoShow').act(lea, 'proposeAppointment');
    expect(desk.ticket.appointment?.missed).toBe(1);
  });

  test('of which nobody says what came of it is to be replanned four hours after its end', () => {
    const desk = booked().until('2026-11-27 18:59');
    expect(desk.ticket.appointment?.status).toBe('booked');
    desk.until('2026-11-27 19:00');
    expect(desk.told).toContain('appointmentUnreported');
    expect(desk.lastEffects).toContainEqual({ do: 'release', owner: 'appointment-1' });
    expect(desk.mailed).toEqual([`toReplan > person.${lea.id}`]);
  });

  test('ends with the ticket', () => {
    const desk = booked().act(lea, 'resolve');
    expect(desk.last('appointmentCancelled')).toMatchObject({ because: 'closed', sequence: 1 });
    expect(desk.mails('appointmentCancelled').map((n) => n.invitation?.method)).toEqual(['CANCEL', 'CANCEL']);
  });
});
