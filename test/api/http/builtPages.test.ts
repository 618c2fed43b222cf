import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../../../api/app';
import { Desk } from '../../harness/desk';
import { HttpDesk } from './httpDesk';

const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-pages-'));
let http: HttpDesk;
beforeAll(async () => {
  mkdirSync(path.join(folder, 'pages'));
  writeFileSync(path.join(folder, 'index.html'), '<h1>the pages</h1>');
  writeFileSync(path.join(folder, 'pages', 'app-1a2b.js'), 'plain');
  writeFileSync(path.join(folder, 'pages', 'app-1a2b.js.br'), brotliCompressSync('squeezed'));
  http = await HttpDesk.serve((deps) => createApp(deps, { pages: folder }), await Desk.start({ isWorking: false }));
});
afterAll(async () => {
  await http.stop();
  rmSync(folder, { recursive: true });
});

const fetched = (address: string, headers: Record<string, string> = {}) => http.call('GET', address, { headers });

describe('the pages as they were built', () => {
  test('are one page at every address of theirs, asked for anew each time', async () => {
    for (const address of ['/', '/demandes/2026-000001', '/file?view=mine']) {
      const { status, headers, body } = await fetched(address);
      expect([status, body, headers.get('cache-control')]).toEqual([200, '<h1>the pages</h1>', 'no-cache']);
    }
  });

  test('are told by the browser to run no script and no style of another origin', async () => {
    const policy = (await fetched('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  test('have files that never change, compressed beforehand', async () => {
    const { headers, body } = await fetched('/pages/app-1a2b.js', { 'Accept-Encoding': 'br' });
    expect(body).toBe('squeezed');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-encoding')).toBe('br');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBeNull();
    expect((await fetched('/pages/app-1a2b.js', { 'Accept-Encoding': 'identity' })).body).toBe('plain');
  });

  test('stand in for nothing of the API: what is not there is a problem document', async () => {
    for (const address of ['/api/v1/nothing', '/api/nothing', '/l/nothing/more', '/pages/gone-1a2b.js']) {
      expect((await fetched(address)).status).toBe(404);
    }
    expect((await fetched('/api/v1/nothing')).body).toMatchObject({ code: 'notFound' });
  });
});
