import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AFTERWARDS, INVARIANTS } from '../../harness/invariants';
import { runs } from '../../harness/runs';
import { story, tell } from '../../harness/stories';

describe('Whatever happens, in whatever order, under whatever policy and calendar', () => {
  test('each of the invariants holds after every step, and the others of the whole story', () => {
    fc.assert(
      fc.property(story, (life) => {
        const desk = tell(life, (after, before, input) => {
          for (const [what, holds] of Object.entries(INVARIANTS)) {
            const wrong = holds(after, before, input);
            if (wrong !== null) throw new Error(`${what}: ${wrong} (after ${input.type})`);
          }
        });
        for (const [what, holds] of Object.entries(AFTERWARDS)) expect([what, holds(desk)]).toEqual([what, null]);
      }),
      runs(120),
    );
  });
});
