import { describe, expect, test } from '@jest/globals';
import type { Wait } from '../../../domain/words';
import { lea, paul } from '../harness/people';
import { type Desk, opened } from '../harness/simulator';
import { paris } from '../harness/time';

const HOUR = 3_600_000;
const taken = () => opened().act(lea, 'take');

interface Pause {
  begins: (desk: Desk) => Desk;
  ends: (desk: Desk) => Desk;
}

const WAITS: Record<Wait, Pause> = {
  information: {
    begins: (desk) => desk.act(lea, 'requestInformation'),
    ends: (desk) => desk.act(paul, 'reply'),
  },
  consent: {
    begins: (desk) => desk.act(lea, 'requestRemoteTakeover'),
    ends: (desk) => desk.act(paul, 'answerConsent', { answer: 'refused' }),
  },
  appointment: {
    begins: (desk) => desk.act(lea, 'proposeAppointment'),
    ends: (desk) => desk.act(paul, 'answerAppointment', { slot: undefined as never }),
  },
  supplier: {
    begins: (desk) => desk.act(lea, 'waitForSupplier'),
    ends: (desk) => desk.act(lea, 'take'),
  },
};

describe.each(Object.entries(WAITS) as [Wait, Pause][])('While the ticket waits (%s)', (wait, { begins, ends }) => {
  test('it is pending, and its resolution clock stands', () => {
    const desk = begins(taken().after('1 h'));
    expect(desk.ticket).toMatchObject({ status: 'pending', waits: [wait] });
    expect(desk.clock('resolution')).toMatchObject({ since: null, dueAt: null, consumedMs: HOUR });
  });

  test('the clock goes on afterwards with what was left', () => {
    const desk = ends(begins(taken().after('1 h')).after('2 h'));
    expect(desk.ticket).toMatchObject({ status: 'inProgress', waits: [] });
    // 24 opening hours from Tuesday 9:00, less the hour and a half of opening that the wait lasted, from 10:00 to 12:00.
    expect(desk.clock('resolution')).toMatchObject({ consumedMs: HOUR, dueAt: paris('2026-11-27 11:00') });
  });
});

describe('A pause', () => {
  test('over a mark delays it by the pause, in opening time', () => {
    // Half of the 24 hours would be spent on Wednesday at 14:00.
    const desk = taken().until('2026-11-25 13:59').act(lea, 'requestInformation');
    desk.until('2026-11-26 20:00').act(paul, 'reply').until('2026-11-27 09:00');
    expect(desk.marks('resolution')).toEqual(['2026-11-27 08:31']);
  });

  test('that begins at the instant of a mark comes after it', () => {
    const desk = taken().sleep('1 d').sleep('5 h').act(lea, 'requestInformation');
    expect(desk.now).toBe(paris('2026-11-25 14:00'));
    expect(desk.told).toEqual(['markReached', 'informationRequested']);
    desk.act(paul, 'reply').until('2026-11-25 17:00');
    expect(desk.marks('resolution')).toEqual(['2026-11-25 14:00']);
  });

  test('that begins a millisecond before a mark leaves it a millisecond', () => {
    const desk = taken().sleep('1 d').sleep('5 h').sleep('-1 ms').act(lea, 'requestInformation');
    expect(desk.told).toEqual(['informationRequested']);
    desk.until('2026-11-25 15:00').act(paul, 'reply').after('1 h');
    expect(desk.last('markReached').due).toBe(paris('2026-11-25 15:00') + 1);
  });

  test('that ends while the desk is closed goes on at the next opening', () => {
    const desk = taken().after('1 h').act(lea, 'requestInformation').until('2026-11-24 22:00').act(paul, 'reply');
    expect(desk.clock('resolution')?.dueAt).toBe(paris('2026-11-27 16:30'));
  });

  test('for two reasons ends with the last of them', () => {
    const desk = taken().act(lea, 'requestInformation').act(lea, 'proposeAppointment');
    expect(desk.ticket.waits).toEqual(['information', 'appointment']);
    expect(desk.act(paul, 'reply').clock('resolution')?.since).toBeNull();
    expect(desk.act(lea, 'cancelAppointment').clock('resolution')?.since).toBe(desk.now);
    expect(desk.all('clockPaused')).toHaveLength(1);
  });

  test('after the breach stops the repeats, and they go on afterwards', () => {
    const desk = opened({}, { priority: 'P1' }).act(lea, 'take').until('2026-11-24 16:00');
    desk.act(lea, 'requestInformation').until('2026-11-27 10:00').act(paul, 'reply').until('2026-11-30 10:00');
    expect(desk.marks('resolution')).toEqual([
      '2026-11-24 11:00',
      '2026-11-24 12:00',
      '2026-11-24 14:00',
      '2026-11-27 17:00',
    ]);
  });

  test('is only for the waits the policy names', () => {
    const { resolution } = taken().terms.policy;
    const desk = opened({ policy: { resolution: { ...resolution, pausedBy: ['consent'] } } });
    desk.act(lea, 'take').act(lea, 'requestInformation');
    expect(desk.ticket.status).toBe('pending');
    expect(desk.clock('resolution')?.since).not.toBeNull();
  });

  test('a classification during it changes what is left, not what is consumed', () => {
    const desk = taken().after('1 h').act(lea, 'requestInformation').act(lea, 'classify', { priority: 'P1' });
    expect(desk.clock('resolution')).toMatchObject({ since: null, consumedMs: HOUR, budgetMs: 4 * HOUR });
    expect(desk.after('1 h').act(paul, 'reply').clock('resolution')?.dueAt).toBe(paris('2026-11-24 15:00'));
  });
});
