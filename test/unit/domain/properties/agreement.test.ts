import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COMMAND_NAMES } from '../../../../domain/ticket/commands';
import { parseCommand } from '../../../../domain/ticket/parse';
import { possible } from '../../../../domain/ticket/possible';
import { ARGUMENT_REFUSALS } from '../../../../domain/ticket/refusal';
import { step } from '../../../../domain/ticket/step';
import { everybody, paul } from '../../harness/people';
import { runs } from '../../harness/runs';
import { inputOf, story, tell, words } from '../../harness/stories';

describe('Wherever a story has led', () => {
  test('what is not possible is refused for the reason that was given; what is possible is refused only for what it says', () => {
    fc.assert(
      fc.property(story, words, fc.nat(everybody.length - 1), (life, said, index) => {
        const desk = tell(life);
        desk.hear({ type: 'elapse' });
        const { ticket, now, terms } = desk;
        const who = everybody[index] ?? paul;
        const foreseen = possible(ticket, who, now, terms);
        expect(foreseen.map((p) => p.command)).toEqual(COMMAND_NAMES);
        for (const { command, because } of foreseen) {
          const tried = inputOf(desk, { do: 'try', who: index, command, words: said, queuedMs: 0 });
          if (!tried) continue;
          const { refusal, events } = step(ticket, tried.input, now, terms);
          const isArgument = refusal !== undefined && ARGUMENT_REFUSALS.has(refusal.code);
          if (because) expect([command, refusal?.code]).toEqual([command, because]);
          else if (refusal) expect([command, refusal.code, isArgument]).toEqual([command, refusal.code, true]);
          expect([command, events.length > 0]).toEqual([command, refusal === undefined]);
        }
      }),
      runs(70),
    );
  });

  test('every command a story gives has a form that is accepted as it is', () => {
    fc.assert(
      fc.property(story, (life) => {
        tell(life, (_desk, _before, input) => {
          if (input.type !== 'command') return;
          const parsed = parseCommand(JSON.parse(JSON.stringify(input.envelope)));
          if (parsed.ok) expect(parsed.envelope).toEqual(JSON.parse(JSON.stringify(input.envelope)));
          else expect(parsed.refusal.code).not.toBe('unknownCommand');
        });
      }),
      runs(40),
    );
  });
});
