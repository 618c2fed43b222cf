import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../../../api/app';
import { Desk } from '../../harness/desk';
import { HttpDesk } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  const env = { DESK_PHONE: '01 99 00 12 34', MAIL_IN_PORT: '2525', MAIL_IN_ADDRESS: 'aide@example.fr' };
  http = await HttpDesk.serve(createApp, await Desk.start({ isWorking: false }), env);
});
afterAll(() => http.stop());

const page = (address: string, headers: Record<string, string> = {}) => http.call('GET', address, { headers });

describe('how to report', () => {
  test('says phone, mail, site and hours to whoever comes, in the language of their browser or of the address', async () => {
    const french = await page('/aide/signaler');
    expect(french.status).toBe(200);
    expect(french.body).toContain('<html lang="fr">');
    for (const said of ['01 99 00 12 34', 'aide@example.fr', '/demandes/nouvelle', 'Horaires d’ouverture']) {
      expect(french.body).toContain(said);
    }
    expect(french.body).toMatch(/Ouvert jusqu’à|Fermé en ce moment/);
    const english = await page('/aide/signaler', { 'Accept-Language': 'en-GB,en;q=0.8' });
    expect(english.body).toContain('<html lang="en">');
    expect((await page('/aide/signaler?lang=fr', { 'Accept-Language': 'en' })).body).toContain('<html lang="fr">');
  });

  test('may be kept for a minute by everybody, and is not sent again while it is the same', async () => {
    const { headers } = await page('/aide/signaler');
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    expect(headers.get('vary')).toBe('Accept-Language, Cookie');
    const again = await page('/aide/signaler', {
      'If-None-Match': headers.get('etag') ?? '',
      // What a browser says that goes by what it keeps; fetch itself would ask for all of it.
      'Cache-Control': 'max-age=0',
    });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('is found by search engines, in both languages, and asks for no script', async () => {
    const { body, headers } = await page('/aide/signaler?lang=en');
    expect(body).toContain('<link rel="canonical" href="http://127.0.0.1:8080/aide/signaler?lang=en">');
    expect(body).toContain('hreflang="fr" href="http://127.0.0.1:8080/aide/signaler?lang=fr"');
    expect(body).toContain('<meta name="description"');
    expect(body).not.toMatch(/noindex|<script/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const robots = await page('/robots.txt');
    expect(robots.body).toContain('Allow: /aide');
    expect(robots.body).toContain('Sitemap: http://127.0.0.1:8080/sitemap.xml');
  });
});

test('an address that is no page is said on a page, with the reference of the request', async () => {
  const { status, headers, body } = await page('/aide/nulle-part', { 'Accept-Language': 'en' });
  expect([status, headers.get('cache-control')]).toEqual([404, 'no-store']);
  expect(body).toContain('Page not found');
  expect(body).toContain(headers.get('x-request-id') ?? 'no reference');
});
