import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MAX_FILE_BYTES, MAX_FILES } from '../../../domain/file';
import { PNG } from '../../harness/images';
import type { TicketDriver } from '../../harness/ticketDriver';
import { traces } from '../../harness/traces';
import { until } from '../../harness/until';
import { HttpDesk, type Json, type Reply } from './httpDesk';

let http: HttpDesk;
let ticket: TicketDriver;
beforeAll(async () => {
  http = await HttpDesk.start({ RATE_LIMIT_PER_TOKEN: '0', RATE_LIMIT_PER_ADDRESS: '0' });
  ticket = await http.desk.open({ requester: 'c.martin' });
  await ticket.timeline();
});
afterAll(() => http.stop());

interface File {
  name?: string;
  content?: Buffer;
  query?: string;
}

async function add(login: string, file: File = {}, { number } = ticket): Promise<Reply<Json>> {
  const { name = 'écran.png', content = PNG, query = '' } = file;
  return http.call('POST', `/api/v1/tickets/${number}/attachments${query}`, {
    headers: {
      Authorization: `Bearer ${await http.tokenOf(login)}`,
      'Content-Type': 'image/png',
      'X-File-Name': encodeURIComponent(name),
    },
    body: new Uint8Array(content),
  });
}

const download = async (login: string, id: string, query = '') =>
  fetch(`${http.url}/api/v1/attachments/${id}${query}`, {
    headers: { Authorization: `Bearer ${await http.tokenOf(login)}` },
  });
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
      mediaType: 'text/plain',
      isImage: false,
      bytes: content.length,
      by: await http.idOf('c.martin'),
      internal: false,
    });
    const answer = await download('l.bernard', body.id);
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''L%E2%80%99%C3%A9cran%20%281%29.png",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
  });

  test('is shown when it is asked for and was read as an image, whatever it is called', async () => {
    const dispositionOf = async (file: File, query = '') => {
      const { body } = await add('c.martin', file);
      const { headers } = await download('c.martin', body.id, query);
      return [body.isImage, headers.get('content-type'), headers.get('content-disposition')?.split(';')[0]];
    };
    const image = { name: 'photo.pdf', content: PNG };
    expect(await dispositionOf(image)).toEqual([true, 'image/png', 'attachment']);
    expect(await dispositionOf(image, '?inline=true')).toEqual([true, 'image/png', 'inline']);
    const drawing = { name: 'dessin.svg', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') };
    expect(await dispositionOf(drawing, '?inline=true')).toEqual([false, 'text/plain; charset=utf-8', 'attachment']);
    const page = { name: 'photo.png', content: Buffer.from('<!DOCTYPE html><script>alert(1)</script>') };
    expect(await dispositionOf(page, '?inline=true')).toEqual([false, 'text/plain; charset=utf-8', 'attachment']);
  });

  test('has an id that nobody can guess from another', async () => {
    const ids = [(await add('c.martin')).body.id, (await add('c.martin')).body.id];
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(ids[0].slice(0, 8)).not.toBe(ids[1].slice(0, 8));
  });

  test('that is internal exists for staff alone', async () => {
    const internal = await add('l.bernard', { name: 'journal.txt', query: '?internal=true' });
    expect(internal.body.internal).toBe(true);
    expect(await namesFor('l.bernard')).toContain('journal.txt');
    expect(await namesFor('c.martin')).not.toContain('journal.txt');
    expect((await download('c.martin', internal.body.id)).status).toBe(404);
    expect((await download('l.bernard', internal.body.id)).status).toBe(200);
    expect((await add('c.martin', { query: '?internal=true' })).status).toBe(403);
  });

  test('does not say to its requester who of the desk added it', async () => {
    const { body } = await add('l.bernard', { name: 'mode d’emploi.pdf' });
    const list = await http.get('c.martin', `/api/v1/tickets/${ticket.number}/attachments`);
    expect(list.body.data.find(({ id }: { id: string }) => id === body.id)).toMatchObject({ by: null });
  });

  test('does not exist for who may not read the ticket', async () => {
    const { body } = await add('c.martin');
    expect((await download('j.smith', body.id)).status).toBe(404);
    expect((await add('j.smith')).status).toBe(404);
    for (const length of [24, 32, 33]) expect((await download('c.martin', 'f'.repeat(length))).status).toBe(404);
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
    expect(await traces(http.desk.store)).toEqual({ chunks: 0, uploads: 0 });
  });

  test('is refused as soon as it is too large when it does not say how large it is', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 100_000;
        if (sent > 4 * MAX_FILE_BYTES) controller.close();
        else controller.enqueue(new Uint8Array(100_000));
      },
    });
    const response = await fetch(`${http.url}/api/v1/tickets/${ticket.number}/attachments`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await http.tokenOf('c.martin')}`, 'X-File-Name': 'sans-fin.bin' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(await traces(http.desk.store)).toEqual({ chunks: 0, uploads: 0 });
  });

  test('that is cut off half way leaves nothing, takes no place, and is no fault of the desk', async () => {
    const cut = await http.desk.open({ requester: 'c.martin' });
    await cut.timeline();
    const token = await http.tokenOf('c.martin');
    for (let i = 0; i < MAX_FILES; i++) {
      const request = httpRequest(`${http.url}/api/v1/tickets/${cut.number}/attachments`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'X-File-Name': 'coupe.bin', 'Content-Length': '5000000' },
      });
      request.on('error', () => {});
      request.write(Buffer.alloc(600_000));
      await until(async () => (await traces(http.desk.store)).chunks > 0);
      request.destroy();
      await until(async () => (await traces(http.desk.store)).uploads === 0);
    }
    expect(await traces(http.desk.store)).toEqual({ chunks: 0, uploads: 0 });
    expect((await add('c.martin', {}, cut)).status).toBe(201);
    expect(http.logged.filter((line) => line.includes('"failed"'))).toEqual([]);
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
