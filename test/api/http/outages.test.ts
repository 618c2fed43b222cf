import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signLink } from '../../../config/links';
import { DAY_MS, HOUR_MS } from '../../../domain/time';
import { putOffMail } from '../../../store/ledger';
import { readSubscription } from '../../../store/outageReaders';
import { until } from '../../harness/until';
import { EventReader } from './eventReader';
import { HttpDesk, type Json, LINK_SECRET } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start({}, { isWorking: false });
});
afterAll(() => http.stop());

const OUTAGES = '/api/v1/outages';
const iso = (offsetMs: number) => new Date(Date.now() + offsetMs).toISOString();

const WHAT = {
  kind: 'outage',
  serviceIds: ['wifi'],
  establishmentIds: ['0759010L'],
  title: { fr: 'Wifi coupé' },
  text: { fr: 'On cherche.', en: 'We are looking.' },
};
const announce = (what: object = {}, login = 'l.bernard', key: string = randomUUID()) =>
  http.post(login, OUTAGES, { ...WHAT, ...what }, { 'Idempotency-Key': key });
const say = (id: string, revision: number, what: object, login = 'l.bernard') =>
  http.post(login, `${OUTAGES}/${id}/updates`, what, { 'If-Match': `"${revision}"` });
const faults = ({ body }: { body: Json }) => body.errors?.map(({ pointer, code }: Json) => `${pointer} ${code}`);
const withToken = async (login: string) => ({
  Authorization: `Bearer ${await http.tokenOf(login)}`,
  'Content-Type': 'application/json',
});
const put = async (login: string, body: object) =>
  http.call('PUT', '/api/v1/me/outage-subscriptions', {
    headers: await withToken(login),
    body: JSON.stringify(body),
  });

