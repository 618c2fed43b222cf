import { describe, expect, test } from '@jest/globals';
import { lea, nora, paul, tom } from '../harness/people';
import { opened, type Setting } from '../harness/simulator';
import { paris } from '../harness/time';
import { slot } from '../harness/usual';

const thursday = slot(paris('2026-11-26 10:00'), nora.id);
const friday = slot(paris('2026-11-27 14:00'), lea.id);
const onSite = (setting: Setting = {}) => opened(setting).act(lea, 'escalate', { groupId: 'proximite-nord' });
const scheduled = (setting: Setting = {}) => onSite(setting).act(nora, 'scheduleVisit', thursday).reserved();
const underway = (setting: Setting = {}) => scheduled(setting).until('2026-11-26 10:00').act(nora, 'startVisit');
const withAppointment = () =>
  opened()
    .act(lea, 'proposeAppointment', { slots: [friday, thursday] })
    .act(paul, 'answerAppointment')
    .reserved();

describe('A visit alone', () => {
  test('reserves the technician, and is announced to both once that is done', () => {
    const desk = onSite().act(nora, 'scheduleVisit', thursday);
    expect(desk.ticket).toMatchObject({
      status: 'pending',
      visit: { id: 'visit-1', status: 'booking', fromAppointment: null },
    });
    expect(desk.lastEffects).toEqual([{ do: 'reserve', owner: 'visit-1', slot: thursday, replaces: null }]);
    desk.reserved();
    expect(desk.mailed).toEqual([`visitAnnounced > person.${paul.id}`, `visitAnnounced > person.${nora.id}`]);
    expect(desk.notices.at(-1)?.invitation).toEqual({ method: 'REQUEST', uid: 'visit-1', sequence: 0, slot: thursday });
  });

  test('whose time is taken is gone, and who planned it is told', () => {
    const desk = onSite().act(nora, 'scheduleVisit', thursday).reserved('slotTaken');
    expect(desk.ticket).toMatchObject({ visit: null, status: 'inProgress' });
    expect(desk.mailed).toEqual([`toReplan > person.${nora.id}`]);
  });

  test('is one at a time, and at a sound time', () => {
    expect(scheduled().attempt(nora, 'scheduleVisit')).toBe('visitPending');
    expect(scheduled().attempt(nora, 'proposeAppointment')).toBe('visitPending');
    expect(onSite().attempt(nora, 'scheduleVisit', { startAt: 1, endAt: 2 })).toBe('slotMalformed');
  });

  test('is recalled the day before', () => {
    const desk = scheduled().until('2026-11-25 10:00');
    expect(desk.mailed).toEqual([`visitReminder > person.${paul.id}`, `visitReminder > person.${nora.id}`]);
  });

  test('is cancelled with a CANCEL to both; before it was announced nobody is told', () => {
    const desk = scheduled().act(nora, 'cancelVisit');
    expect(desk.lastEffects[0]).toEqual({ do: 'release', owner: 'visit-1' });
    expect(desk.mails('visitCancelled').map((n) => [n.invitation?.method, n.invitation?.sequence])).toEqual([
      ['CANCEL', 1],
      ['CANCEL', 1],
    ]);
    const early = onSite().act(nora, 'scheduleVisit', thursday).act(nora, 'cancelVisit');
    expect(early.lastEffects).toEqual([{ do: 'release', owner: 'visit-1' }]);
    expect(early.reserved().lastEvents).toEqual([]);
  });
});

