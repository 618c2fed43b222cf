import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CommandName } from '../../../../domain/ticket/commands';
import { HOUR_MS, MINUTE_MS } from '../../../../domain/time';
import { everybody, lea, paul } from '../../harness/people';
import { HORIZON, reckon } from '../../harness/reckoning';
import { runs } from '../../harness/runs';
import { CALENDARS, rule } from '../../harness/settings';
import { officeHours } from '../../harness/simulator';
import { type Move, tell } from '../../harness/stories';

const does = (who: typeof lea, command: CommandName, said: object = {}): Move => ({
  do: 'try',
  who: everybody.indexOf(who as never),
  command,
  words: said,
  queuedMs: 0,
});

/** Waits begin and end, and the ticket is classified, all around the deadlines. */
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('deadline' as const), which: fc.nat(3), offset: fc.constantFrom(-1, 0, 1) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 30 * HOUR_MS }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 5 * MINUTE_MS }) }),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      does(lea, 'requestInformation'),
      does(paul, 'reply'),
      does(lea, 'waitForSupplier'),
      does(lea, 'take'),
      does(lea, 'requestRemoteTakeover'),
      does(paul, 'answerConsent', { answer: 'refused' }),
      does(lea, 'proposeAppointment'),
      does(lea, 'cancelAppointment'),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(does(lea, 'resolve'), does(paul, 'reopen')) },
  { weight: 1, arbitrary: fc.constantFrom('P1', 'P2').map((priority) => does(lea, 'classify', { priority })) },
) as fc.Arbitrary<Move>;

const life = fc.record({
  takeCharge: rule(4 * 3600),
  resolution: rule(86_400),
  calendar: fc.constantFrom(...CALENDARS),
  moves: fc.array(move, { minLength: 5, maxLength: 30, size: 'max' }),
});

describe('Pauses and resumptions at random around the marks', () => {
  test('every mark fires exactly once a cycle, at the instant that somebody with a watch says', () => {
    let fired = 0;
    fc.assert(
      fc.property(life, ({ takeCharge, resolution, calendar = officeHours, moves }) => {
        const desk = tell({ setting: { policy: { takeCharge, resolution }, calendar }, moves }).after('0 ms');
        fc.pre(desk.now < HORIZON);
        fired += desk.all('markReached').length + desk.all('breached').length;
        for (const [name, clockRule] of Object.entries({ takeCharge, resolution })) {
          const found = reckon(desk.events, name as 'resolution', clockRule, calendar, desk.now);
          expect([name, ...found]).toEqual([name]);
        }
      }),
      runs(150),
    );
    expect(fired).toBeGreaterThan(300);
  });
});
