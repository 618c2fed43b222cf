import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isReplyText } from '../../../domain/cannedReply';
import { HttpDesk, type Json, type Reply } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start({}, { isWorking: false });
});
afterAll(() => http.stop());

const list = async (): Promise<Json[]> => (await http.get('l.bernard', '/api/v1/canned-replies')).body.data;

const send = async (method: string, id: string, body?: object, login = 'admin'): Promise<Reply<Json>> =>
  http.call(method, `/api/v1/canned-replies/${id}`, {
    headers: { Authorization: `Bearer ${await http.tokenOf(login)}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

const REPLY = {
  title: { fr: 'Accueil', en: 'Welcome' },
  text: { fr: 'Bonjour {requester}, demande {number}.', en: 'Hello {requester}, request {number}.' },
  groupId: 'guichet',
};

describe('replies written beforehand', () => {
  test('are there for staff, in both languages, with variables that are known', async () => {
    const replies = await list();
    expect(replies.map(({ id }) => id)).toContain('precisions');
    expect(replies.flatMap(({ text }) => [text.fr, text.en]).filter((text) => !isReplyText(text))).toEqual([]);
    expect((await http.get('c.martin', '/api/v1/canned-replies')).status).toBe(403);
  });

  test('are written, rewritten and taken away by an administrator', async () => {
    expect((await send('PUT', 'accueil', REPLY, 'l.bernard')).status).toBe(403);
    const { body } = await send('PUT', 'accueil', REPLY);
    expect(body).toEqual({ id: 'accueil', ...REPLY });
    await send('PUT', 'accueil', { ...REPLY, groupId: null });
    expect(await list()).toContainEqual({ id: 'accueil', ...REPLY, groupId: null });
    expect((await send('DELETE', 'accueil')).status).toBe(204);
    expect((await send('DELETE', 'accueil')).status).toBe(404);
    expect((await list()).map(({ id }) => id)).not.toContain('accueil');
  });

  test('have no variable that nobody fills in, and no group that is not there', async () => {
    const codeOf = async (what: object) => {
      const { status, body } = await send('PUT', 'autre', { ...REPLY, ...what });
      return [status, ...body.errors.map(({ pointer, code }: Json) => `${pointer} ${code}`)];
    };
    for (const fr of ['Bonjour {nom}', 'Bonjour {number', 'Bonjour }']) {
      expect(await codeOf({ text: { ...REPLY.text, fr } })).toEqual([422, '/text/fr unknownVariable']);
    }
    expect(await codeOf({ groupId: 'nulle-part' })).toEqual([422, '/groupId unknownGroup']);
  });
});
