import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Passage, passagesOf } from '../../../../domain/calls/fold';
import { readLine } from '../../../../domain/calls/queueLog';
import { addFact, type Trails } from '../../../../domain/calls/trail';
import { SECOND_MS } from '../../../../domain/time';
import { runs } from '../../harness/runs';

const LATER = 4_000_000_000_000;
const seconds = (max: number) => fc.integer({ min: 0, max });

/** What really happened in one passage, and its lines. */
const lived = fc.record({
  pause: seconds(100),
  wait: seconds(600),
  talk: seconds(900),
  end: fc.constantFrom('answered', 'ABANDON', 'EXITWITHKEY', 'EXITWITHTIMEOUT', 'EXITEMPTY', 'transferred'),
});
type Lived = typeof lived extends fc.Arbitrary<infer T> ? T : never;

const OUTCOMES: Record<Lived['end'], Passage['outcome']> = {
  answered: 'answered',
  transferred: 'answered',
  ABANDON: 'abandoned',
  EXITWITHKEY: 'abandoned',
  EXITWITHTIMEOUT: 'timedOut',
  EXITEMPTY: 'queueEmpty',
};

/** A call that goes through one queue again and again, told as Asterisk would. */
function story(callid: string, lives: readonly Lived[]) {
  let now = 1_764_284_400;
  const lines: string[] = [];
  const say = (rest: string) => lines.push(`${now}|${callid}|dsi|${rest}`);
  const passages = lives.map(({ pause, wait, talk, end }, entry): Passage => {
    const isAnswered = OUTCOMES[end] === 'answered';
    // A queue gives no call up at once and takes it again at once: more than two seconds are in between.
    now += pause + (entry > 0 ? 3 : 0);
    const enteredAt = now * SECOND_MS;
    say('NONE|ENTERQUEUE||0144556677|1');
    now += wait;
    const leftAt = now * SECOND_MS;
    if (isAnswered) {
      say(`SIP/lea|RINGNOANSWER|15000`);
      say(`SIP/lea|CONNECT|${wait}|x|3`);
      now += talk;
      say(
        end === 'answered'
          ? `SIP/lea|COMPLETECALLER|${wait}|${talk}|1`
          : `SIP/lea|BLINDTRANSFER|300|in|${wait}|${talk}|1`,
      );
    } else say(`NONE|${end}|${end === 'EXITWITHKEY' ? '9|' : ''}1|1|${wait}`);
    return {
      entry,
      enteredAt,
      leftAt,
      outcome: OUTCOMES[end],
      isByKey: end === 'EXITWITHKEY',
      agent: isAnswered ? 'SIP/lea' : null,
      endedAt: isAnswered ? now * SECOND_MS : null,
    };
  });
  return { callid, lines, passages };
}

const stories = fc
  .array(fc.array(lived, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((many) => many.map((lives, i) => story(`1764284400.${i}`, lives)));

function read(lines: readonly string[]) {
  const trails: Trails = new Map();
  for (const line of lines) {
    const found = readLine(line);
    if (found.is === 'fact') addFact(trails, found, found.fact);
  }
  return Object.fromEntries(
    [...trails.values()].map(({ callid, facts }) => [callid, passagesOf(facts.values(), LATER)]),
  );
}

const asLived = (told: readonly ReturnType<typeof story>[]) =>
  Object.fromEntries(told.map(({ callid, passages }) => [callid, passages]));

describe('The calls of a log', () => {
  test('are what happened, whatever the order of its lines and however often each is read', () => {
    const shuffled = stories.chain((told) => {
      const lines = told.flatMap((it) => it.lines);
      const mixed = fc.shuffledSubarray(lines, { minLength: lines.length });
      return fc.record({ told: fc.constant(told), lines: mixed, again: fc.subarray(lines) });
    });
    fc.assert(
      fc.property(shuffled, ({ told, lines, again }) => expect(read([...lines, ...again])).toEqual(asLived(told))),
      runs(500),
    );
  });

  test('are as many in either part of it as happened there, wherever it is cut', () => {
    const cut = stories.chain(([first]) => {
      const lines = first?.lines ?? [];
      return fc.record({ lines: fc.constant(lines), at: fc.nat(lines.length) });
    });
    fc.assert(
      fc.property(cut, ({ lines, at }) => {
        const count = (some: readonly string[]) => Object.values(read(some)).flat();
        const [whole, before, after] = [count(lines), count(lines.slice(0, at)), count(lines.slice(at))];
        // The one that the cut goes through is in both.
        const isThrough = before.length + after.length - whole.length;
        expect([0, 1]).toContain(isThrough);
        expect(before.slice(0, before.length - isThrough)).toEqual(whole.slice(0, before.length - isThrough));
        const bare = (passages: Passage[]) => passages.map(({ entry: _entry, agent: _agent, ...it }) => it);
        expect(bare(after).slice(isThrough)).toEqual(bare(whole).slice(before.length));
      }),
      runs(500),
    );
  });
});
