import { describe, expect, test } from '@jest/globals';
import { PROBLEM_CODES, Problem } from '../../../api/problem';
import { REFUSALS, type RefusalCode, refuse } from '../../../domain/ticket/refusal';

const statusOf = (code: RefusalCode): number => Problem.ofRefusal(refuse(code)).status;

describe('a problem document', () => {
  test('has a type, a title, a status and a code for every fault there is', () => {
    for (const code of PROBLEM_CODES) {
      const document = new Problem(code).toDocument('request-1');
      expect(document).toEqual({
        type: `urn:guichet:problem:${code}`,
        title: expect.stringMatching(/\.$/),
        status: expect.any(Number),
        code,
        requestId: 'request-1',
      });
      expect(document.status).toBeGreaterThanOrEqual(400);
    }
  });

  test('tells a refusal by what it is about', () => {
    expect(statusOf('conflict')).toBe(412);
    expect(statusOf('notAllowed')).toBe(403);
    expect(statusOf('notTheBeneficiary')).toBe(403);
    expect(statusOf('notInThisState')).toBe(409);
    expect(statusOf('reopenWindowPassed')).toBe(409);
    expect(statusOf('unknownGroup')).toBe(422);
    expect(statusOf('textMissing')).toBe(422);
    for (const code of Object.keys(REFUSALS) as RefusalCode[]) expect([403, 409, 412, 422]).toContain(statusOf(code));
  });

  test('points into the body that was sent, not into the envelope', () => {
    const { errors } = Problem.ofRefusal(refuse('unknownGroup', '/command/groupId')).toDocument('request-1');
    expect(errors).toEqual([{ pointer: '/groupId', code: 'unknownGroup', message: REFUSALS.unknownGroup }]);
  });
});
