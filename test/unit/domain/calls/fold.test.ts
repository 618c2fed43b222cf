import { describe, expect, test } from '@jest/globals';
import { LONGEST_WAIT_MS, passagesOf } from '../../../../domain/calls/fold';
import { readLine } from '../../../../domain/calls/queueLog';
import { SECOND_MS } from '../../../../domain/time';

const LATER = 1_764_384_400_000;

/** What a log of one call in one queue comes to; `at` in seconds. */
function read(log: string, now = LATER) {
  const facts = log
    .trim()
    .split('\n')
    .map((line) => {
      const [at, ...rest] = line.trim().split('|');
      const found = readLine([at, '1.1', 'dsi', ...rest].join('|'));
      if (found.is !== 'fact') throw new Error(line);
      return found.fact;
    });
  return passagesOf(facts, now).map(({ enteredAt, leftAt, endedAt, outcome, agent, isByKey }) => {
    const seconds = (at: number | null) => (at === null ? '-' : at / SECOND_MS);
    const who = [agent, isByKey ? 'by key' : null].filter(Boolean).join(' ');
    return `${seconds(enteredAt)} ${outcome} ${seconds(leftAt)} ${seconds(endedAt)} ${who}`.trim();
  });
}

describe('A call', () => {
  test('that is answered has its wait, its agent and its end', () => {
    expect(read('100|NONE|ENTERQUEUE||01|1\n112|lea|CONNECT|12|x|4\n352|lea|COMPLETECALLER|12|240|1')).toEqual([
      '100 answered 112 352 lea',
    ]);
  });

  test.each([
    ['ABANDON|1|1|41', '100 abandoned 141 -'],
    ['EXITWITHKEY|9|1|1|41', '100 abandoned 141 - by key'],
    ['EXITWITHTIMEOUT|1|1|41', '100 timedOut 141 -'],
    ['EXITEMPTY|1|1|41', '100 queueEmpty 141 -'],
  ])('that is not answered says how it ended: %s', (exit, call) => {
    expect(read(`100|NONE|ENTERQUEUE||01|1\n141|NONE|${exit}`)).toEqual([call]);
  });

  test('without an end rings until it cannot still be going on, and is unknown from then on', () => {
    const log = '100|NONE|ENTERQUEUE||01|1';
    const last = 100 * SECOND_MS + LONGEST_WAIT_MS;
    expect(read(log, last - 1)).toEqual(['100 ringing - -']);
    expect(read(log, last)).toEqual(['100 unknown - -']);
    expect(read(`${log}\n160|NONE|ENTERQUEUE||01|1`, 200 * SECOND_MS)).toEqual(['100 unknown - -', '160 ringing - -']);
  });

  test('that goes through a queue again is another passage, even within one second', () => {
    const log =
      '100|NONE|ENTERQUEUE||01|1\n110|NONE|EXITWITHTIMEOUT|1|1|10\n110|NONE|ENTERQUEUE||01|1\n110|lea|CONNECT|0|x|0';
    expect(read(log)).toEqual(['100 timedOut 110 -', '110 answered 110 - lea']);
    const back =
      '100|NONE|ENTERQUEUE||01|1\n105|lea|CONNECT|5|x|1\n110|lea|BLINDTRANSFER|7|x|5|5|1\n110|NONE|ENTERQUEUE||01|1';
    expect(read(back)).toEqual(['100 answered 105 110 lea', '110 unknown - -']);
  });

  test.each(['ABANDON|1|1|0', 'EXITWITHKEY|9|1|1|0', 'EXITWITHTIMEOUT|1|1|0', 'EXITEMPTY|1|1|0'])(
    'that a log and events tell is one, though it was over within a second: %s',
    (exit) => {
      const log = `100|NONE|ENTERQUEUE||01|1\n100|NONE|${exit}`;
      const [event] = exit.split('|');
      expect(read(`${log}\n100.200|NONE|ENTERQUEUE||01|1\n100.900|NONE|${event}`)).toEqual(read(log));
    },
  );

  test('that is taken up and put down within a second is one call', () => {
    expect(read('100|NONE|ENTERQUEUE||01|1\n100|lea|CONNECT|0|x|0\n100|lea|COMPLETEAGENT|0|0|1')).toEqual([
      '100 answered 100 100 lea',
    ]);
    expect(read('100|NONE|ENTERQUEUE||01|1\n100|NONE|ABANDON|1|1|1')).toEqual(['100 abandoned 100 -']);
  });

  test('of which the log has lost the beginning is one since when the caller waited', () => {
    expect(read('141|NONE|ABANDON|1|1|41')).toEqual(['100 abandoned 141 -']);
    expect(read('352|lea|COMPLETECALLER|12|240|1')).toEqual(['100 answered 112 352 lea']);
    expect(read('100|NONE|ENTERQUEUE||01|1\n352|lea|COMPLETECALLER|12|240|1')).toEqual(['100 answered 112 352 lea']);
    expect(read('90|NONE|ABANDON|1|1|10\n141|NONE|ABANDON|1|1|41')).toEqual([
      '80 abandoned 90 -',
      '100 abandoned 141 -',
    ]);
  });

  test('of which nothing says when it began is unknown, and no call that was answered at once', () => {
    expect(read('141|NONE|EXITWITHTIMEOUT|1')).toEqual(['141 unknown - -']);
  });

  test('of which the PBX counted more than a call can last began nobody knows when', () => {
    expect(read('1764284400|NONE|ABANDON|1|1|99999999')).toEqual(['1764284400 unknown - -']);
    expect(read('1764284400|lea|COMPLETECALLER|12|99999999|1')).toEqual(['1764284400 unknown - 1764284400 lea']);
    expect(read('100|NONE|ENTERQUEUE||01|1\n141|NONE|ABANDON|1|1|99999999')).toEqual(['100 abandoned 141 -']);
  });

  test('that the PBX dropped was given up by the queue, once, whatever else is said of it', () => {
    const log = '100|NONE|ENTERQUEUE||01|1\n112|lea|SYSCOMPAT|';
    expect(read(log)).toEqual(['100 timedOut 112 -']);
    expect(read(`${log}\n112|NONE|ABANDON|1|1|12`)).toEqual(['100 abandoned 112 -']);
  });

  test('ends once, however often it is said to', () => {
    const log =
      '100|NONE|ENTERQUEUE||01|1\n112|lea|CONNECT|12|x|4\n113|NONE|ABANDON|1|1|13\n352|lea|COMPLETECALLER|12|240|1';
    expect(read(`${log}\n353|lea|COMPLETEAGENT|12|241|1`)).toEqual(['100 answered 112 352 lea']);
  });
});
