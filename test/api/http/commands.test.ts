import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../../../api/app';
import { markRevoked } from '../../../store/consents';
import { readTimeline } from '../../../store/timeline';
import { until } from '../../harness/until';
import { HttpDesk, type Json } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start({ REMOTE_TOOL_URL_TEMPLATE: 'https://prise-en-main.example/{machine}' });
});
afterAll(() => http.stop());

/** A ticket that the worker has taken up, so that the read model knows what the workflow knows. */
async function opened(login = 'c.martin', what: Record<string, unknown> = {}): Promise<string> {
  const { body } = await http.open(login, what);
  await settled(body.number);
  return body.number;
}

const settled = (number: string, seq = 1) =>
  until(async () => ((await readTimeline(http.desk.store, number)).at(-1)?.seq ?? 0) >= seq);

const seqOf = (reply: { headers: Headers }): number => Number(reply.headers.get('etag')?.slice(1, -1));

describe('a command', () => {
  test('is done, answers with the ticket after it, and is in the timeline with its text', async () => {
    const number = await opened();
    const taken = await http.act('l.bernard', number, 'take');
    expect(taken.status).toBe(200);
    expect(taken.body).toMatchObject({
      repeated: false,
      ticket: { number, status: 'inProgress', title: expect.any(String) },
    });
    const replied = await http.act('l.bernard', number, 'reply', { message: 'Nous regardons.' });
    await settled(number, seqOf(replied));
    const { body } = await http.get('c.martin', `/api/v1/tickets/${number}/timeline`);
    expect(body.data.at(-1)).toMatchObject({ type: 'replied', texts: { message: 'Nous regardons.' } });
    expect(Object.keys(body.data.at(-1).texts)).toEqual(['message']);
  });

  test('that is refused answers with the code of the core', async () => {
    const number = await opened();
    const refused = async (login: string, command: string, what: Record<string, unknown> = {}) => {
      const { status, body } = await http.act(login, number, command, what);
      return [status, body.code, body.errors?.[0]?.pointer];
    };
    expect(await refused('c.martin', 'take')).toEqual([403, 'notAllowed', undefined]);
    expect(await refused('l.bernard', 'answerResolution', { answer: 'accepted' })).toEqual([
      403,
      'notTheBeneficiary',
      undefined,
    ]);
    expect(await refused('l.bernard', 'startVisit')).toEqual([409, 'notInThisState', undefined]);
    const nowhere = { direction: 'functional', groupId: 'nowhere', summary: 'Ailleurs' };
    expect(await refused('l.bernard', 'escalate', nowhere)).toEqual([422, 'unknownGroup', '/groupId']);
    expect(await refused('l.bernard', 'reply')).toEqual([422, 'malformedBody', '/message']);
  });

  test('with the ETag of what was seen is a conflict when the ticket has changed since', async () => {
    const number = await opened();
    const seen = (await http.get('l.bernard', `/api/v1/tickets/${number}`)).headers.get('etag') ?? '';
    const first = await http.act('l.bernard', number, 'take', {}, { 'If-Match': seen });
    expect(first.status).toBe(200);
    const second = await http.act('s.petit', number, 'take', {}, { 'If-Match': seen });
    expect([second.status, second.body.code]).toEqual([412, 'conflict']);
    const third = await http.act('s.petit', number, 'take', {}, { 'If-Match': first.headers.get('etag') ?? '' });
    expect(third.status).toBe(200);
    expect((await http.act('s.petit', number, 'note', { message: 'a' }, { 'If-Match': 'W/"3"' })).status).toBe(400);
  });

  test('sent again with its key is done once; with another body the key is refused', async () => {
    const number = await opened();
    const headers = { 'Idempotency-Key': randomUUID() };
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => http.act('l.bernard', number, 'reply', { message: 'Une seule fois.' }, headers)),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await settled(number, Math.max(...replies.map(seqOf)));
    const events = await readTimeline(http.desk.store, number);
    expect(events.filter(({ type }) => type === 'replied')).toHaveLength(1);
    const other = await http.act('l.bernard', number, 'reply', { message: 'Autre chose.' }, headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotencyKeyReused']);
  });

  test('without a text keeps its key for its facts all the same', async () => {
    const number = await opened();
    const headers = { 'Idempotency-Key': randomUUID() };
    const assign = async (login: string) =>
      http.act('l.bernard', number, 'assign', { assigneeId: await http.idOf(login) }, headers);
    expect((await assign('s.petit')).status).toBe(200);
    expect((await assign('s.petit')).status).toBe(200);
    expect((await assign('m.lefevre')).body.code).toBe('idempotencyKeyReused');
  });

  test('on a ticket whose life is over says so', async () => {
    const number = await opened();
    await http.act('c.martin', number, 'cancel', { reason: 'requester' });
    const ended = await until(async () => {
      const reply = await http.act('l.bernard', number, 'note', { message: 'Trop tard.' });
      return reply.body.code === 'ticketEnded' ? reply : null;
    });
    expect(ended.status).toBe(409);
  });
});

describe('what may be done', () => {
  test('is what would be accepted, by the same codes', async () => {
    const number = await opened();
    const list = async (login: string) => {
      const { body } = await http.get(login, `/api/v1/tickets/${number}/commands`);
      return new Map<string, Json>(body.data.map((it: Json) => [it.command, it]));
    };
    expect((await list('l.bernard')).get('take')).toEqual({ command: 'take', possible: true });
    expect((await list('c.martin')).get('take')).toEqual({ command: 'take', possible: false, because: 'notAllowed' });
    expect((await list('c.martin')).get('cancel')?.possible).toBe(true);
    expect((await list('l.bernard')).get('reopen')).toMatchObject({ possible: false, because: 'notInThisState' });
  });
});

