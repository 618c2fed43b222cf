import { describe, expect, test } from '@jest/globals';
import { outsideOf } from '../../../domain/access/visibility';
import { academieParis } from '../../../domain/policy/academieParis';
import type { Policy } from '../../../domain/policy/policy';
import { lea, paul, sam } from '../harness/people';
import { Desk, opened, TUESDAY_9H } from '../harness/simulator';
import { paris } from '../harness/time';

const closed = () => opened().act(lea, 'resolve').act(paul, 'answerResolution');

describe('A bad rating', () => {
  const ratedBadly = () => closed().act(paul, 'rate', { score: 2 });

  test('is followed up by a supervisor, who is told at once, reminded, and reminded again once it is due', () => {
    const desk = ratedBadly();
    expect(desk.mailed).toEqual(['badRating > supervisors']);
    expect(desk.clock('ratingFollowUp')).toMatchObject({ time: 'business', dueAt: paris('2026-11-26 09:00') });
    desk.until('2026-11-25 09:00');
    expect(desk.mailed).toEqual(['ratingFollowUpDue > supervisors']);
    desk.until('2026-11-26 09:00');
    expect(desk.told).toEqual(['breached']);
    expect(desk.after('1 d').told).toEqual(['repeated']);
    expect(desk.attempt(lea, 'followUpRating')).toBe('notAllowed');
    expect(desk.act(sam, 'followUpRating').told).toEqual(['ratingFollowedUp']);
    expect(desk.verdicts('ratingFollowUp')).toEqual(['missed']);
    expect(desk.attempt(sam, 'followUpRating')).toBe('nothingToFollowUp');
  });

  test('is told to the requester as followed up, and mailed only where the supervisor writes to them', () => {
    expect(ratedBadly().act(sam, 'followUpRating').mailed).toEqual([]);
    const told = ratedBadly().act(sam, 'followUpRating', { texts: ['report', 'message'] });
    expect(told.mailed).toEqual([`ratingFollowedUp > person.${paul.id}`]);
    expect(outsideOf(told.last('ratingFollowedUp'))).toEqual({ facts: {}, texts: ['message'] });
  });

  test('keeps the ticket alive past every window until it is followed up, and no longer', () => {
    const desk = ratedBadly().after('60 d');
    expect(desk.ticket.endedAt).toBeNull();
    expect(desk.attempt(paul, 'reopen')).toBe('reopenWindowPassed');
    expect(desk.act(sam, 'followUpRating').told).toEqual(['ratingFollowedUp', 'lifeEnded']);
    expect(ratedBadly().act(sam, 'followUpRating').ticket.endedAt).toBeNull();
  });

  test('is owed an answer also when the ticket is reopened, and cancelled then', () => {
    const desk = ratedBadly().act(paul, 'reopen').act(paul, 'cancel', { reason: 'requester' });
    expect(desk.ticket).toMatchObject({ status: 'cancelled', endedAt: null });
    expect(desk.act(sam, 'followUpRating').ticket.endedAt).toBe(desk.now);
  });

  test('after another, not yet followed up, is followed up with it', () => {
    const desk = ratedBadly().act(paul, 'reopen').after('1 h').act(lea, 'resolve').act(paul, 'rate', { score: 1 });
    expect(desk.all('clockStarted').filter(({ clock }) => clock.name === 'ratingFollowUp')).toHaveLength(1);
  });

  test('owes nothing when it is not that bad, under a policy that says nothing of it, and under the first rules', () => {
    expect(closed().act(paul, 'rate', { score: 3 }).clock('ratingFollowUp')).toBeUndefined();
    const { rating: _, ...silent } = academieParis;
    const { calendar } = opened().terms;
    const under = (policy: Policy, rules: number) => new Desk({ policy, calendar }, TUESDAY_9H).open({}, rules);
    for (const desk of [under(silent, 2), under(academieParis, 1)]) {
      desk.act(lea, 'resolve').act(paul, 'rate', { score: 1 });
      expect(desk.mailed).toEqual([]);
      expect(desk.ticket).not.toHaveProperty('ratingFollowUp');
    }
  });

  test('is not followed up by who gave it', () => {
    const boss = { ...sam, roles: [...sam.roles, 'requester' as const] };
    const desk = opened({}, { requesterId: boss.id }).act(lea, 'resolve').act(boss, 'rate', { score: 1 });
    expect(desk.attempt(boss, 'followUpRating')).toBe('notAllowed');
  });
});
