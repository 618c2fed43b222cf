import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MAX_FILE_BYTES } from '../../../domain/file';
import type { TicketDriver } from '../../harness/ticketDriver';
import { HttpDesk, type Json, type Reply } from './httpDesk';

let http: HttpDesk;
let ticket: TicketDriver;
beforeAll(async () => {
  http = await HttpDesk.start({ RATE_LIMIT_PER_TOKEN: '0', RATE_LIMIT_PER_ADDRESS: '0' });
  ticket = await http.desk.open({ requester: 'c.martin' });
  await ticket.timeline();
});
afterAll(() => http.stop());

const PNG = Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1');

interface File {
  name?: string;
  type?: string;
  content?: Buffer;
  query?: string;
}

async function add(login: string, file: File = {}, { number } = ticket): Promise<Reply<Json>> {
  const { name = 'écran.png', type = 'image/png', content = PNG, query = '' } = file;
  return http.call('POST', `/api/v1/tickets/${number}/attachments${query}`, {
    headers: {
      Authorization: `Bearer ${await http.tokenOf(login)}`,
      'Content-Type': type,
      'X-File-Name': encodeURIComponent(name),
    },
    body: new Uint8Array(content),
  });
}

const download = async (login: string, id: string) =>
  fetch(`${http.url}/api/v1/attachments/${id}`, { headers: { Authorization: `Bearer ${await http.tokenOf(login)}` } });
const namesFor = async (login: string): Promise<string[]> => {
  const { body } = await http.get(login, `/api/v1/tickets/${ticket.number}/attachments`);
  return body.data.map(({ name }: { name: string }) => name);
};

describe('a file on a ticket', () => {
  test('is kept as it came, and comes back as a download that no browser opens', async () => {
    const content = Buffer.alloc(700_000, 'é');
    const { status, body } = await add('c.martin', { name: '../L’écran (1).png', content });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'L’écran (1).png',
      mediaType: 'image/png',
      bytes: content.length,
      by: await http.idOf('c.martin'),
      internal: false,
    });
    const answer = await download('l.bernard', body.id);
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''L%E2%80%99%C3%A9cran%20%281%29.png",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
  });

  test('that is internal exists for staff alone', async () => {
    const internal = await add('l.bernard', { name: 'journal.txt', type: 'text/plain', query: '?internal=true' });
    expect(internal.body.internal).toBe(true);
    expect(await namesFor('l.bernard')).toContain('journal.txt');
    expect(await namesFor('c.martin')).not.toContain('journal.txt');
    expect((await download('c.martin', internal.body.id)).status).toBe(404);
    expect((await download('l.bernard', internal.body.id)).status).toBe(200);
    expect((await add('c.martin', { query: '?internal=true' })).status).toBe(403);
  });

  test('does not say to its requester who of the desk added it', async () => {
    const { body } = await add('l.bernard', { name: 'mode d’emploi.pdf', type: 'application/pdf' });
    const list = await http.get('c.martin', `/api/v1/tickets/${ticket.number}/attachments`);
    expect(list.body.data.find(({ id }: { id: string }) => id === body.id)).toMatchObject({ by: null });
  });

  test('does not exist for who may not read the ticket', async () => {
    const { body } = await add('c.martin');
    expect((await download('j.smith', body.id)).status).toBe(404);
    expect((await add('j.smith')).status).toBe(404);
    expect((await download('c.martin', 'f'.repeat(24))).status).toBe(404);
  });

  test('is refused when it is a program, too large, empty or without a name', async () => {
    const codeOf = async (file: File) => {
      const { status, body } = await add('c.martin', file);
      return [status, body.code];
    };
    expect(await codeOf({ name: 'setup.exe' })).toEqual([415, 'unsupportedMediaType']);
    expect(await codeOf({ content: Buffer.from('MZ\x90\x00', 'latin1') })).toEqual([415, 'unsupportedMediaType']);
    expect(await codeOf({ content: Buffer.alloc(MAX_FILE_BYTES + 1) })).toEqual([413, 'bodyTooLarge']);
    expect(await codeOf({ content: Buffer.alloc(0) })).toEqual([422, 'malformedBody']);
    expect(await codeOf({ name: '..' })).toEqual([400, 'malformedRequest']);
  });

  test('is refused beyond twenty a ticket, even when all come at once', async () => {
    const full = await http.desk.open({ requester: 'c.martin' });
    await full.timeline();
    const answers = await Promise.all(Array.from({ length: 24 }, () => add('c.martin', {}, full)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    expect(answers.find(({ status }) => status !== 201)).toMatchObject({
      status: 409,
      body: { code: 'tooManyAttachments' },
    });
  });
});
