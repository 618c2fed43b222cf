import { describe, expect, test } from '@jest/globals';
import { lea, paul, rene, robot, sam, yasmine } from '../harness/people';
import { opened } from '../harness/simulator';

const resolved = () => opened().act(lea, 'take').act(lea, 'resolve');
const closed = () => resolved().act(paul, 'answerResolution');

describe('A ticket is cancelled', () => {
  test('by its requester, for a reason of their own', () => {
    const desk = opened().act(paul, 'cancel', { reason: 'requester' });
    expect(desk.ticket).toMatchObject({ status: 'cancelled', cancelled: { reason: 'requester' }, clocks: [] });
    expect(desk.mailed).toEqual([`cancelled > person.${paul.id}`]);
    expect(opened().attempt(paul, 'cancel', { reason: 'spam' })).toBe('reasonNotYours');
  });

  test('and whoever has it is told when it was not them', () => {
    const taken = () => opened().act(lea, 'take');
    expect(taken().act(paul, 'cancel', { reason: 'requester' }).mailed).toEqual([
      `cancelled > person.${paul.id}`,
      `requesterCancelled > person.${lea.id}`,
    ]);
    expect(taken().act(lea, 'cancel').mailed).toEqual([`cancelled > person.${paul.id}`]);
  });

  test('and has ended with it', () => {
    const desk = opened().act(paul, 'cancel');
    expect(desk.ticket.endedAt).toBe(desk.now);
  });

  test('by who opened it for them, as the requester would', () => {
    const byRobot = opened({}, { openedBy: robot.id });
    expect(byRobot.attempt(robot, 'cancel', { reason: 'duplicate' })).toBe('reasonNotYours');
    expect(byRobot.attempt(robot, 'cancel', { reason: 'requester' })).toBeUndefined();
  });

  test('by the desk, for any reason', () => {
    const desk = opened().act(lea, 'cancel', { reason: 'duplicate', duplicateOf: '2026-000001' });
    expect(desk.last('cancelled')).toMatchObject({ reason: 'duplicate', duplicateOf: '2026-000001' });
    expect(desk.ticket.links).toEqual([{ number: '2026-000001', relation: 'duplicateOf' }]);
    expect(opened().attempt(lea, 'cancel', { reason: 'duplicate', duplicateOf: '2026-004217' })).toBe('selfLink');
  });

  test('by nobody else', () => {
    expect(opened().attempt(yasmine, 'cancel')).toBe('notAllowed');
    expect(opened().attempt(rene, 'cancel')).toBe('notAllowed');
  });

  test('and its clocks are no judgement of anybody, unless they were breached before', () => {
    expect(opened().act(paul, 'cancel').verdicts('takeCharge')).toEqual(['void']);
    expect(opened().after('1 h').act(paul, 'cancel').verdicts('takeCharge')).toEqual(['missed']);
    expect(opened().act(lea, 'take').act(paul, 'cancel').verdicts('resolution')).toEqual(['void']);
  });

  test('for good: nothing is accepted, nothing fires, nobody is told', () => {
    const desk = opened().act(lea, 'take').act(paul, 'cancel').after('100 d');
    expect(desk.lastEvents).toEqual([]);
    for (const command of ['reopen', 'note', 'take', 'resolve', 'cancel', 'link'] as const) {
      expect(desk.attempt(sam, command)).toBe('notInThisState');
    }
    expect(desk.attempt(paul, 'rate')).toBe('notInThisState');
  });

  test('not once it is resolved', () => {
    expect(resolved().attempt(paul, 'cancel')).toBe('notInThisState');
    expect(closed().attempt(sam, 'cancel')).toBe('notInThisState');
  });
});

describe('A ticket is rated', () => {
  test('by its requester alone, once, when it is resolved or closed', () => {
    expect(resolved().act(paul, 'rate', { score: 5 }).ticket.rating?.score).toBe(5);
    expect(closed().act(paul, 'rate').ticket.rating?.score).toBe(4);
    expect(closed().act(paul, 'rate').attempt(paul, 'rate')).toBe('alreadyRated');
    expect(closed().attempt(lea, 'rate')).toBe('notTheBeneficiary');
    expect(opened().attempt(paul, 'rate')).toBe('notInThisState');
  });

  test('in the 30 days after it was closed', () => {
    const { ratingWindowDays, reopenWindow } = { ratingWindowDays: 3, reopenWindow: { days: 10 } };
    const short = () =>
      opened({ policy: { ratingWindowDays, reopenWindow } }).act(lea, 'resolve').act(paul, 'answerResolution');
    expect(short().sleep('3 d').sleep('-1 ms').attempt(paul, 'rate')).toBeUndefined();
    expect(short().sleep('3 d').attempt(paul, 'rate')).toBe('ratingWindowPassed');
    expect(closed().sleep('30 d').attempt(paul, 'rate')).toBe('notInThisState');
  });

  test('anew after it was reopened', () => {
    const desk = closed().act(paul, 'rate').act(paul, 'reopen');
    expect(desk.ticket.rating).toBeNull();
    expect(desk.act(lea, 'resolve').attempt(paul, 'rate')).toBeUndefined();
  });
});

describe('Tickets are linked', () => {
  test('once for each relation, never to themselves, also after closure', () => {
    const desk = closed().act(lea, 'link', { number: '2026-000001', relation: 'causedBy' });
    expect(desk.ticket.links).toEqual([{ number: '2026-000001', relation: 'causedBy' }]);
    expect(desk.attempt(lea, 'link', { number: '2026-000001', relation: 'causedBy' })).toBe('alreadyLinked');
    expect(desk.attempt(lea, 'link', { number: '2026-000001', relation: 'relatedTo' })).toBeUndefined();
    expect(desk.attempt(lea, 'link', { number: '2026-004217' })).toBe('selfLink');
  });

  test('a ticket that follows a closed one is linked to it from its opening', () => {
    expect(opened({}, { follows: '2026-000001' }).ticket.links).toEqual([
      { number: '2026-000001', relation: 'follows' },
    ]);
  });
});