describe('with no worker alive', () => {
  test('the outcome is unknown; the same key does it once when a worker is back', async () => {
    const number = await opened();
    await http.desk.stopWorker();
    const headers = { 'Idempotency-Key': randomUUID() };
    const unknown = await http.act('l.bernard', number, 'reply', { message: 'Allô ?' }, headers);
    expect([unknown.status, unknown.body.code, unknown.headers.get('retry-after')]).toEqual([
      503,
      'outcomeUnknown',
      '5',
    ]);
    expect(unknown.body.detail).toMatch(/same Idempotency-Key/);
    await http.desk.startWorker();
    const again = await http.act('l.bernard', number, 'reply', { message: 'Allô ?' }, headers);
    expect(again.status).toBe(200);
    await settled(number, seqOf(again));
    const events = await readTimeline(http.desk.store, number);
    expect(events.filter(({ type }) => type === 'replied')).toHaveLength(1);
  });
});

describe('a remote session', () => {
  const asked = { machineId: 'PC-204', scope: ['view', 'control'] };

  async function consented(): Promise<string> {
    const number = await opened();
    await http.act('l.bernard', number, 'take');
    const { body } = await http.act('l.bernard', number, 'requestRemoteTakeover', asked);
    expect(body.ticket.consent).toMatchObject({ id: 'consent-1', status: 'asked', language: 'fr' });
    const granted = await http.act('c.martin', number, 'answerConsent', { consentId: 'consent-1', answer: 'granted' });
    expect(granted.body.ticket.consent.status).toBe('granted');
    await settled(number, seqOf(granted));
    return number;
  }

  test('begins under a live consent, and only then is the address of the tool released', async () => {
    const number = await consented();
    const started = await http.act('l.bernard', number, 'startRemoteSession', { machineId: 'PC-204' });
    expect(started.body.remoteToolUrl).toBe('https://prise-en-main.example/PC-204');
    const other = await http.act('l.bernard', number, 'note', { message: 'En cours.' });
    expect(other.body).not.toHaveProperty('remoteToolUrl');
  });

  test('does not begin once the consent is withdrawn', async () => {
    const number = await consented();
    expect((await http.act('c.martin', number, 'revokeConsent', { consentId: 'consent-1' })).status).toBe(200);
    const started = await http.act('l.bernard', number, 'startRemoteSession', { machineId: 'PC-204' });
    expect([started.status, started.body.code]).toEqual([409, 'consentMissing']);
  });

  test('releases no address when the withdrawal is written and the workflow does not know it yet', async () => {
    const number = await consented();
    await markRevoked(http.desk.store, number, 'consent-1', Date.now());
    const started = await http.act('l.bernard', number, 'startRemoteSession', { machineId: 'PC-204' });
    expect([started.status, started.body.code]).toEqual([409, 'consentMissing']);
    expect(JSON.stringify(started.body)).not.toMatch(/prise-en-main\.example/);
  });

  test('releases no address again when it is over, although the same key is answered', async () => {
    const number = await consented();
    const headers = { 'Idempotency-Key': randomUUID() };
    const start = () => http.act('l.bernard', number, 'startRemoteSession', { machineId: 'PC-204' }, headers);
    expect((await start()).status).toBe(200);
    const ended = await http.act('l.bernard', number, 'endRemoteSession', { report: 'Pilote remis.' });
    await settled(number, seqOf(ended));
    expect((await start()).body.code).toBe('consentMissing');
  });

  test('withdrawing holds with no worker alive, and nobody withdraws for somebody else', async () => {
    const number = await consented();
    await http.desk.stopWorker();
    const mark = () => http.desk.store.models.consents.findById(`${number}/consent-1`).lean();
    const [staff, own] = await Promise.all([
      http.act('v.rousseau', number, 'revokeConsent', { consentId: 'consent-1' }),
      mark().then(async (before) => {
        expect(before).toBeNull();
        return http.act('c.martin', number, 'revokeConsent', { consentId: 'consent-1' });
      }),
    ]);
    expect([staff.status, own.status]).toEqual([503, 503]);
    expect(own.body.detail).toMatch(/withdrawn all the same/);
    expect(staff.body.detail).not.toMatch(/withdrawn/);
    expect(await mark()).not.toBeNull();
    await http.desk.startWorker();
  });
});

describe('who may do it', () => {
  test('is as of now: a role taken away is gone a second later, and so is a token', async () => {
    const number = await opened();
    let ahead = 0;
    const later = await HttpDesk.serve((deps) => createApp({ ...deps, now: () => Date.now() + ahead }), http.desk);
    const { accounts } = http.desk.store.models;
    const _id = await http.idOf('o.girard');
    expect((await later.get('o.girard', `/api/v1/tickets/${number}`)).status).toBe(200);
    await accounts.updateOne({ _id }, { $set: { roles: ['requester'] } });
    ahead += 1_000;
    expect((await later.get('o.girard', `/api/v1/tickets/${number}`)).status).toBe(404);
    await accounts.updateOne({ _id }, { $set: { active: false } });
    ahead += 1_000;
    expect((await later.get('o.girard', '/api/v1/me')).status).toBe(401);
    await later.close();
  });
});
