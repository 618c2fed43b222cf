import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../../../api/app';
import { Desk } from '../../harness/desk';
import { until } from '../../harness/until';
import { Browser } from './browser';
import { HttpDesk } from './httpDesk';
import { publishArticle } from './publishArticle';

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

  test('leads to the page for signing in and back, with what was searched for and in the language that was chosen', async () => {
    const { body } = await page('/aide/recherche?q=r%C3%A9seau&lang=en');
    expect(body).toContain('href="/connexion?retour=%2Faide%2Frecherche%3Fq%3Dr%25C3%25A9seau&amp;lang=en"');
    expect((await page('/aide/signaler')).body).toContain('href="/connexion?retour=%2Faide%2Fsignaler"');
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

describe('the help', () => {
  let printer: string;
  let forStaff: string;
  beforeAll(async () => {
    printer = await publishArticle(http, {
      title: 'L’imprimante n’imprime plus',
      body: '## Le papier\n\nVérifiez le **bac**.\n\n## L’encre\n\nRegardez les niveaux.\n\n## Le réseau\n\nDébranchez.',
      en: { title: 'The printer does not print', body: 'Check the **tray**.' },
    });
    forStaff = await publishArticle(http, { title: 'Imprimante : le code des copies', audience: 'academy' });
    await publishArticle(http, { title: 'Maintenance des imprimantes', kind: 'announcement' });
    await publishArticle(http, { title: 'Ouvrir un <script>', category: 'reseau' });
  });

  test('is searched without script, forgives an accent and a letter, and shows what matched', async () => {
    // What is published is found within a second.
    const { status, body } = await until(async () => {
      const found = await page('/aide/recherche?q=imprimente+bloque');
      return found.body.includes(printer) ? found : null;
    });
    expect(status).toBe(200);
    expect(body).toContain(`<a href="/aide/articles/${printer}">L’<mark>imprimante</mark> n’imprime plus</a>`);
    expect(body).not.toContain(forStaff);
    expect(body).toContain('noindex');
    expect((await page('/aide/recherche?q=zzzzz')).body).toContain('Aucun article ne répond à ces mots.');
  });

  test('begins with announcements, subjects and the latest; what a title says is never markup', async () => {
    const { body } = await page('/aide');
    expect(body).toContain('<h2>Annonces</h2>');
    expect(body).toContain('href="/aide/recherche?sujet=reseau"');
    expect(body).toContain('Ouvrir un &lt;script&gt;');
    expect((await page('/aide/recherche?sujet=reseau')).body).not.toContain(printer);
  });

  test('has a page for each article, in the language that it is read in, with its contents', async () => {
    const french = await page(`/aide/articles/${printer}`);
    expect(french.body).toContain('<strong>bac</strong>');
    expect(french.body).toContain('<a href="#h-l-encre">L’encre</a>');
    expect(french.body).toContain('<meta name="description" content="En bref : L’imprimante n’imprime plus">');
    const english = await page(`/aide/articles/${printer}?lang=en`);
    expect(english.body).toContain('<strong>tray</strong>');
    expect(english.headers.get('content-language')).toBe('en');
  });

  test('shows those who have signed in what is for them, and lets no cache keep it', async () => {
    expect((await page(`/aide/articles/${forStaff}`)).status).toBe(404);
    const browser = new Browser(http);
    await browser.signIn('c.martin');
    const { status, headers, body } = await browser.get(`/aide/articles/${forStaff}`);
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    expect(body).toContain('Réservé au personnel de l’académie');
    expect(body).toContain('noindex');
  });

  test('counts that an article has helped, once, thanks, and takes it from no other site', async () => {
    const address = `/aide/articles/${printer}/resolu`;
    const sent = (headers: Record<string, string>) => http.call('POST', address, { redirect: 'manual', headers });
    expect((await sent({ Origin: 'https://ailleurs.example' })).status).toBe(403);
    for (const _ of [1, 2]) {
      const { status, headers } = await sent({ Origin: http.url });
      expect([status, headers.get('location')]).toEqual([303, `/aide/articles/${printer}?merci`]);
    }
    expect((await page(`/aide/articles/${printer}?merci`)).body).toContain('Merci !');
    const { body } = await http.get('l.bernard', `/api/v1/articles/${printer}/standing`);
    expect(body.desk).toMatchObject({ solved: 1, avoided: 0 });
    expect((await page('/aide')).body).toContain('<h2>Les plus utiles</h2>');
  });

  test('is followed by a feed and found by a map of its pages, neither of which tells of what is not public', async () => {
    const feed = await page('/aide/flux.atom');
    expect(feed.headers.get('content-type')).toMatch(/^application\/atom\+xml/);
    expect(feed.body).toContain(`<id>urn:guichet:article:${printer}</id>`);
    const map = await page('/sitemap.xml');
    expect(map.body).toContain(`<loc>http://127.0.0.1:8080/aide/articles/${printer}?lang=en</loc>`);
    for (const { body } of [feed, map]) expect(body).not.toContain(forStaff);
    expect((await page('/aide')).body).toContain('<link rel="alternate" type="application/atom+xml"');
  });
});
