import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Notice } from '../../../domain/ticket/notices';
import { recipientsOf } from '../../../store/directory';
import { readView } from '../../../store/timeline';
import { until } from '../../harness/until';
import { EventReader } from './eventReader';
import { HttpDesk, type Json } from './httpDesk';

/** Who worked on Claire's ticket: Lucas by name, a supervisor behind the scenes. Sophie did not. */
const ABOUT = ['l.bernard', 'v.rousseau'] as const;

const OUTAGE = 'out-demo-telephonie';
const RESOLVED = { code: 'solved', message: 'Nous vous présentons nos excuses.' };

let http: HttpDesk;
let ticket: string;
let complaint: string;
let complainedOf: string[];
beforeAll(async () => {
  http = await HttpDesk.start();
  ticket = (await http.open('c.martin')).body.number;
  await until(
    async () => (await http.act('l.bernard', ticket, 'reply', { message: 'Revenez demain.' })).status === 200,
  );
  await http.act('v.rousseau', ticket, 'note', { message: 'Vu.' });
  await until(async () => ((await readView(http.desk.store, ticket))?.seq ?? 0) > 4);
  complainedOf = await Promise.all(ABOUT.map((login) => http.idOf(login)));
});
afterAll(() => http?.stop());

const complain = (what: Record<string, unknown>) =>
  http.open('c.martin', { kind: 'complaint', title: 'Réponse désobligeante', ...what });