describe('an outage', () => {
  test('is announced by the single desk and its supervisors, once for a key, and read by everybody, without names of persons', async () => {
    expect((await announce({}, 'c.martin')).status).toBe(403);
    expect((await announce({}, 'e.moreau')).status).toBe(403);
    const key = randomUUID();
    const first = await announce({}, 'l.bernard', key);
    expect([first.status, first.headers.get('etag')]).toEqual([201, '"1"']);
    expect((await announce({}, 'l.bernard', key)).body.id).toBe(first.body.id);
    expect((await announce({ title: { fr: 'Autre' } }, 'l.bernard', key)).body.code).toBe('idempotencyKeyReused');
    const { body } = await http.call('GET', `${OUTAGES}/${first.body.id}`);
    expect(body).toMatchObject({
      state: 'ongoing',
      services: [{ id: 'wifi' }],
      places: [{ id: '0759010L', name: 'Collège Marguerite-Duval' }],
      title: { fr: 'Wifi coupé', en: null },
      updates: [{ seq: 1, kind: 'announced', text: { fr: 'On cherche.', en: 'We are looking.' } }],
    });
    expect(JSON.stringify(body)).not.toMatch(/acc-|Bernard/);
  });

  test('says what is wrong with an announcement, and where', async () => {
    expect(faults(await announce({ serviceIds: ['wifi', 'nimporte'] }))).toEqual(['/serviceIds/1 unknownService']);
    expect(faults(await announce({ establishmentIds: ['0750000Z'] }))).toEqual([
      '/establishmentIds/0 unknownEstablishment',
    ]);
    expect(faults(await announce({ startAt: iso(DAY_MS) }))).toEqual(['/startAt startInFuture']);
    expect(faults(await announce({ expectedEndAt: iso(-HOUR_MS) }))).toEqual(['/expectedEndAt endBeforeStart']);
    expect(faults(await announce({ title: { fr: '' } }))).toEqual(['/title/fr too_small']);
    expect(faults(await announce({ serviceIds: [] }))).toEqual(['/serviceIds too_small']);
  });

  test('takes its updates in order: who had not seen the last one is told so, and says nothing twice', async () => {
    const { id } = (await announce()).body;
    const moved = await say(id, 1, { kind: 'endMoved', expectedEndAt: iso(2 * HOUR_MS) });
    expect([moved.status, moved.headers.get('etag')]).toEqual([201, '"2"']);
    const both = await Promise.all([1, 2].map(() => say(id, 2, { kind: 'update', text: { fr: 'Une pièce arrive.' } })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect((await say(id, 3, { kind: 'ended' })).body).toMatchObject({ state: 'ended', updates: { length: 4 } });
    const late = await say(id, 4, { kind: 'update', text: { fr: 'Encore.' } });
    expect([late.status, late.body.code, faults(late)]).toEqual([409, 'outageState', ['/kind isOver']]);
    expect((await say(id, 4, { kind: 'reopened' })).body.state).toBe('ongoing');
    expect((await say(id, 5, { kind: 'cancelled' }, 'c.martin')).status).toBe(403);
    expect((await say('out-missing', 1, { kind: 'cancelled' })).status).toBe(404);
  });

  test('is listed with the latest start first, page by page, the open and the over apart', async () => {
    const page = async (query: string): Promise<Json> => (await http.call('GET', `${OUTAGES}?${query}`)).body;
    const { data: all } = await page('limit=100');
    const starts = all.map(({ startAt }: Json) => Date.parse(startAt));
    expect(starts).toEqual([...starts].sort((a, b) => b - a));
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { data, nextCursor }: Json = await page(`limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      ids.push(...data.map(({ id }: Json) => id));
      cursor = nextCursor;
    }
    expect(ids).toEqual(all.map(({ id }: Json) => id));
    const open = (await page('state=open&limit=100')).data.map(({ state }: Json) => state);
    const over = (await page('state=over&limit=100')).data.map(({ state }: Json) => state);
    expect(new Set(open)).toEqual(new Set(['ongoing', 'planned']));
    expect(new Set(over)).toEqual(new Set(['ended']));
    expect(open.length + over.length).toBe(all.length);
  });

  test('is told to every page that is open as soon as something is said', async () => {
    const reader = await EventReader.open(http, 'c.martin');
    const { id } = (await announce()).body;
    await say(id, 1, { kind: 'update', text: { fr: 'Une pièce arrive.' } });
    const told = () => reader.received.filter(({ event, data }) => event === 'outage' && (data as Json).id === id);
    await until(() => told().length === 2);
    reader.close();
  });
});

describe('who reports it', () => {
  test('follows it by one act, or opens a ticket that names it; staff see how many', async () => {
    const { id } = (await announce()).body;
    const followers = `${OUTAGES}/${id}/followers`;
    const act = async (method: string, login: string) =>
      (
        await http.call(method, followers, {
          headers: await withToken(login),
          ...(method === 'POST' ? { body: '{}' } : {}),
        })
      ).status;
    expect([await act('POST', 'c.martin'), await act('POST', 'c.martin'), await act('POST', 'e.roy')]).toEqual([
      204, 204, 204,
    ]);
    expect((await http.call('POST', followers)).status).toBe(401);
    const personId = await http.idOf('m.renard');
    expect(faults(await http.post('c.martin', followers, { personId }))).toEqual(['/personId unknownPerson']);
    expect(faults(await http.post('l.bernard', followers, { personId: 'acc-missing' }))).toEqual([
      '/personId unknownPerson',
    ]);
    expect((await http.post('l.bernard', followers, { personId })).status).toBe(204);
    expect(await act('DELETE', 'e.roy')).toBe(204);
    expect((await http.get('c.martin', '/api/v1/me/outage-subscriptions')).body.followed).toEqual([id]);
    const opened = await http.open('n.lemaire', { outageId: id });
    expect(opened.body).toMatchObject({ outageId: id });
    expect(faults(await http.open('n.lemaire', { outageId: 'out-missing' }))).toEqual(['/outageId unknownOutage']);
    expect((await http.open('n.lemaire')).body.outageId).toBeNull();
    expect((await http.get('c.martin', `${OUTAGES}/${id}/reports`)).status).toBe(403);
    const news = { number: null, outageId: id, template: 'outageNews', personId } as const;
    for (const seq of [1, 2]) {
      const noticeId = `${id}.${seq}`;
      await putOffMail(http.desk.store, { ...news, messageId: `<${noticeId}@test>`, noticeId, seq }, Date.now());
    }
    const { body } = await http.get('v.rousseau', `${OUTAGES}/${id}/reports`);
    expect(body).toEqual({
      followers: 2,
      tickets: [opened.body.number],
      ticketCount: 1,
      authors: [{ seq: 1, name: 'Lucas Bernard' }],
      told: 0,
      waiting: 1,
    });
    await say(id, 1, { kind: 'ended' });
    expect(await act('POST', 'e.roy')).toBe(409);
  });

  test('asks to be told of services, places or everything, and no more, also by the link in a mail', async () => {
    const asked = { everything: false, serviceIds: ['wifi', 'wifi'], establishmentIds: ['0759010L'] };
    expect((await put('e.roy', asked)).body).toEqual({
      everything: false,
      serviceIds: ['wifi'],
      places: [{ id: '0759010L', name: 'Collège Marguerite-Duval' }],
      followed: [],
    });
    expect(faults(await put('e.roy', { ...asked, serviceIds: ['nimporte'] }))).toEqual([
      '/serviceIds/0 unknownService',
    ]);

    const { id } = (await announce({ text: { fr: 'On <b>cherche</b>.' }, title: { fr: 'Un <i>titre</i>' } })).body;
    const personId = await http.idOf('e.roy');
    const expiresAt = Date.now() + DAY_MS;
    const link = `/l/${signLink(LINK_SECRET, { number: id, act: 'outageMails', subject: 'outages', personId, expiresAt })}`;
    const page = (await http.call('GET', link)).body;
    expect(page).toContain('Un &lt;i&gt;titre&lt;/i&gt;');
    const isAsked = async () => (await readSubscription(http.desk.store, personId)).serviceIds.length > 0;
    expect(await isAsked()).toBe(true);
    const send = (fields: Record<string, string>) => http.call('POST', link, { body: new URLSearchParams(fields) });
    expect((await send({ answer: 'outage' })).body).toContain('Vous ne suivez plus cette panne');
    expect([(await send({})).status, await isAsked()]).toEqual([422, true]);
    expect((await send({ 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
    expect(await isAsked()).toBe(false);
  });
});

describe('the state of the services', () => {
  const page = (path: string, language = 'fr') => http.call('GET', path, { headers: { 'Accept-Language': language } });

  test('is read without signing in: what is out, what is planned, each service, and the last 90 days', async () => {
    const { id } = (
      await announce({
        title: { fr: 'Plus de <wifi>' },
        serviceIds: ['wifi', 'internet'],
        expectedEndAt: iso(2 * HOUR_MS),
      })
    ).body;
    const { status, headers, body } = await page('/etat');
    expect([status, headers.get('cache-control'), headers.get('refresh')]).toEqual([200, 'public, max-age=0', null]);
    for (const said of [
      'interruptions sont en cours',
      `id="${id}"`,
      'Panne – Plus de &lt;wifi&gt;',
      'Collège Marguerite-Duval',
      'Mise à jour des standards téléphoniques',
      'Téléphonie : 3 jours avec interruption sur 90',
      'Coupure du réseau de l’académie',
      '/etat/flux.atom',
      // Where the mails and the feed lead, also once it is over.
      'id="out-demo-voip"',
      '<a href="#out-demo-voip">Appels extérieurs impossibles</a>',
    ]) {
      expect(body).toContain(said);
    }
    expect(body).not.toMatch(/<script|acc-|Lucas|Bernard/);
    const english = await page('/etat', 'en');
    expect(english.body).toContain('Update of the telephone exchanges');
    expect(english.body).toContain('<div lang="fr">');
    expect(english.body).toContain('Outage – <span lang="fr">Plus de &lt;wifi&gt;</span>');
  });

  test('names a service that was retired since, of what concerned it, and offers it no more', async () => {
    const { id } = (await announce({ title: { fr: 'Plus de gestion' }, serviceIds: ['gestion-personnel'] })).body;
    expect((await page('/etat')).body).toContain('<th scope="row">Gestion des personnels</th>');
    const retired = await http.call('PATCH', '/api/v1/services/gestion-personnel', {
      headers: { ...(await withToken('admin')), 'If-Match': '"0"' },
      body: JSON.stringify({ active: false }),
    });
    expect(retired.status).toBe(200);
    const { body } = await page('/etat');
    const card = body.slice(body.indexOf(`id="${id}"`));
    expect(card.slice(0, card.indexOf('</section>'))).toContain('<dd>Gestion des personnels</dd>');
    expect(body).not.toContain('<th scope="row">Gestion des personnels</th>');
  });

  test('is loaded anew every minute for who asks for it, and never by itself', async () => {
    const { headers, body } = await page('/etat?suivi=oui');
    expect(headers.get('refresh')).toBe('60');
    expect(body).toContain('Arrêter');
  });

  test('is a feed too, with every word that was said', async () => {
    const { headers, body } = await page('/etat/flux.atom');
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(body).toMatch(/^<\?xml[^>]*\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
    expect(body).toContain('<id>urn:guichet:outage:out-demo-telephonie:2</id>');
    expect(body).toContain('une fibre sectionnée');
    expect(body).not.toMatch(/acc-|Bernard/);
  });

  test('whoever has trouble is told first of what goes on with that service, at that place', async () => {
    const told = async (query: string) =>
      (await http.call('GET', `${OUTAGES}/concerning?${query}`)).body.data.map(({ id }: Json) => id);
    expect(await told('serviceId=telephonie&establishmentId=0759022Z')).toEqual(['out-demo-telephonie']);
    expect(await told('serviceId=telephonie&establishmentId=0759010L')).toEqual([]);
    expect(await told('serviceId=telephonie')).toEqual(['out-demo-telephonie']);
    expect(await told('establishmentId=0759022Z')).toEqual(['out-demo-telephonie']);

    const works = async (hours: number) =>
      (await announce({ kind: 'plannedWork', serviceIds: ['formation'], startAt: iso(hours * HOUR_MS) })).body.id;
    const [soon] = [await works(0.9), await works(1.1)];
    expect(await told('serviceId=formation')).toEqual([soon]);
    await say(soon, 1, { kind: 'cancelled' });
    expect(await told('serviceId=formation')).toEqual([]);
  });
});
