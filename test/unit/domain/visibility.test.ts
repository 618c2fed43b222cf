import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { OUTER_CLOCKS, outsideOf, seesInside } from '../../../domain/access/visibility';
import { admin, auditor, chloe, eva, everybody, lea, paul, rene, sam, tom } from '../harness/people';
import { runs } from '../harness/runs';
import { opened } from '../harness/simulator';
import { story, tell } from '../harness/stories';

describe('The inside of a ticket', () => {
  const { ticket } = opened().act(lea, 'escalate', { groupId: 'expert-reseau' });

  test('is for who works on it and for auditors, not for the requester’s side nor for who administers accounts', () => {
    const inside = everybody.filter((who) => seesInside(who, ticket));
    expect(inside).toEqual([lea, tom, chloe, eva, sam, auditor]);
    expect([paul, rene, admin].filter((who) => seesInside(who, ticket))).toEqual([]);
  });

  test('is not for staff whose own ticket it is', () => {
    expect(seesInside(lea, { ...ticket, requesterId: lea.id })).toBe(false);
  });
});

describe('From outside', () => {
  test('what was done for the requester is seen, with the texts that are for them', () => {
    const desk = opened().act(lea, 'take').act(lea, 'reply').act(lea, 'resolve');
    expect(outsideOf(desk.last('replied'))).toEqual({ facts: { from: 'staff' }, texts: true });
    expect(outsideOf(desk.last('resolved'))).toEqual({ facts: { code: 'solved' }, texts: true });
  });

  test('a level is seen, but neither the group nor the summary that goes with the ticket', () => {
    const desk = opened().act(lea, 'escalate');
    expect(outsideOf(desk.last('escalated'))).toEqual({ facts: { level: 'expert' }, texts: false });
  });

  test('what the desk notes, who was told and which deadlines passed does not exist', () => {
    const desk = opened().after('2 h').act(lea, 'note').act(lea, 'link');
    desk.hear({ type: 'refused', command: 'take', code: 'notAllowed' }).hear({ type: 'operatorCancelled' });
    for (const type of [
      'noted',
      'linked',
      'superiorTold',
      'markReached',
      'breached',
      'clockStarted',
      'commandRefused',
      'operatorCancelled',
    ] as const) {
      expect([type, outsideOf(desk.last(type))]).toEqual([type, null]);
    }
  });

  test('no group, superior or colleague is named, wherever a story leads', () => {
    const inner = ['groupId', 'fromGroupId', 'assigneeId', 'told', 'tier', 'notify', 'fired', 'by', 'contentId'];
    fc.assert(
      fc.property(story, (life) => {
        for (const event of tell(life).events) {
          const named = Object.keys(outsideOf(event)?.facts ?? {}).filter((name) => inner.includes(name));
          expect([event.type, ...named]).toEqual([event.type]);
        }
      }),
      runs(20),
    );
  });

  test('the deadlines are those promised to the requester or asked of them, never those between colleagues', () => {
    expect(
      ['acknowledge', 'followUp', 'replan', 'supplierAnswer'].filter((name) => OUTER_CLOCKS.has(name as never)),
    ).toEqual([]);
    expect(['takeCharge', 'resolution', 'consent', 'closure'].every((name) => OUTER_CLOCKS.has(name as never))).toBe(
      true,
    );
  });
});
