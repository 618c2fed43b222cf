import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../../../api/app';
import { keepImage, MAX_IMAGES } from '../../../store/articleImages';
import { changeArticle } from '../../../store/articlePublishing';
import { type Article, readArticle } from '../../../store/articles';
import { PNG } from '../../harness/images';
import { until } from '../../harness/until';
import { HttpDesk, type Json, type Reply } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start({}, { isWorking: false });
});
afterAll(() => http.stop());

const CONTENT = {
  kind: 'howTo',
  audience: 'public',
  categories: ['reseau'],
  serviceIds: ['wifi'],
  keywords: ['hotspot'],
  fr: {
    title: 'Rejoindre le réseau sans fil',
    summary: 'Les réglages de la connexion, pas à pas.',
    body: '## Avant de commencer\n\nVérifiez les **connexions**.\n\n<script>alert(1)</script>\n\n[Aide](https://exemple.fr)',
  },
};

interface Sent {
  login?: string;
  revision?: number;
  body?: unknown;
  key?: string;
}

const send = async (
  method: string,
  path: string,
  { login = 'l.bernard', revision, body, key = randomUUID() }: Sent = {},
) =>
  http.call(method, `/api/v1/articles${path}`, {
    headers: {
      Authorization: `Bearer ${await http.tokenOf(login)}`,
      'Idempotency-Key': key,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const visit = (path: string): Promise<Reply<Json>> => http.call('GET', `/api/v1/articles${path}`);

const write = async (what: object = {}): Promise<{ id: string; revision: number }> =>
  (await send('POST', '', { body: { ...CONTENT, ...what } })).body;

async function publish(what: object = {}): Promise<string> {
  const { id, revision } = await write(what);
  await send('POST', `/${id}/draft/submission`, { revision });
  const { status } = await accept(id, revision + 1);
  expect(status).toBe(200);
  return id;
}

const accept = (id: string, revision: number, login = 'v.rousseau') =>
  send('POST', `/${id}/draft/review`, { login, revision, body: { decision: 'accept' } });

const titled = (title: string) => ({ fr: { ...CONTENT.fr, title } });

describe('an article', () => {
  test('is written, reviewed by somebody else, and read by everybody', async () => {
    const { id, revision } = await write();
    expect(id).toMatch(/^art-[0-9a-f]{16}$/);
    expect((await visit(`/${id}`)).status).toBe(404);
    expect((await accept(id, revision)).body.code).toBe('draftNotInReview');
    expect((await send('POST', `/${id}/draft/submission`, { revision })).body).toMatchObject({
      state: 'inReview',
      mayReview: false,
    });
    expect((await send('PUT', `/${id}/draft`, { revision: 2, body: CONTENT })).body.code).toBe('draftInReview');
    const remark = { decision: 'sendBack', remark: 'Dites aussi où est le mot de passe.' };
    await send('POST', `/${id}/draft/review`, { login: 'v.rousseau', revision: 2, body: remark });
    const { body: back } = await send('GET', `/${id}/draft`);
    expect(back).toMatchObject({ state: 'draft', remark: { text: remark.remark, by: { name: 'Valérie Rousseau' } } });

    await send('PUT', `/${id}/draft`, { login: 'e.moreau', revision: 3, body: CONTENT });
    await send('POST', `/${id}/draft/submission`, { revision: 4 });
    expect((await accept(id, 5, 'e.moreau')).body.code).toBe('ownDraft');
    expect((await accept(id, 4)).body.code).toBe('draftChanged');
    expect((await accept(id, 5)).body).toMatchObject({ id, version: 1, state: 'published' });

    const { body: read } = await visit(`/${id}`);
    expect(read).toMatchObject({ title: CONTENT.fr.title, language: 'fr', desk: null, version: 1 });
    expect(read.html).toContain('<h3 id="h-avant-de-commencer">Avant de commencer</h3>');
    expect(read.html).toContain('rel="noopener noreferrer"');
    expect(read.html).not.toContain('<script');
    const { body: list } = await send('GET', '?state=published');
    expect(list.data.map((it: Json) => it.id)).toContain(id);
    expect((await send('GET', '?state=draft', { login: 'c.martin' })).status).toBe(403);
  });

  test('is looked up by those who write, whatever its state, by how words of its title, summary or key words begin', async () => {
    const text = { ...CONTENT.fr, title: 'Étalonner le spectromètre', summary: 'Avant chaque séance.' };
    const { id: draft } = await write({ fr: text });
    const published = await publish({ audience: 'desk', ...titled('La blouse'), keywords: ['spectromètres'] });
    const found = async (q: string, state = 'any'): Promise<string[]> => {
      const { body } = await send('GET', `?state=${state}&q=${encodeURIComponent(q)}`);
      return body.data.map(({ id }: Json) => id).filter((id: string) => id === draft || id === published);
    };
    expect((await found('SPECTRO')).toSorted()).toEqual([draft, published].toSorted());
    expect(await found('etalonner seance')).toEqual([draft]);
    expect(await found('etalonner blouse')).toEqual([]);
    expect(await found('spectrometre', 'published')).toEqual([published]);
  });

  test('is seen by those it is for, in lists, by its address and in searches', async () => {
    const staff = await publish({ audience: 'desk', ...titled('Brocarder les quinconces') });
    const academy = await publish({ audience: 'academy', ...titled('Brocarder les myrtilles') });
    const seen = async (ask: (path: string) => Promise<Reply<Json>>) => {
      await until(async () => (await send('GET', '/search?q=brocarder+les')).body.total === 2);
      const [list, found, one, other] = await Promise.all(
        ['?limit=100', '/search?q=brocarder', `/${staff}`, `/${academy}`].map(ask),
      );
      const ids = (reply?: Reply<Json>) =>
        reply?.body.data
          .map((it: Json) => it.id)
          .filter((id: string) => [staff, academy].includes(id))
          .sort();
      return [ids(list), ids(found), one?.status, other?.status];
    };
    const both = [staff, academy].sort();
    expect(await seen(visit)).toEqual([[], [], 404, 404]);
    expect(await seen((it) => send('GET', it, { login: 'c.martin' }))).toEqual([[academy], [academy], 404, 200]);
    expect(await seen((it) => send('GET', it))).toEqual([both, both, 200, 200]);
  });

  test('keeps its versions as they were; the next one takes over when it begins', async () => {
    const id = await publish(titled('Numériser un document'));
    const { body: next } = await send('POST', `/${id}/draft`);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().replace(/\.\d+Z/, 'Z');
    const content = { ...CONTENT, ...titled('Numériser un dossier'), from: tomorrow };
    await send('PUT', `/${id}/draft`, { revision: next.revision, body: content });
    await send('POST', `/${id}/draft/submission`, { revision: next.revision + 1 });
    expect((await accept(id, next.revision + 2)).body).toMatchObject({ version: 2, state: 'scheduled' });
    expect((await visit(`/${id}`)).body).toMatchObject({ version: 1, title: 'Numériser un document', until: tomorrow });
    const { body: versions } = await send('GET', `/${id}/versions`);
    expect(versions.data.map((it: Json) => [it.number, it.title])).toEqual([
      [2, 'Numériser un dossier'],
      [1, 'Numériser un document'],
    ]);
    const pages = [await send('GET', `/${id}/versions?limit=1`)];
    pages.push(await send('GET', `/${id}/versions?limit=1&cursor=${pages[0]?.body.nextCursor}`));
    expect(pages.map(({ body }) => [body.data[0].number, body.nextCursor === null])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect((await send('GET', `/${id}/versions?cursor=x`)).body.errors[0].code).toBe('badCursor');
    const { body: diff } = await send('GET', `/${id}/diff?from=1&to=2`);
    expect(diff.fields[0]).toMatchObject({
      name: 'title',
      isChanged: true,
      parts: [
        { is: 'same', text: 'Numériser un ' },
        { is: 'removed', text: 'document' },
        { is: 'added', text: 'dossier' },
      ],
    });
    expect((await send('GET', `/${id}/versions/1`)).body.content.fr.title).toBe('Numériser un document');
  });

  test('is renewed, handed over and withdrawn without a review', async () => {
    const id = await publish(titled('Éteindre les écrans'));
    const patch = (body: object) => send('PATCH', `/${id}`, { body });
    const [past, later] = ['2020-01-01T00:00:00Z', '2031-01-01T00:00:00Z'];
    expect((await patch({ expiresAt: later, ownerId: await http.idOf('e.moreau') })).body).toMatchObject({
      expiresAt: later,
      desk: { ownerName: 'Élodie Moreau' },
    });
    expect((await patch({ until: past })).body.errors).toMatchObject([{ pointer: '/until' }]);
    expect((await patch({ ownerId: await http.idOf('c.martin') })).body.errors).toMatchObject([
      { pointer: '/ownerId' },
    ]);
    const withdraw = () => send('POST', `/${id}/withdrawal`, { body: { reason: 'Les écrans s’éteignent seuls.' } });
    expect((await withdraw()).status).toBe(204);
    expect((await withdraw()).body.code).toBe('notPublished');
    expect((await visit(`/${id}`)).status).toBe(404);
  });

  test('is begun once, however often it is sent under one key', async () => {
    const key = randomUUID();
    const begin = (what: object = {}, login = 'l.bernard') =>
      send('POST', '', { login, key, body: { ...CONTENT, ...titled('Compter une fois'), ...what } });
    const [first, again, other, hers] = [
      await begin(),
      await begin(),
      await begin({ kind: 'faq' }),
      await begin({}, 'e.moreau'),
    ];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect([other.status, other.body.code]).toEqual([422, 'idempotencyKeyReused']);
    expect(hers.body.id).not.toBe(first.body.id);
  });

  test('stays as it is when it is changed by whoever saw it before another did', async () => {
    const id = await publish(titled('Changer de câble'));
    const seen = async () => (await readArticle(http.desk.store, id)) as Article;
    const change = (article: Article) => changeArticle(http.desk.store, article, { until: null }, Date.now());
    const first = await seen();
    const { body: draft } = await send('POST', `/${id}/draft`);
    await send('POST', `/${id}/draft/submission`, { revision: draft.revision });
    await accept(id, draft.revision + 1);
    expect(await change(first)).toBeNull();
    const second = await seen();
    await send('POST', `/${id}/withdrawal`, { body: { reason: 'Il n’y a plus de câble.' } });
    expect(await change(second)).toBeNull();
    expect((await visit(`/${id}`)).status).toBe(404);
  });

  test('shows its own images, to those who see it', async () => {
    const { id, revision } = await write({ audience: 'academy', ...titled('Brancher la station') });
    const upload = async (content: Buffer<ArrayBuffer>) =>
      http.call('POST', `/api/v1/articles/${id}/images`, {
        headers: { Authorization: `Bearer ${await http.tokenOf('l.bernard')}`, 'Content-Type': 'image/png' },
        body: content,
      });
    expect((await upload(Buffer.from('<svg/>'))).status).toBe(415);
    const { body: image } = await upload(PNG);
    const { body: unused } = await upload(PNG);
    const fr = { ...CONTENT.fr, body: `![La station](image:${image.id})\n\n![ailleurs](https://exemple.fr/a.png)` };
    await send('PUT', `/${id}/draft`, { revision, body: { ...CONTENT, audience: 'academy', fr } });
    for (const [pointer, body] of [
      ['/fr/body', { ...CONTENT, fr: { ...fr, body: `![](image:${'0'.repeat(32)})` } }],
      ['/en/body', { ...CONTENT, en: fr }],
    ] as const) {
      const other = await write(titled('Brancher autre chose'));
      const { body: refused } = await send('PUT', `/${other.id}/draft`, { revision: other.revision, body });
      expect(refused.errors).toMatchObject([{ pointer, code: 'unknownImage' }]);
    }
    const see = async (login: string) => (await http.get(login, image.url)).status;
    expect(await see('c.martin')).toBe(404);
    await send('POST', `/${id}/draft/submission`, { revision: revision + 1 });
    const seenByWriter = async () => (await http.get('l.bernard', unused.url)).status;
    expect(await seenByWriter()).toBe(200);
    await accept(id, revision + 2);
    expect([await see('c.martin'), await seenByWriter()]).toEqual([200, 404]);
    expect((await http.call('GET', image.url)).status).toBe(404);
    const { body: read } = await send('GET', `/${id}`, { login: 'c.martin' });
    expect(read.html.match(/<img[^>]*>/g)).toEqual([`<img alt="La station" src="${image.url}" loading="lazy" />`]);
  });
});

test('an article takes so many images, and what is thrown away takes its own with it', async () => {
  const { id, revision } = await write(titled('Montrer trop'));
  const by = await http.idOf('l.bernard');
  const keep = () => keepImage(http.desk.store, { articleId: id, by, at: Date.now(), content: Readable.from([PNG]) });
  const kept = await Promise.all(Array.from({ length: MAX_IMAGES }, keep));
  const add = async () =>
    http.call('POST', `/api/v1/articles/${id}/images`, {
      headers: { Authorization: `Bearer ${await http.tokenOf('l.bernard')}`, 'Content-Type': 'image/png' },
      body: PNG,
    });
  expect((await add()).body.code).toBe('tooManyImages');
  expect((await send('DELETE', `/${id}/draft`, { revision })).status).toBe(204);
  expect((await http.get('l.bernard', `/api/v1/article-images/${kept[0]?.id}`)).status).toBe(404);
  expect((await add()).status).toBe(404);
});

describe('a search', () => {
  test('says where the words are, and notes what found nothing', async () => {
    await publish(titled('Raccorder le vidéoprojecteur'));
    const first = await until(async () => {
      const { body } = await visit(`/search?q=${encodeURIComponent('racorder videoprojecteurs')}`);
      const [best] = body.data;
      return best?.title === 'Raccorder le vidéoprojecteur' && best;
    });
    expect(first.found.title.map(([from, to]: [number, number]) => first.title.slice(from, to))).toEqual([
      'Raccorder',
      'vidéoprojecteur',
    ]);
    for (const q of ['Xylophône', 'xylophone ', 'xylophone', 'zzzz@zzzz.zz', '06 12 34 56 78']) {
      expect((await visit(`/search?q=${encodeURIComponent(q)}`)).body.total).toBe(0);
    }
    const { body: empty } = await send('GET', '/searches');
    expect(empty.data).toContainEqual(expect.objectContaining({ query: 'xylophone', count: 3 }));
    expect(JSON.stringify(empty.data)).not.toMatch(/zzzz|06 12|…/);
  });

  test('finds, in every process, what was just published, and not what was just withdrawn', async () => {
    const other = await HttpDesk.serve(createApp, http.desk);
    const total = async () => (await other.call('GET', '/api/v1/articles/search?q=girolle')).body.total;
    expect(await total()).toBe(0);
    const id = await publish(titled('Cueillir la girolle'));
    await until(async () => (await total()) === 1);
    await send('POST', `/${id}/withdrawal`, { body: { reason: 'Hors saison.' } });
    await until(async () => (await total()) === 0);
    await other.close();
  });

  test('counts what it spared, once a day for each person', async () => {
    const id = await publish(titled('Vider la corbeille'));
    const solved = (login: string, from: string) => send('POST', `/${id}/solved`, { login, body: { from } });
    await solved('c.martin', 'newTicket');
    await solved('c.martin', 'page');
    await solved('p.durand', 'page');
    const { body } = await send('GET', `/${id}`);
    expect([body.helpful, body.desk.solved, body.desk.avoided]).toEqual([2, 2, 1]);
  });
});