describe('a complaint', () => {
  test('names people whom its author knows by name, and everybody else as the team', async () => {
    const { body } = await http.get('c.martin', `/api/v1/tickets/${ticket}/workers`);
    expect(body).toEqual({ data: [{ id: complainedOf[0], name: 'Lucas Bernard' }], others: true });
    for (const [what, code] of [
      [{ complaint: { about: ticket, of: [complainedOf[1]] } }, 'unknownPerson'],
      [{ complaint: { of: 'team' } }, 'ticketMissing'],
      [{ complaint: { about: '2026-000000' } }, 'unknownTicket'],
      [{ kind: 'incident', complaint: { about: ticket } }, 'notAComplaint'],
      [{ complaint: { about: ticket, of: ['acc-missing'] } }, 'unknownPerson'],
      [{ complaint: { about: ticket, of: [complainedOf[0], 'acc-missing'] } }, 'unknownPerson'],
    ] as const) {
      const refused = await complain(what);
      expect([refused.status, refused.body.errors[0].code]).toEqual([422, code]);
    }
  });

  test('says what is wrong with it, and where, before it is anything', async () => {
    for (const [what, pointer] of [
      [{ title: '  ' }, '/title'],
      [{ complaint: { about: ticket, of: [] } }, '/complaint/of'],
      [{ complaint: { about: ticket, of: 'everybody' } }, '/complaint/of'],
    ] as const) {
      const refused = await complain(what);
      expect([refused.status, refused.body.errors.map((error: Json) => error.pointer)]).toEqual([422, [pointer]]);
    }
    const { body } = await http.get('c.martin', '/api/v1/tickets?kind=complaint');
    expect(body.data).toEqual([]);
  });

  test('goes to a group of its own, with a number that leaves no gap, and is linked one way', async () => {
    const { status, body } = await complain({ complaint: { about: ticket, of: 'team' }, outageId: OUTAGE });
    expect([status, body.groupId]).toEqual([201, 'reclamations']);
    complaint = body.number;
    expect(complaint).toMatch(/^\d{4}-\d{8}$/);
    await until(async () => ((await readView(http.desk.store, complaint))?.seq ?? 0) > 0);
    expect((await readView(http.desk.store, complaint))?.complainedOf).toEqual([...complainedOf].sort());
    expect((await http.get('s.petit', `/api/v1/tickets/${complaint}`)).body.links).toEqual([
      { number: ticket, relation: 'relatedTo' },
    ]);
    for (const login of [...ABOUT, 's.petit']) {
      expect((await http.get(login, `/api/v1/tickets/${ticket}`)).body.links).toEqual([]);
    }
  });

  test('does not exist for those it is about, however they look for it', async () => {
    const { body: timeline } = await http.get('s.petit', `/api/v1/tickets/${complaint}/timeline`);
    expect(timeline.data.length).toBeGreaterThan(0);
    for (const login of ABOUT) {
      for (const part of ['', '/timeline', '/commands', '/attachments', '/workers']) {
        expect((await http.get(login, `/api/v1/tickets/${complaint}${part}`)).status).toBe(404);
      }
      expect((await http.act(login, complaint, 'note', { message: 'Qui a dit cela ?' })).status).toBe(404);
      for (const query of ['', `q=${complaint}`, 'q=désobligeante', 'kind=complaint']) {
        const { body } = await http.get(login, `/api/v1/tickets?limit=100&${query}`);
        expect(JSON.stringify(body)).not.toContain(complaint);
      }
    }
    expect(JSON.stringify((await http.get('s.petit', '/api/v1/tickets?kind=complaint')).body)).toContain(complaint);
  });

  test('is none of the reports of an outage for them, and one for the others', async () => {
    const reported = async (login: string) => {
      const { body } = await http.get(login, `/api/v1/outages/${OUTAGE}/reports`);
      return [body.tickets, body.ticketCount];
    };
    for (const login of ABOUT) expect(await reported(login)).toEqual([[], 0]);
    expect(await reported('s.petit')).toEqual([[complaint], 1]);
  });

  test('is in no ledger, list of mails, figure or supervision of theirs, but in those of the others', async () => {
    await until(async () => JSON.stringify((await http.get('m.vasseur', '/api/v1/mails')).body).includes(complaint));
    const pages = ['/api/v1/mails', '/api/v1/inbound-mails', '/api/v1/steering', '/api/v1/calls'];
    for (const page of pages) {
      const { status, body } = await http.get('v.rousseau', page);
      expect([page, status, JSON.stringify(body).includes(complaint)]).toEqual([page, 200, false]);
    }
    const groupOf = async (login: string) =>
      (await http.get(login, '/api/v1/steering')).body.byGroup.find(({ id }: { id: string }) => id === 'reclamations');
    expect((await groupOf('m.vasseur')).open - (await groupOf('v.rousseau')).open).toBe(1);
    const cases = await http.get('m.vasseur', '/api/v1/commitments/takenIntoAccount/cases');
    expect(JSON.stringify(cases.body)).not.toContain(complaint);
  });

  test('is told of in nobody’s stream but of those who may see it', async () => {
    const [theirs, others] = await Promise.all([
      EventReader.open(http, 'l.bernard'),
      EventReader.open(http, 's.petit'),
    ]);
    await http.act('s.petit', complaint, 'note', { message: 'À instruire.' });
    await http.act('s.petit', ticket, 'note', { message: 'Suite.' });
    await others.sees(complaint, 'noted');
    await theirs.sees(ticket, 'noted');
    expect(theirs.typesOf(complaint)).toEqual([]);
    theirs.close();
    others.close();
  });

  test('is given to none of them, and no other ticket is linked to it', async () => {
    const [lucas = ''] = complainedOf;
    const startAt = new Date(Date.now() + 86_400_000).toISOString();
    const endAt = new Date(Date.now() + 90_000_000).toISOString();
    const given = await http.act('s.petit', complaint, 'assign', { assigneeId: lucas });
    const sent = await http.act('s.petit', complaint, 'scheduleVisit', { startAt, endAt, technicianId: lucas });
    expect([given.body.code, sent.body.code]).toEqual(['complainedOf', 'complainedOf']);
    const linked = await http.act('s.petit', ticket, 'link', { number: complaint, relation: 'relatedTo' });
    expect(linked.body.code).toBe('complaintLinked');
    await http.act('s.petit', complaint, 'classify', { kind: 'question' });
    expect((await http.get('l.bernard', `/api/v1/tickets/${complaint}`)).status).toBe(404);
  });

  test('is hidden from the same people in what follows it, and in a complaint about it', async () => {
    const followed = await http.open('c.martin', { follows: complaint, title: 'Suite de ma réclamation' });
    const about = await complain({ complaint: { about: complaint } });
    for (const { status, body } of [followed, about]) {
      expect([status, body.number]).toEqual([201, expect.stringMatching(/^\d{4}-\d{8}$/)]);
      for (const login of ABOUT) expect((await http.get(login, `/api/v1/tickets/${body.number}`)).status).toBe(404);
    }
    const { number } = followed.body;
    await until(async () => (await http.act('s.petit', number, 'resolve', RESOLVED)).status === 200);
    const cases = await http.get('m.vasseur', '/api/v1/commitments/resolvedByDesk/cases');
    expect(JSON.stringify(cases.body)).not.toContain(number);
  });

  test('gives whoever follows it nothing of a service that is for others, nor spares them its form', async () => {
    const reserved = await http.open('c.martin', { follows: complaint, serviceId: 'gestion-personnel' });
    const unanswered = await http.open('c.martin', { follows: complaint, kind: 'request', serviceId: 'cle-otp' });
    expect([reserved.body.code, unanswered.body.code]).toEqual(['serviceReserved', 'openingRefused']);
  });

  test('becomes no article, nor does what follows it', async () => {
    for (const what of [
      { kind: 'complaint', title: 'Personne en particulier' },
      { follows: complaint, title: 'Suite' },
    ]) {
      const { number } = (await http.open('c.martin', what)).body;
      await until(async () => (await http.act('s.petit', number, 'resolve', RESOLVED)).status === 200);
      expect((await http.get('s.petit', `/api/v1/tickets/${number}`)).body.isComplaint).toBe(true);
      const made = await http.post(
        's.petit',
        `/api/v1/tickets/${number}/article-drafts`,
        {},
        { 'Idempotency-Key': number },
      );
      expect([made.status, made.body.code]).toEqual([409, 'complaintToArticle']);
    }
    expect((await http.get('s.petit', `/api/v1/tickets/${ticket}`)).body.isComplaint).toBe(false);
  });

  test('is told to the next in line, and to administrators where it is about every supervisor', async () => {
    const [lucas, valerie, marc, admin] = await Promise.all(
      ['l.bernard', 'v.rousseau', 'm.vasseur', 'admin'].map((login) => http.idOf(login)),
    );
    const notice = (of: unknown[], to: object) =>
      ({ audience: to, event: { at: Date.now() }, ticket: { complainedOf: of } }) as unknown as Notice;
    const told = (of: unknown[], to: object) => recipientsOf(http.desk.store, notice(of, to));
    expect(await told([lucas, valerie], { to: 'supervisors' })).toEqual([marc]);
    expect(await told([valerie, marc], { to: 'supervisors' })).toEqual([admin]);
    expect(await told([lucas], { to: 'person', id: lucas })).toEqual([]);
    expect(await told([lucas], { to: 'group', id: 'guichet' })).not.toContain(lucas);
  });
});
