import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readLine } from '../../../../domain/calls/queueLog';
import { runs } from '../../harness/runs';

const factOf = (line: string) => {
  const read = readLine(line);
  if (read.is !== 'fact') throw new Error(JSON.stringify(read));
  return read;
};

describe('A line of queue_log', () => {
  test('says that a call entered a queue, and who calls', () => {
    expect(readLine('1764284400|1764284399.12|dsi|NONE|ENTERQUEUE||0144556677|1')).toEqual({
      is: 'fact',
      callid: '1764284399.12',
      queue: 'dsi',
      fact: { kind: 'entered', at: 1764284400_000, waitMs: null, talkMs: null, agent: null },
      number: '0144556677',
    });
    for (const hidden of ['', 'unknown', 'Anonymous']) {
      expect(factOf(`1764284400|1.1|dsi|NONE|ENTERQUEUE||${hidden}|1`).number).toBeNull();
    }
  });

  test.each([
    ['SIP/lea|CONNECT|12|1764.9|4', { kind: 'answered', waitMs: 12_000, talkMs: null, agent: 'SIP/lea' }],
    ['NONE|ABANDON|1|1|41', { kind: 'abandoned', waitMs: 41_000, talkMs: null, agent: null }],
    ['NONE|EXITWITHKEY|9|1|2|20', { kind: 'leftByKey', waitMs: 20_000, talkMs: null, agent: null }],
    ['NONE|EXITWITHTIMEOUT|1|1|300', { kind: 'timedOut', waitMs: 300_000, talkMs: null, agent: null }],
    ['NONE|EXITWITHTIMEOUT|1', { kind: 'timedOut', waitMs: null, talkMs: null, agent: null }],
    ['NONE|EXITEMPTY|1|1|7', { kind: 'queueEmpty', waitMs: 7_000, talkMs: null, agent: null }],
    ['SIP/lea|SYSCOMPAT|', { kind: 'timedOut', waitMs: null, talkMs: null, agent: null }],
    ['SIP/lea|COMPLETECALLER|12|240|1', { kind: 'ended', waitMs: 12_000, talkMs: 240_000, agent: 'SIP/lea' }],
    ['SIP/lea|COMPLETEAGENT|12|240|1', { kind: 'ended', waitMs: 12_000, talkMs: 240_000, agent: 'SIP/lea' }],
    [
      'SIP/lea|BLINDTRANSFER|300|interne|12|240|1',
      { kind: 'ended', waitMs: 12_000, talkMs: 240_000, agent: 'SIP/lea' },
    ],
    [
      'SIP/lea|ATTENDEDTRANSFER|LINK|a|b|12|240|1||',
      { kind: 'ended', waitMs: 12_000, talkMs: 240_000, agent: 'SIP/lea' },
    ],
  ])('gives its numbers in seconds: %s', (rest, fact) => {
    expect(factOf(`1764284400.250|1.1|dsi|${rest}`).fact).toEqual({ at: 1764284400_250, ...fact });
  });

  test('gives how long a telephone rang in vain in milliseconds', () => {
    expect(readLine('1764284400|1.1|dsi|SIP/lea|RINGNOANSWER|15000')).toMatchObject({ is: 'rung', ringMs: 15_000 });
  });

  test('is of no call where its id says so, and where its event is of an agent or of the PBX', () => {
    for (const line of [
      '1764284400|NONE|NONE|NONE|QUEUESTART|',
      '1764284400|MANAGER|dsi|SIP/lea|ADDMEMBER|',
      '1764284400|REALTIME|dsi|SIP/lea|PAUSE|pause',
      '1764284400|NONE|dsi|NONE|ENTERQUEUE||01|1',
      '1764284400|1.1|dsi|SIP/lea|TOSTRING|x',
      '1764284400|1.1|dsi|NONE|DID|300',
    ]) {
      expect([line, readLine(line)]).toEqual([line, { is: 'other' }]);
    }
  });

  test.each([
    ['', 'tooFewFields'],
    ['1764284400|1.1|dsi|NONE', 'tooFewFields'],
    ['yesterday|1.1|dsi|NONE|ABANDON|1|1|4', 'badTime'],
    ['-5|1.1|dsi|NONE|ABANDON|1|1|4', 'badTime'],
    ['1764284400|1.1|dsi|NONE|', 'noEvent'],
    ['1764284400|1.1|dsi|NONE|ABANDON|1|1|soon', 'badNumber'],
    ['1764284400|1.1|dsi|NONE|RINGNOANSWER|', 'badNumber'],
    [`1764284400|${'9'.repeat(300)}|dsi|NONE|ABANDON|1|1|4`, 'tooLong'],
    ['x'.repeat(5_000), 'tooLong'],
    ['1764284400|1.1|dsi|NO\0\0\x001764284500|1.2|dsi|NONE|ENTERQUEUE||01|1', 'badCharacter'],
  ])('is bad, and says why: %#', (line, fault) => {
    expect(readLine(line)).toEqual({ is: 'fault', fault });
  });

  test('never throws, whatever it is', () => {
    const unit = fc.constantFrom(...'1764.|ABNODEXITCONNECT-\0é');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => void readLine(text)),
      runs(2_000),
    );
    const fields = fc.constantFrom('1764284400', '', 'NONE', 'CONNECT', 'toString', '__proto__', '12');
    fc.assert(
      fc.property(fc.array(fields), (it) => void readLine(it.join('|'))),
      runs(2_000),
    );
  });
});