describe('A visit that comes of an appointment', () => {
  const asked = () => withAppointment().act(lea, 'scheduleVisit', thursday);

  test('takes over its time and its invitation, and the technician who was to come is freed', () => {
    expect(asked().lastEffects).toEqual([
      { do: 'reserve', owner: 'visit-1', slot: thursday, replaces: 'appointment-1' },
    ]);
    const desk = asked().reserved();
    expect(desk.ticket).toMatchObject({ appointment: null, visit: { status: 'scheduled' } });
    expect(desk.notices.slice(-3).map((n) => [n.audience, n.invitation?.method, n.invitation?.uid])).toEqual([
      [{ to: 'person', id: paul.id }, 'REQUEST', 'appointment-1'],
      [{ to: 'person', id: nora.id }, 'REQUEST', 'appointment-1'],
      [{ to: 'person', id: lea.id }, 'CANCEL', 'appointment-1'],
    ]);
    expect(desk.last('visitScheduled').invitation.sequence).toBe(1);
    expect(desk.act(lea, 'cancelVisit').last('visitCancelled').invitation?.sequence).toBe(2);
  });

  test('leaves the appointment standing where its own time is taken', () => {
    const desk = asked().reserved('slotTaken');
    expect(desk.ticket).toMatchObject({ visit: null, appointment: { status: 'booked', slot: friday } });
  });

  test('gives the time back when it is given up before it was reserved', () => {
    const desk = asked().act(lea, 'cancelVisit');
    expect(desk.lastEffects).toEqual([{ do: 'reserve', owner: 'appointment-1', slot: friday, replaces: 'visit-1' }]);
    expect(desk.reserved('slotConfirmed').lastEvents).toEqual([]);
    expect(desk.ticket.appointment?.status).toBe('booked');
  });

  test('and where somebody was quicker to take that time, the appointment is withdrawn and fresh slots are owed', () => {
    const desk = asked().act(lea, 'cancelVisit').reserved('slotTaken');
    expect(desk.ticket.appointment).toMatchObject({ status: 'toReplan', slot: null });
    expect(desk.mailed).toEqual([
      `appointmentCancelled > person.${paul.id}`,
      `appointmentCancelled > person.${lea.id}`,
      `appointmentSlotTaken > person.${paul.id}`,
      `toReplan > person.${lea.id}`,
    ]);
  });

  test('cannot be outrun by a move of the appointment, whose reservation nobody would release', () => {
    expect(asked().attempt(lea, 'rescheduleAppointment')).toBe('visitPending');
  });

  test('waits for the requester’s answer, or for the slot to be reserved', () => {
    const proposed = opened().act(lea, 'proposeAppointment');
    expect(proposed.attempt(lea, 'scheduleVisit')).toBe('appointmentPending');
    expect(proposed.act(paul, 'answerAppointment').attempt(lea, 'scheduleVisit')).toBe('appointmentPending');
  });
});

describe('A visit under way', () => {
  test('is work: the ticket is no longer pending and its clock runs', () => {
    expect(underway().ticket).toMatchObject({ status: 'inProgress', waits: [], visit: { status: 'underway' } });
    expect(underway().clock('resolution')?.since).toBe(paris('2026-11-26 10:00'));
  });

  test('is over only by its report', () => {
    expect(underway().attempt(nora, 'resolve')).toBe('visitPending');
    expect(underway().attempt(nora, 'cancelVisit')).toBe('notInThisState');
    const desk = underway().act(nora, 'reportVisit', { spentMinutes: 50 });
    expect(desk.last('visitReported')).toMatchObject({ spentMinutes: 50, signed: false });
    expect(desk.mailed).toEqual([`visitReport > person.${paul.id}`]);
    // It may be over before its time: the technician is free again.
    expect(desk.lastEffects[0]).toEqual({ do: 'release', owner: 'visit-1' });
    expect(desk.attempt(nora, 'resolve')).toBeUndefined();
  });

  test('is not reported before it has started, nor started before it is reserved', () => {
    expect(scheduled().attempt(nora, 'reportVisit')).toBe('notInThisState');
    expect(onSite().act(nora, 'scheduleVisit', thursday).attempt(nora, 'startVisit')).toBe('notInThisState');
  });

  test('is signed where the policy asks for it', () => {
    const rule = onSite().terms.policy.visit;
    const required: Setting = { policy: { visit: { ...rule, signature: 'required' } } };
    expect(underway(required).attempt(nora, 'reportVisit')).toBe('signatureMissing');
    const signed = underway(required).act(nora, 'reportVisit', { texts: ['found', 'done', 'signature'] });
    expect(signed.last('visitReported').signed).toBe(true);
  });

  test('or never started, that is overdue is recalled to the technician every four hours', () => {
    for (const desk of [underway(), scheduled()]) {
      desk.until('2026-11-26 15:00');
      expect(desk.mailed).toContain(`waitExpired > person.${nora.id}`);
      desk.until('2026-11-26 19:00');
      expect(desk.mailed).toContain(`waitExpired > person.${nora.id}`);
      expect(desk.marks('visit').slice(-2)).toEqual(['2026-11-26 15:00', '2026-11-26 19:00']);
    }
  });

  test('ends with a cancelled ticket', () => {
    expect(underway().act(tom, 'cancel').told).toEqual(['visitCancelled', 'cancelled']);
  });
});
