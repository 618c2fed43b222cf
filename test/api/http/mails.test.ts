import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readMail } from '../../../store/mails';
import type { TicketDriver } from '../../harness/ticketDriver';
import { until } from '../../harness/until';
import { HttpDesk, type Json, type Reply } from './httpDesk';

let http: HttpDesk;
let ticket: TicketDriver;
beforeAll(async () => {
  http = await HttpDesk.start();
  http.desk.mail.refuse('c.martin@ac-paris.example', 550);
  ticket = await http.desk.open({ requester: 'c.martin', title: 'Un titre qui reste ici' });
  await ticket.does('s.petit', 'assign', { assigneeId: await http.idOf('l.bernard') });
  await ticket.isDelivered();
});
afterAll(() => http.stop());

const search = (query: Record<string, string>, login = 'v.rousseau'): Promise<Reply<Json>> =>
  http.get(login, `/api/v1/mails?${new URLSearchParams(query)}`);
const rows = async (query: Record<string, string>): Promise<Json[]> => (await search(query)).body.data;
const resend = (messageId: string, login = 'admin') =>
  http.post(login, `/api/v1/mails/${encodeURIComponent(messageId)}/resend`, {});

describe('the ledger of mails', () => {
  test('says what became of each mail, to whom it was, and not what it says', async () => {
    const failed = await rows({ ticket: ticket.number, state: 'failed' });
    expect(failed.map(({ kind }) => kind)).toEqual(['takenIntoAccount', 'opened']);
    expect(failed[0]).toMatchObject({
      to: { id: await http.idOf('c.martin'), name: 'Claire Martin' },
      number: ticket.number,
      attempts: 1,
      lastError: '550',
      sentAt: null,
      resendable: true,
    });
    const sent = await rows({ ticket: ticket.number, q: 'bernard' });
    expect(sent).toMatchObject([{ to: { name: 'Lucas Bernard' }, state: 'sent', resendable: false }]);
    expect(JSON.stringify([failed, sent])).not.toMatch(/Un titre|@ac-paris/);
  });

  test('is searched by person and by Message-ID, and read page by page', async () => {
    const ofClaire = await rows({ q: 'CLAIRE mar' });
    expect(ofClaire).toHaveLength(2);
    expect(await rows({ q: ofClaire[1].messageId })).toEqual([ofClaire[1]]);
    expect(await rows({ q: 'personne' })).toEqual([]);
    expect(await rows({ q: '.*' })).toEqual([]);
    const first = (await search({ q: 'claire', limit: '1' })).body;
    const second = (await search({ q: 'claire', limit: '1', cursor: first.nextCursor })).body;
    expect([...first.data, ...second.data]).toEqual(ofClaire);
    expect(second.nextCursor).toBeNull();
  });

  test('is for supervisors and administrators', async () => {
    expect((await search({}, 'l.bernard')).status).toBe(403);
    expect((await search({}, 'c.martin')).status).toBe(403);
    expect((await search({}, 'admin')).status).toBe(200);
  });
});

describe('a mail that failed for good', () => {
  const stateOf = async (messageId: string) => (await readMail(http.desk.store, messageId))?.state;
  const caught = (messageId: string) => http.desk.mail.caught.filter((mail) => mail.messageId === messageId);

  test('is sent again under its Message-ID, once however often that is asked, and then no more', async () => {
    const [{ messageId }] = await rows({ q: 'claire', state: 'failed' });
    http.desk.mail.accept('c.martin@ac-paris.example');
    const answers = await Promise.all([resend(messageId), resend(messageId)]);
    expect(answers.map(({ status }) => status)).toContain(202);
    await until(async () => (await stateOf(messageId)) === 'sent');
    expect(caught(messageId)).toMatchObject([{ to: 'c.martin@ac-paris.example' }]);
    const again = await resend(messageId);
    expect([again.status, again.body.code]).toEqual([409, 'mailNotResendable']);
    expect(caught(messageId)).toHaveLength(1);
  });

  test('may fail again, and is still there to be sent', async () => {
    http.desk.mail.refuse('c.martin@ac-paris.example', 550);
    const [{ messageId }] = await rows({ q: 'claire', state: 'failed' });
    expect((await resend(messageId, 'v.rousseau')).status).toBe(202);
    const row = await until(async () => {
      const [it] = await rows({ q: messageId });
      return it.attempts === 2 && it.state === 'failed' ? it : null;
    });
    expect(row).toMatchObject({ lastError: '550', resendable: true });
  });

  test('is not sent again by just anybody, nor what was never written', async () => {
    const [{ messageId }] = await rows({ q: 'claire' });
    expect((await resend(messageId, 'l.bernard')).status).toBe(403);
    expect((await resend('<2026-000001.1.0f.0f@desk.example>')).status).toBe(404);
    expect((await resend('anything')).status).toBe(404);
  });
});
