import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commandBodySchema, splitBody } from '../../../api/schemas/commands';
import { idSchema } from '../../../api/schemas/common';
import { CURRENT_CONSENT_TEXT } from '../../../config/consentTexts';
import { id, parseField } from '../../../domain/fields';
import { parseCommand } from '../../../domain/ticket/parse';

const ACTOR = { id: 'acc-1', roles: ['technician'], groups: [], leads: [] };

describe('a command over HTTP', () => {
  test('has its facts and its texts side by side, and they part again', () => {
    const body = commandBodySchema.parse({ command: 'resolve', code: 'solved', message: '  Imprimante réparée.  ' });
    expect(splitBody(body)).toEqual({
      type: 'resolve',
      facts: { code: 'solved' },
      texts: { message: 'Imprimante réparée.' },
    });
  });

  test('has instants as people write them, and the core gets milliseconds', () => {
    const body = commandBodySchema.parse({ command: 'waitForSupplier', until: '2027-03-26T16:30:00+01:00' });
    expect(splitBody(body).facts).toEqual({ until: Date.UTC(2027, 2, 26, 15, 30) });
  });

  test('asks for consent in the present wording and in French unless it says otherwise', () => {
    const body = commandBodySchema.parse({ command: 'requestRemoteTakeover', machineId: 'PC-204', scope: ['view'] });
    expect(splitBody(body).facts).toMatchObject({ textVersion: CURRENT_CONSENT_TEXT, language: 'fr' });
  });

  test('is refused with a wording nobody wrote, a blank text, an unknown field or an unknown name', () => {
    const asked = { command: 'requestRemoteTakeover', machineId: 'PC-204', scope: ['view'], textVersion: 'mine-1' };
    expect(commandBodySchema.safeParse(asked).success).toBe(false);
    expect(commandBodySchema.safeParse({ command: 'reply', message: '   ' }).success).toBe(false);
    expect(commandBodySchema.safeParse({ command: 'take', as: 'somebody else' }).success).toBe(false);
    expect(commandBodySchema.safeParse({ command: 'constructor' }).success).toBe(false);
  });

  test('leaves out a text that is empty', () => {
    expect(splitBody(commandBodySchema.parse({ command: 'rate', score: 5, comment: '' })).texts).toEqual({});
  });

  test('that the edge lets through is never malformed to the core', () => {
    const bodies = [
      { command: 'take' },
      { command: 'assign', assigneeId: 'acc-2' },
      { command: 'escalate', direction: 'functional', groupId: 'expert-reseau', summary: 'Réseau du lycée' },
      { command: 'answerAppointment', appointmentId: 'appointment-1', slot: 2 },
      { command: 'reportVisit', spentMinutes: 45, found: 'Câble débranché', done: 'Câble rebranché' },
    ];
    for (const body of bodies) {
      const { type, facts, texts } = splitBody(commandBodySchema.parse(body));
      const content = Object.keys(texts).length > 0 ? { contentId: 'content-1', texts: Object.keys(texts) } : {};
      const envelope = { commandId: 'command-1', actor: ACTOR, command: { type, ...facts, ...content } };
      expect(parseCommand(envelope)).toMatchObject({ ok: true });
    }
  });

  test('knows an id by the core’s own pattern', () => {
    const text = fc.oneof(fc.string({ maxLength: 110 }), fc.stringMatching(/^[A-Za-z0-9._:@ -]{0,101}$/));
    fc.assert(fc.property(text, (it) => idSchema.safeParse(it).success === parseField(id, it).ok));
  });
});
