import { describe, expect, test } from '@jest/globals';
import { append, behead, EMPTY_OUTBOX, enqueue, isDrained } from '../../../domain/ticket/outbox';
import { lea, paul, tom } from '../harness/people';
import { opened } from '../harness/simulator';

describe('What is decided but not yet done', () => {
  test('is queued in order: events, mails to the requester, notices to others, reservations', () => {
    const desk = opened()
      .act(lea, 'assign', { assigneeId: tom.id })
      .act(lea, 'proposeAppointment')
      .act(paul, 'answerAppointment');
    const outbox = enqueue(EMPTY_OUTBOX, desk.events, desk.effects);
    expect(outbox.events.map((e) => e.seq)).toEqual(desk.events.map((_, i) => i + 1));
    expect(outbox.mails[paul.id]?.map((m) => m.notice.template)).toEqual([
      'opened',
      'takenIntoAccount',
      'appointmentProposed',
    ]);
    expect(outbox.notices[`person.${tom.id}`]?.map((n) => n.template)).toEqual(['assigned']);
    expect(outbox.reservations).toHaveLength(1);
    expect(isDrained(outbox)).toBe(false);
  });

  test('staff may be absent: their mails wait until it is known who stands in for them', () => {
    const desk = opened().act(tom, 'assign', { assigneeId: lea.id });
    const { mails, notices } = enqueue(EMPTY_OUTBOX, [], desk.lastEffects);
    expect(Object.keys(mails)).toEqual([paul.id]);
    expect(Object.keys(notices)).toEqual([`person.${lea.id}`]);
  });

  test('of which there is nothing is drained, and a queue that is worked off leaves nothing behind', () => {
    expect(isDrained(EMPTY_OUTBOX)).toBe(true);
    const queues = append(append({}, 'a', 1, 2), 'b', 3);
    expect(queues).toEqual({ a: [1, 2], b: [3] });
    expect(behead(queues, 'a')).toEqual({ a: [2], b: [3] });
    expect(behead(queues, 'b')).toEqual({ a: [1, 2] });
    expect(behead(queues, 'c')).toEqual(queues);
  });
});
