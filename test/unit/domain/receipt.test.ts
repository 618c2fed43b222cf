import { describe, expect, test } from '@jest/globals';
import { lea, paul, tom } from '../harness/people';
import { opened, simulate, TUESDAY_9H } from '../harness/simulator';
import { paris } from '../harness/time';

describe('The instant of an act is its receipt at the edge', () => {
  test('a queue makes nobody late', () => {
    const desk = opened();
    const receivedAt = paris('2026-11-24 09:10');
    desk.sleep('3 h').act(lea, 'take', {}, { receivedAt });
    expect(desk.ticket.takenAt).toBe(receivedAt);
    expect(desk.verdicts('takeCharge')).toEqual(['met']);
    expect(desk.after('1 min').marks('takeCharge')).toEqual([]);
  });

  test('what fell due before the receipt comes before the act', () => {
    const desk = opened()
      .sleep('3 h')
      .act(lea, 'take', {}, { receivedAt: paris('2026-11-24 09:20') });
    expect(desk.told).toEqual(['markReached', 'assigned', 'takenIntoAccount']);
    expect(desk.last('markReached')).toMatchObject({ due: paris('2026-11-24 09:15'), fired: desk.now });
  });

  test('it is never before the ticket’s last event', () => {
    const desk = opened()
      .after('20 min')
      .act(lea, 'take', {}, { receivedAt: paris('2026-11-24 09:01') });
    expect(desk.ticket.takenAt).toBe(paris('2026-11-24 09:15'));
  });

  test('it is never after the desk’s now', () => {
    const desk = opened().act(lea, 'take', {}, { receivedAt: paris('2027-01-01 00:00') });
    expect(desk.ticket.takenAt).toBe(TUESDAY_9H);
  });

  test('a drill takes the desk’s now', () => {
    const desk = opened({}, { drill: true }).sleep('3 h').act(lea, 'take', {}, { receivedAt: TUESDAY_9H });
    expect(desk.ticket.takenAt).toBe(paris('2026-11-24 12:00'));
    expect(desk.verdicts('takeCharge')).toEqual(['missed']);
  });

  test('a ticket counts from when the edge received it, a drill from when it is opened', () => {
    const earlier = { receivedAt: paris('2026-11-24 08:45') };
    expect(simulate().open(earlier).clock('takeCharge')?.dueAt).toBe(paris('2026-11-24 09:15'));
    expect(
      simulate()
        .open({ ...earlier, drill: true })
        .clock('takeCharge')?.dueAt,
    ).toBe(paris('2026-11-24 09:30'));
    expect(simulate().open({ receivedAt: paris('2027-01-01 00:00') }).ticket.openedAt).toBe(TUESDAY_9H);
  });

  test('an act while the desk is closed is an act', () => {
    const desk = opened({ from: paris('2026-11-24 20:00') })
      .after('1 h')
      .act(lea, 'take');
    expect(desk.ticket.verdicts[0]).toMatchObject({ clock: 'takeCharge', verdict: 'met', consumedMs: 0 });
  });
});

describe('A sender who has seen another ticket than this', () => {
  test('is told of the conflict, and nothing changes', () => {
    const desk = opened();
    const seen = desk.ticket.seq;
    desk.act(lea, 'take', {}, { ifSeq: seen });
    expect(desk.attempt(tom, 'take', {}, { ifSeq: seen })).toBe('conflict');
    expect(desk.lastEvents).toEqual([]);
  });

  test('is in conflict also with a deadline that has passed meanwhile', () => {
    const desk = opened();
    expect(desk.sleep('16 min').attempt(lea, 'take', {}, { ifSeq: desk.ticket.seq })).toBe('conflict');
    expect(desk.told).toEqual(['markReached']);
  });
});

describe('A refused signal', () => {
  const refused = { type: 'refused', command: 'take', code: 'notAllowed' } as const;

  test('is recorded by its code', () => {
    const desk = opened().hear(refused);
    expect(desk.last('commandRefused')).toMatchObject({ command: 'take', code: 'notAllowed', by: 'system' });
  });

  test('is recorded without a word of a stranger', () => {
    const desk = opened().hear({ ...refused, command: 'Paul Durand, 01 44 62 40 40' });
    expect(desk.last('commandRefused').command).toBe('unknown');
  });

  test('does not fill a timeline, however many there are', () => {
    const desk = opened();
    for (let i = 0; i < 50; i++) desk.hear(refused);
    expect(desk.all('commandRefused')).toHaveLength(20);
  });
});

describe('What an operator does', () => {
  test('a cancellation from outside is recorded, and the ticket goes on', () => {
    const desk = opened().hear({ type: 'operatorCancelled' });
    expect(desk.ticket.status).toBe('new');
    expect(desk.act(lea, 'take').ticket.status).toBe('inProgress');
  });

  test('a ticket resumed after its termination fires at once what it missed', () => {
    const desk = opened().sleep('1 h').hear({ type: 'resumedAfterTermination' });
    expect(desk.told.slice(0, 3)).toEqual(['markReached', 'markReached', 'breached']);
    expect(desk.told.at(-1)).toBe('resumedAfterTermination');
    expect(desk.act(paul, 'reply').told).toEqual(['replied']);
  });
});
