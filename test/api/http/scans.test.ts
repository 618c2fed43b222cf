import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audit } from '../../../activities/audit';
import { createApp } from '../../../api/app';
import { keepFile } from '../../../store/attachments';
import { readAlerts } from '../../../store/audit';
import { EICAR, FakeClamd } from '../../harness/clamd';
import type { TicketDriver } from '../../harness/ticketDriver';
import { until } from '../../harness/until';
import { HttpDesk, type Json } from './httpDesk';

let clamd: FakeClamd;
let http: HttpDesk;
let ticket: TicketDriver;
beforeAll(async () => {
  clamd = await FakeClamd.start();
  const env = { CLAMD_URL: clamd.url, RATE_LIMIT_PER_TOKEN: '0', RATE_LIMIT_PER_ADDRESS: '0' };
  http = await HttpDesk.start(env, { clamdUrl: clamd.url });
  ticket = await http.desk.open({ requester: 'c.martin' });
  await ticket.timeline();
});
afterAll(async () => {
  await http.stop();
  await clamd.goAway();
});

const headers = async (login = 'c.martin') => ({
  Authorization: `Bearer ${await http.tokenOf(login)}`,
  'X-File-Name': 'notes.txt',
});
const add = async (content: Uint8Array): Promise<Json> => {
  const init = { headers: await headers(), body: new Uint8Array(content) };
  const { status, body } = await http.call('POST', `/api/v1/tickets/${ticket.number}/attachments`, init);
  expect(status).toBe(201);
  return body;
};
const download = async (id: string) => http.call('GET', `/api/v1/attachments/${id}`, { headers: await headers() });
const view = async (id: string): Promise<Json> => {
  const answer = await http.get('c.martin', `/api/v1/tickets/${ticket.number}`);
  const file = answer.body.attachments.find((it: Json) => it.id === id);
  return { state: file.state, etag: answer.headers.get('etag') };
};
const isNow = (id: string, state: string) => until(async () => (await view(id)).state === state);

describe('a file, where there is a scanner', () => {
  test('is not given out before it was scanned, then it is', async () => {
    clamd.mood = 'slow';
    const { id, state } = await add(Buffer.from('Bonjour'));
    expect(state).toBe('waiting');
    const { status, body, headers } = await download(id);
    expect([status, body.code, headers.get('retry-after')]).toEqual([423, 'fileBeingScanned', '5']);
    const { etag } = await view(id);
    await until(() => clamd.waiting > 0);
    clamd.mood = 'well';
    clamd.answerAll();
    await isNow(id, 'available');
    expect((await view(id)).etag).not.toBe(etag);
    expect(await download(id)).toMatchObject({ status: 200, body: 'Bonjour' });
  });

  test('that is infected is never given out, and an operator is told', async () => {
    const { id } = await add(EICAR);
    await isNow(id, 'infected');
    expect(await download(id)).toMatchObject({ status: 403, body: { code: 'fileInfected' } });
    const [alert] = await readAlerts(http.desk.store, { number: ticket.number });
    expect(alert).toMatchObject({ kind: 'infectedFile', details: { fileId: id, signature: 'Eicar-Test-Signature' } });
    // Not even by a desk that has no scanner any more.
    const without = await HttpDesk.serve(createApp, http.desk);
    const answer = await without.call('GET', `/api/v1/attachments/${id}`, { headers: await headers() });
    expect(answer.body.code).toBe('fileInfected');
    await without.close();
  });

  test('is scanned again and again while the scanner is down, cut or of no use, and never let through meanwhile', async () => {
    const id: string = await (async () => {
      await clamd.goAway();
      return (await add(Buffer.from('Bonsoir'))).id;
    })();
    expect((await download(id)).status).toBe(423);
    for (const mood of ['cut', 'limited'] as const) {
      clamd.mood = mood;
      const before = clamd.asked;
      if (mood === 'cut') await clamd.comeBack();
      await until(
        () => clamd.asked > before,
        () => `not asked again when ${mood}`,
        40_000,
      );
      expect((await download(id)).status).toBe(423);
    }
    clamd.mood = 'well';
    await isNow(id, 'available');
  });

  test('is found by the audit when nobody had begun to scan it', async () => {
    const minutesAgo = Date.now() - 120_000;
    const file = { number: ticket.number, name: 'courrier.txt', by: 'acc-x', internal: false, at: minutesAgo };
    const kept = await keepFile(http.desk.store, { ...file, content: Buffer.from('Par courriel') });
    if ('refused' in kept) throw new Error(kept.refused);
    expect((await view(kept.id)).state).toBe('waiting');
    expect(await audit({ ...http.desk, isScanning: true })).toMatchObject({ startedScans: 1 });
    await isNow(kept.id, 'available');
    expect(await audit({ ...http.desk, isScanning: true })).toMatchObject({ startedScans: 0 });
  });
});
