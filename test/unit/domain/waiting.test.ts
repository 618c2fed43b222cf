import { describe, expect, test } from '@jest/globals';
import { lea, nora, paul, rene, tom } from '../harness/people';
import { type Desk, opened, type Setting } from '../harness/simulator';
import { paris } from '../harness/time';

const asked = (setting: Setting = {}) => opened(setting).act(lea, 'take').act(lea, 'requestInformation');

describe('Information is asked of the requester', () => {
  test('who is told, and reminded at 30, 60 and 90 %', () => {
    const desk = asked();
    expect(desk.mailed).toEqual([`informationRequested > person.${paul.id}`]);
    while (desk.now < paris('2026-12-07 09:00')) desk.after('1 d');
    expect(desk.mails('informationReminder')).toHaveLength(3);
    expect(desk.marks('requesterAnswer')).toEqual(['2026-11-27 09:00', '2026-12-02 09:00', '2026-12-07 09:00']);
  });

  test('and answered by a reply of theirs, or of their referent', () => {
    for (const who of [paul, rene]) {
      const desk = asked().act(who, 'reply');
      expect(desk.told).toEqual(['replied', 'informationReceived']);
      expect(desk.ticket).toMatchObject({ status: 'inProgress', informationAskedAt: null });
      expect(desk.mailed).toEqual([`requesterReplied > person.${lea.id}`]);
    }
  });

  test('and not answered by a reply of the desk', () => {
    expect(asked().act(tom, 'reply').ticket.informationAskedAt).not.toBeNull();
  });

  test('until the ticket is taken back in hand', () => {
    expect(asked().act(lea, 'take').ticket).toMatchObject({ status: 'inProgress', informationAskedAt: null });
    expect(asked().act(tom, 'take').ticket).toMatchObject({ status: 'inProgress', assigneeId: tom.id });
  });

  test('again: the time to answer begins anew', () => {
    const desk = asked().until('2026-11-30 09:00').act(lea, 'requestInformation');
    expect(desk.clock('requesterAnswer')?.dueAt).toBe(paris('2026-12-14 09:00'));
  });
});

describe('The requester is silent', () => {
  const silence = (desk: Desk) => desk.until('2026-12-08 08:59').until('2026-12-08 09:00');

  test('the ticket is resolved for want of an answer, and can be refused like any resolution', () => {
    const desk = silence(asked());
    expect(desk.ticket).toMatchObject({ status: 'resolved', resolution: { code: 'noAnswer', by: 'system' } });
    expect(desk.mailed).toEqual([`waitExpired > person.${lea.id}`, `resolved > person.${paul.id}`]);
    expect(desk.verdicts('resolution')).toEqual(['met']);
    expect(desk.act(paul, 'answerResolution', { answer: 'refused' }).ticket.cycle).toBe(2);
  });

  test('or resumed, where the policy says so', () => {
    const rule = asked().terms.policy.requesterAnswer;
    const desk = silence(asked({ policy: { requesterAnswer: { ...rule, onSilence: 'resume' } } }));
    expect(desk.ticket).toMatchObject({ status: 'inProgress', informationAskedAt: null });
    expect(desk.clock('resolution')?.since).toBe(paris('2026-12-08 09:00'));
    expect(desk.mailed).toEqual([`waitExpired > person.${lea.id}`]);
  });

  test('an answer at the due instant comes after the resolution', () => {
    const desk = asked();
    desk.now = paris('2026-12-08 09:00');
    desk.act(paul, 'reply');
    expect(desk.ticket.status).toBe('resolved');
  });

  test('but has an appointment: the ticket goes on with it', () => {
    const slots = ['2026-12-10 10:00', '2026-12-11 10:00'].map((at) => ({
      startAt: paris(at),
      endAt: paris(at) + 3_600_000,
      technicianId: lea.id,
    }));
    const desk = asked().act(lea, 'proposeAppointment', { slots }).act(paul, 'answerAppointment').reserved();
    silence(desk);
    expect(desk.ticket).toMatchObject({ status: 'pending', waits: ['appointment'], appointment: { status: 'booked' } });
  });

  test('but the technician is on site: the visit is never over without its report', () => {
    const desk = asked().act(lea, 'escalate', { groupId: 'proximite-nord' }).act(nora, 'scheduleVisit').reserved();
    desk.act(nora, 'startVisit');
    silence(desk);
    expect(desk.ticket).toMatchObject({ status: 'inProgress', visit: { status: 'underway' } });
  });

  test('but the technician is on their machine: the session is not cut', () => {
    const desk = asked().until('2026-12-08 08:00').act(lea, 'requestRemoteTakeover').act(paul, 'answerConsent');
    silence(desk.act(lea, 'startRemoteSession'));
    expect(desk.ticket.session).not.toBeNull();
  });
});

describe('A supplier is awaited', () => {
  test('until the instant the desk names', () => {
    const until = paris('2026-11-30 12:34') + 567;
    const desk = opened().act(lea, 'waitForSupplier', { until });
    expect(desk.ticket).toMatchObject({ status: 'pending', waits: ['supplier'], supplier: { until } });
    expect(desk.clock('supplierAnswer')?.dueAt).toBe(until);
    desk.until('2026-11-30 12:35');
    expect(desk.last('supplierWaitEnded')).toMatchObject({ because: 'expiry', at: until });
    expect(desk.ticket.status).toBe('inProgress');
    expect(desk.mailed).toContain('waitExpired > group.guichet');
  });

  test('or as long as the policy says', () => {
    const desk = opened().act(lea, 'waitForSupplier');
    expect(desk.clock('supplierAnswer')?.dueAt).toBe(paris('2026-12-01 09:00'));
  });

  test('never until an instant that has passed', () => {
    expect(opened().attempt(lea, 'waitForSupplier', { until: opened().now })).toBe('untilInPast');
  });

  test('until the ticket is taken back in hand, or goes to another group', () => {
    const waiting = () => opened().act(lea, 'take').act(lea, 'waitForSupplier');
    expect(waiting().act(lea, 'take').ticket.supplier).toBeNull();
    expect(waiting().act(lea, 'escalate').ticket).toMatchObject({ supplier: null, groupId: 'expert-reseau' });
    expect(waiting().act(paul, 'reply').ticket.supplier).not.toBeNull();
  });

  test('anew, and even in the same instant it is the last word that counts', () => {
    const desk = opened().act(lea, 'waitForSupplier');
    const until = desk.now + 3_600_000;
    desk.act(lea, 'waitForSupplier', { until });
    expect(desk.clock('supplierAnswer')).toMatchObject({ time: 'wall', dueAt: until });
    desk.act(lea, 'waitForSupplier');
    expect(desk.clock('supplierAnswer')).toMatchObject({ time: 'business', dueAt: paris('2026-12-01 09:00') });
  });
});
