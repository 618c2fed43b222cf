import { describe, expect, test } from '@jest/globals';
import { chloe, eva, lea, paul, rene, sam } from '../harness/people';
import { opened, type Setting } from '../harness/simulator';
import { paris } from '../harness/time';

const resolved = (setting: Setting = {}) => opened(setting).act(lea, 'take').after('1 h').act(lea, 'resolve');
const closed = (setting: Setting = {}) => resolved(setting).act(paul, 'answerResolution');

describe('A ticket is resolved', () => {
  test('with a code, at the level that did it, and the requester is told', () => {
    const desk = resolved();
    expect(desk.ticket).toMatchObject({
      status: 'resolved',
      resolution: { code: 'solved', level: 'firstLine', by: lea.id, cycle: 1, at: desk.now },
    });
    expect(desk.mailed).toEqual([`resolved > person.${paul.id}`]);
    expect(desk.ticket.clocks.map((c) => c.name)).toEqual(['closure']);
    expect(opened().act(lea, 'escalate').act(eva, 'resolve').ticket.resolution?.level).toBe('expert');
  });

  test('and everything under way ends, each with an event of its own', () => {
    const desk = opened().act(lea, 'requestInformation').act(lea, 'waitForSupplier').act(lea, 'requestRemoteTakeover');
    desk.act(lea, 'proposeAppointment').act(lea, 'escalate', { direction: 'hierarchical' }).act(lea, 'resolve');
    expect(desk.told).toEqual([
      'consentEnded',
      'appointmentCancelled',
      'informationReceived',
      'supplierWaitEnded',
      'resolved',
    ]);
    expect(desk.ticket.clocks.map((c) => c.name)).toEqual(['closure']);
  });

  test('while it is paused: the clock has consumed what it had when it paused', () => {
    const desk = opened().act(lea, 'take').after('1 h').act(lea, 'requestInformation').after('2 h').act(lea, 'resolve');
    expect(desk.ticket.verdicts.find((v) => v.clock === 'resolution')).toMatchObject({
      verdict: 'met',
      consumedMs: 3_600_000,
    });
  });

  test('once', () => {
    for (const command of ['resolve', 'take', 'cancel', 'escalate'] as const) {
      expect(resolved().attempt(sam, command)).toBe('notInThisState');
    }
  });
});

describe('The requester answers the resolution', () => {
  test('accepted: the ticket is closed', () => {
    const desk = closed();
    expect(desk.told).toEqual(['resolutionAccepted', 'closed']);
    expect(desk.ticket).toMatchObject({ status: 'closed', closedAt: desk.now });
    expect(desk.mailed).toEqual([`closed > person.${paul.id}`]);
  });

  test('refused: a new cycle begins', () => {
    const desk = resolved().act(paul, 'answerResolution', { answer: 'refused' });
    expect(desk.told).toEqual(['resolutionRefused', 'reopened']);
    expect(desk.ticket).toMatchObject({ status: 'inProgress', cycle: 2, resolution: null, takenAt: null });
    expect(desk.mailed).toEqual([`reopened > person.${paul.id}`, `reopened > person.${lea.id}`]);
  });

  test('alone, and once', () => {
    for (const who of [lea, sam, rene]) expect(resolved().attempt(who, 'answerResolution')).toBe('notTheBeneficiary');
    expect(closed().attempt(paul, 'answerResolution')).toBe('notInThisState');
  });

  test('by silence: a reminder at 60 %, then the ticket closes', () => {
    const desk = resolved().until('2026-11-27 10:00');
    expect(desk.mailed).toEqual([`resolvedReminder > person.${paul.id}`]);
    desk.until('2026-12-01 09:59');
    expect(desk.ticket.status).toBe('resolved');
    desk.until('2026-12-01 10:00');
    expect(desk.last('closed')).toMatchObject({ because: 'silence', by: 'system' });
    expect(desk.mailed).toEqual([`closed > person.${paul.id}`]);
  });

  test('too late at the due instant', () => {
    const desk = resolved();
    desk.now = paris('2026-12-01 10:00');
    expect(desk.attempt(paul, 'answerResolution', { answer: 'refused' })).toBe('notInThisState');
  });
});

describe('A ticket is reopened', () => {
  test.each([
    ['the requester', paul],
    ['their referent', rene],
    ['the desk', chloe],
  ])('by %s, resolved or closed', (_who, who) => {
    expect(resolved().act(who, 'reopen').ticket.cycle).toBe(2);
    expect(closed().after('2 d').act(who, 'reopen').ticket).toMatchObject({ status: 'inProgress', closedAt: null });
  });

  test('with new clocks, and the old verdicts stay as facts', () => {
    const desk = opened().after('30 min').act(lea, 'take').act(lea, 'resolve').act(paul, 'reopen');
    expect(desk.ticket.clocks.map((c) => [c.name, c.of, c.consumedMs])).toEqual([
      ['takeCharge', 'cycle-2', 0],
      ['resolution', 'cycle-2', 0],
    ]);
    expect(desk.ticket.verdicts.filter((v) => v.of === 'cycle-1').map((v) => [v.clock, v.verdict])).toEqual([
      ['takeCharge', 'missed'],
      ['resolution', 'met'],
      ['closure', 'met'],
    ]);
    desk.after('1 h');
    expect(desk.all('markReached').filter((e) => e.clock === 'takeCharge' && e.of === 'cycle-2')).toHaveLength(2);
  });

  test('and must be taken into account again, even by who had it; superiors are told from the nearest on', () => {
    const desk = opened().after('1 h').act(lea, 'take').act(lea, 'resolve').act(paul, 'reopen');
    expect(desk.ticket).toMatchObject({ assigneeId: lea.id, takenAt: null, superior: null });
    expect(desk.after('30 min').ticket.superior?.tier).toBe(1);
    expect(desk.act(lea, 'take').ticket.takenAt).toBe(desk.now);
  });

  test('until the window of 15 days has passed, to the second', () => {
    const window = closed().sleep('15 d');
    expect(window.attempt(paul, 'reopen')).toBe('reopenWindowPassed');
    expect(closed().sleep('15 d').sleep('-1 s').attempt(paul, 'reopen')).toBeUndefined();
  });

  test('never, or always, where the policy says so', () => {
    const never = closed({ policy: { reopenWindow: 'never' } });
    expect(never.attempt(paul, 'reopen')).toBe('reopenWindowPassed');
    expect(resolved({ policy: { reopenWindow: 'never' } }).attempt(paul, 'reopen')).toBeUndefined();
    const always = closed({ policy: { reopenWindow: 'always' } }).after('1000 d');
    expect(always.ticket).toMatchObject({ status: 'closed', endedAt: null, clocks: [] });
    expect(always.attempt(paul, 'reopen')).toBeUndefined();
  });
});

describe('The life of a closed ticket ends', () => {
  test('when neither reopening nor rating is possible any more', () => {
    const desk = closed().after('29 d');
    expect(desk.ticket.endedAt).toBeNull();
    desk.after('1 d');
    expect(desk.ticket.endedAt).toBe(desk.now);
    for (const command of ['reopen', 'note', 'link'] as const) {
      expect(desk.attempt(lea, command)).toBe('notInThisState');
    }
    expect(desk.attempt(paul, 'rate')).toBe('notInThisState');
  });

  test('at once, where the policy gives no time for either', () => {
    const desk = closed({ policy: { reopenWindow: 'never', ratingWindowDays: 0 } }).after('1 ms');
    expect(desk.told).toEqual(['breached', 'lifeEnded']);
  });
});
