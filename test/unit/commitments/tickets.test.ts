import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../domain/commitments/commitment';
import { casesOfTicket } from '../../../domain/commitments/tickets';
import type { Instant } from '../../../domain/time';
import { lea, paul, sam } from '../harness/people';
import { type Desk, opened, TUESDAY_9H } from '../harness/simulator';
import { paris } from '../harness/time';

const casesOf = (desk: Desk, now: Instant = desk.now): Case[] =>
  casesOfTicket(desk.events, { calendar: desk.terms.calendar, reopenWindow: desk.terms.policy.reopenWindow }, now);

const taken = (desk: Desk, now?: Instant) => casesOf(desk, now)[0];
const resolved = (desk: Desk, now?: Instant) => casesOf(desk, now).find((it) => it.commitment === 'resolvedByDesk');

describe('a ticket is taken into account', () => {
  test('in time before 30 minutes of opening time, and late from then on', () => {
    expect(taken(opened().sleep('29 min').act(lea, 'take'))).toMatchObject({ verdict: 'met', measureMs: 1_740_000 });
    expect(taken(opened().sleep('30 min').act(lea, 'take'))).toMatchObject({ verdict: 'missed' });
  });

  test('over the night and the weekend as the desk is open', () => {
    const friday = { from: paris('2026-11-27 17:20') };
    expect(taken(opened(friday).until('2026-11-30 08:49').act(lea, 'reply'))?.verdict).toBe('met');
    expect(taken(opened(friday).until('2026-11-30 08:50').act(lea, 'reply'))?.verdict).toBe('missed');
  });

  test('by a person: neither a note nor the requester counts', () => {
    const desk = opened().sleep('5 min').act(lea, 'note').act(paul, 'reply');
    expect(taken(desk)).toMatchObject({ verdict: 'excluded', reason: 'pending', isProvisional: true });
  });

  test('late as soon as its time is over, whether or not somebody takes it', () => {
    const desk = opened();
    const dueAt = TUESDAY_9H + 1_800_000;
    expect(taken(desk, dueAt - 1)).toMatchObject({ reason: 'pending', changesAt: dueAt });
    expect(taken(desk, dueAt)).toMatchObject({ verdict: 'missed', isProvisional: true });
  });

  test('once: a reopening does not ask again', () => {
    const desk = opened().sleep('5 min').act(lea, 'take').act(lea, 'resolve').after('2 h').act(paul, 'reopen');
    expect(taken(desk, desk.now + 1e9)).toMatchObject({ verdict: 'met', isProvisional: false });
  });

  test('under this promise only from mail and web, and when there was something to do', () => {
    expect(taken(opened({}, { channel: 'phone' }))?.reason).toBe('otherChannel');
    expect(taken(opened({}, { drill: true }))?.reason).toBe('drill');
    expect(taken(opened().act(lea, 'cancel', { reason: 'spam' }))?.reason).toBe('spam');
    expect(taken(opened().act(paul, 'cancel', { reason: 'requester' }))?.reason).toBe('cancelled');
  });

  test('or not, and who cancels it because nobody did makes nothing of that unsaid', () => {
    const inTime = taken(opened().sleep('29 min').act(paul, 'cancel', { reason: 'requester' }));
    expect(inTime).toMatchObject({ verdict: 'excluded', reason: 'cancelled', isProvisional: false });
    const late = taken(opened().sleep('30 min').act(paul, 'cancel', { reason: 'requester' }));
    expect(late).toMatchObject({ verdict: 'missed', isProvisional: false, changesAt: null });
    const byDesk = (reason: 'other' | 'duplicate') => taken(opened().sleep('2 h').act(lea, 'cancel', { reason }));
    expect(byDesk('other')).toMatchObject({ verdict: 'missed' });
    expect(byDesk('duplicate')).toMatchObject({ verdict: 'excluded', reason: 'duplicate' });
    expect(taken(opened().act(lea, 'take').sleep('2 h').act(lea, 'cancel', { reason: 'other' }))?.verdict).toBe('met');
  });
});

test('neither a complaint nor what follows one is a case of any', () => {
  for (const what of [{ kind: 'complaint' as const }, { follows: '2026-12345678', complainedOf: [sam.id] }]) {
    expect(casesOf(opened({}, what).act(lea, 'take').act(lea, 'resolve'))).toEqual([]);
  }
});

describe('a ticket is resolved by the single desk', () => {
  test('when it never left first line', () => {
    const desk = opened().act(lea, 'take').after('1 h').act(lea, 'resolve');
    expect(resolved(desk)).toMatchObject({ verdict: 'met', at: desk.now, group: 'guichet', isProvisional: true });
  });

  test('not when it had left, though it came back, nor when it began with experts', () => {
    const back = opened().act(lea, 'escalate').act(sam, 'escalate', { groupId: 'guichet' }).act(lea, 'resolve');
    expect(resolved(back)).toMatchObject({ verdict: 'missed', group: 'guichet' });
    const begun = opened({ policy: { routing: [{ groupId: 'expert-reseau' }] } }).act(sam, 'resolve');
    expect(resolved(begun)).toMatchObject({ verdict: 'missed', group: 'expert-reseau' });
  });

  test('is no case before, and none while it is worked on again', () => {
    const desk = opened().act(lea, 'take');
    expect(resolved(desk)).toBeUndefined();
    desk.act(lea, 'resolve').after('2 h').act(paul, 'reopen');
    expect(resolved(desk)).toMatchObject({ verdict: 'excluded', reason: 'reopened', isProvisional: true });
    desk.act(lea, 'take').act(lea, 'escalate').after('1 h').act(sam, 'resolve');
    expect(resolved(desk)).toMatchObject({ verdict: 'missed', at: desk.now });
  });

  test('for good once the days for reopening have passed since it was closed', () => {
    const desk = opened().act(lea, 'take').act(lea, 'resolve').after('1 h').act(paul, 'answerResolution');
    const finalAt = desk.now + 15 * 86_400_000;
    expect(resolved(desk, finalAt - 1)).toMatchObject({ isProvisional: true, changesAt: finalAt });
    expect(resolved(desk, finalAt)).toMatchObject({ isProvisional: false, changesAt: null });
  });

  test('never for good where a ticket may always be reopened, at once where never', () => {
    const closed = (reopenWindow: 'always' | 'never') =>
      opened({ policy: { reopenWindow } }).act(lea, 'take').act(lea, 'resolve').act(paul, 'answerResolution');
    expect(resolved(closed('always'), TUESDAY_9H + 1e12)?.isProvisional).toBe(true);
    expect(resolved(closed('never'))?.isProvisional).toBe(false);
  });

  test('is said of what was cancelled: duplicates, spam, and the rest', () => {
    const cancelled = (reason: 'duplicate' | 'other') => resolved(opened().act(lea, 'cancel', { reason }));
    expect(cancelled('duplicate')).toMatchObject({ verdict: 'excluded', reason: 'duplicate' });
    expect(cancelled('other')).toMatchObject({ verdict: 'excluded', reason: 'cancelled' });
  });
});
