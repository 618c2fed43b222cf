import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { scan } from '../../../activities/files/clamd';
import { EICAR, FakeClamd } from '../../harness/clamd';
import { until } from '../../harness/until';

let clamd: FakeClamd;
beforeEach(async () => {
  clamd = await FakeClamd.start();
});
afterEach(() => clamd.goAway());

const asks = (content: Uint8Array[], silenceMs?: number) => scan(clamd.url, Readable.from(content), silenceMs);
const clean = [Buffer.from('Bonjour')];

describe('the scanner', () => {
  test('says whether a file is clean, and finds the test virus however it is cut', async () => {
    expect(await asks(clean)).toEqual({ isInfected: false });
    expect(await asks([])).toEqual({ isInfected: false });
    const infected = { isInfected: true, signature: 'Eicar-Test-Signature' };
    expect(await asks([EICAR])).toEqual(infected);
    expect(await asks([Buffer.from('…'), EICAR.subarray(0, 9), Buffer.alloc(0), EICAR.subarray(9)])).toEqual(infected);
  });

  test('is given a large file piece by piece', async () => {
    const pieces = Array.from({ length: 40 }, () => Buffer.alloc(255 * 1024, 'a'));
    expect(await asks([...pieces, EICAR])).toMatchObject({ isInfected: true });
  });

  test('may be slow', async () => {
    clamd.mood = 'slow';
    const answer = asks(clean);
    await until(() => clamd.waiting > 0);
    clamd.answerAll();
    expect(await answer).toEqual({ isInfected: false });
  });

  test.each([
    ['cut', 'scannerCut'],
    ['silent', 'scannerSilent'],
    ['limited', 'scannerRefused'],
    ['babbling', 'scannerRefused'],
  ] as const)('that is %s has said nothing: %s', async (mood, code) => {
    clamd.mood = mood;
    await expect(asks([Buffer.alloc(300_000, 'a')], 200)).rejects.toMatchObject({ name: 'ScannerFailure', code });
  });

  test('that hangs up between two pieces of a slow file has said nothing', async () => {
    clamd.mood = 'cut';
    const slow = Readable.from(
      (async function* () {
        await until(() => clamd.asked > 0 && clamd.connected === 0);
        yield Buffer.from('too late');
      })(),
    );
    await expect(scan(clamd.url, slow)).rejects.toMatchObject({ code: 'scannerCut' });
    expect(slow.destroyed).toBe(true);
  });

  test('that is down is unreachable', async () => {
    await clamd.goAway();
    await expect(asks(clean)).rejects.toMatchObject({ code: 'scannerUnreachable' });
    await clamd.comeBack();
  });

  test('is not blamed for a file that cannot be read', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('the store is away');
      })(),
    );
    await expect(scan(clamd.url, broken)).rejects.toThrow('the store is away');
  });
});
