import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteMailbox } from '../../../store/mailboxes';
import { bounceOf, Inbox } from '../../harness/inbox';
import { until } from '../../harness/until';
import { HttpDesk, type Json } from './httpDesk';

let http: HttpDesk;
let inbox: Inbox;
beforeAll(async () => {
  http = await HttpDesk.start();
  inbox = new Inbox(http.desk);
});
afterAll(() => http.stop());

const MAILS = '/api/v1/inbound-mails';
const LUCAS = 'l.bernard';

/** From somebody the desk does not know: it waits for a person. */
const stranger = (subject: string, what = {}) => inbox.receives({ from: 'c.martin@gmail.example', subject, ...what });

const settled = (id: string): Promise<Json> =>
  until(async () => {
    const { body } = await http.get(LUCAS, `${MAILS}/${id}`);
    return body.state === 'handling' ? null : body;
  });

describe('the mails that came in', () => {
  test('are listed, the latest first, by outcome, by words, by address and by ticket, page after page', async () => {
    const mails = [
      await inbox.receives({ from: 'c.martin', subject: 'Imprimante bloquée' }),
      await inbox.receives({ from: 'c.martin', subject: 'Imprimantes muettes' }),
      await stranger('Une publicité'),
    ];
    const list = async (query: string) => (await http.get(LUCAS, `${MAILS}?${query}`)).body;
    const first = await list('limit=2');
    const second = await list(`limit=2&cursor=${first.nextCursor}`);
    expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(mails.map(({ _id }) => _id).toReversed());
    expect(second.nextCursor).toBeNull();
    const subjects = async (query: string) => (await list(query)).data.map(({ subject }: Json) => subject);
    expect(await subjects('outcome=quarantine')).toEqual(['Une publicité']);
    expect(await subjects('state=done&q=imprimante')).toEqual(['Imprimantes muettes', 'Imprimante bloquée']);
    expect(await subjects('q=c.martin@gmail.example')).toEqual(['Une publicité']);
    expect(await subjects(`q=${mails[0]?.ticket}`)).toEqual(['Imprimante bloquée']);
    expect(await subjects('q=!!')).toEqual([]);
    expect((await http.get(LUCAS, `${MAILS}?cursor=x`)).status).toBe(400);
    const { body } = await http.get(LUCAS, `${MAILS}/summary?days=1`);
    expect(body.quarantined).toBe(1);
    expect(body.data).toContainEqual({ outcome: 'ticket', count: 2 });
  });

  test('are read with what is new in them apart; the original is a download, to the byte', async () => {
    const raw = await inbox.write({
      from: 'c.martin',
      text: 'Voici.\n\nLe 1 nov. 2026, Lucas a écrit :\n> Envoyez-la.',
      files: [{ name: 'a.exe', type: 'application/pdf', content: Buffer.from('MZ') }],
    });
    const { _id: id, ticket } = await inbox.takes(raw);
    const { body } = await http.get(LUCAS, `${MAILS}/${id}`);
    expect(body).toMatchObject({
      ticket,
      outcome: 'ticket',
      reason: 'newMatter',
      text: 'Voici.',
      hasHtml: false,
      files: [{ name: 'a.exe', size: 2, leftOut: 'program' }],
    });
    expect(body.quoted).toContain('Envoyez-la.');
    const original = await http.get(LUCAS, `${MAILS}/${id}/original`);
    expect(original.body).toBe(raw.toString());
    expect(original.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(original.headers.get('content-security-policy')).toMatch(/sandbox/);
    expect((await http.get(LUCAS, `${MAILS}/${id}/page`)).status).toBe(404);
    const { body: timeline } = await http.get(LUCAS, `/api/v1/tickets/${ticket}/timeline`);
    expect(timeline.data[0]).toMatchObject({ type: 'ticketOpened', mailId: id });
    const { body: hers } = await http.get('c.martin', `/api/v1/tickets/${ticket}/timeline`);
    expect(hers.data[0]).not.toHaveProperty('mailId');
  });

  test('are shown as a page that runs nothing and loads nothing, within the desk’s own pages alone', async () => {
    const html = '<p onclick="x()">Bonjour</p><script>x()</script><img src="https://spy.example/p.gif"><form>';
    const raw = Buffer.from(
      `From: c.martin@ac-paris.example\r\nSubject: page\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${html}`,
    );
    const { _id: id } = await inbox.takes(raw);
    const { status, body, headers } = await http.get(LUCAS, `${MAILS}/${id}/page`);
    expect(status).toBe(200);
    expect(body).toContain('Bonjour');
    expect(body).not.toMatch(/script|onclick|spy\.example|<form/);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'self'; sandbox/);
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });
});

describe('a mail that was taken for a machine’s', () => {
  test('is released by who reads that a person wrote it, once, and is discarded by nobody', async () => {
    const fields = ['List-Id: Les profs <profs.ac-paris.example>', 'Precedence: list'];
    const { _id: id } = await inbox.receives({ from: 'c.martin', subject: 'Par la liste', fields });
    const { body } = await http.get(LUCAS, `${MAILS}/${id}`);
    expect(body).toMatchObject({ state: 'done', outcome: 'loop', reason: 'list', isReleasable: true });
    expect(await http.post(LUCAS, `${MAILS}/${id}/discard`, {})).toMatchObject({ status: 409 });
    const requesterId = await http.idOf('c.martin');
    const release = () => http.post(LUCAS, `${MAILS}/${id}/release`, { as: 'ticket', requesterId });
    expect((await release()).status).toBe(202);
    const mail = await settled(id);
    expect(mail).toMatchObject({ state: 'released', outcome: 'ticket', isReleasable: false });
    expect(await release()).toMatchObject({ status: 409, body: { code: 'mailNotWaiting' } });
    await (await http.desk.mailbox('c.martin')).expectMail(/Par la liste/, { number: mail.ticket });
  });

  test('stays what it is when it is about one of ours, or has become a ticket', async () => {
    const requesterId = await http.idOf('c.martin');
    const { _id: ticket } = await inbox.receives({ from: 'c.martin', subject: 'Déjà une demande' });
    const { _id: bounce } = await inbox.takes(bounceOf('<x@elsewhere.example>', 'x@elsewhere.example'));
    for (const id of [ticket, bounce])
      expect(await http.post(LUCAS, `${MAILS}/${id}/release`, { as: 'ticket', requesterId })).toMatchObject({
        status: 409,
      });
  });
});

describe('a mail in quarantine', () => {
  test('is released as a ticket in the name of whom a technician names', async () => {
    const { _id: id } = await stranger('Écran noir', { text: 'Depuis ce matin.' });
    const missing = await http.post(LUCAS, `${MAILS}/${id}/release`, { as: 'ticket' });
    expect(missing).toMatchObject({ status: 422, body: { code: 'releaseRefused' } });
    expect(missing.body.errors[0]).toMatchObject({ pointer: '/requesterId', code: 'requesterMissing' });
    const requesterId = await http.idOf('c.martin');
    const released = await http.post(LUCAS, `${MAILS}/${id}/release`, { as: 'ticket', requesterId });
    expect(released).toMatchObject({ status: 202, body: { outcome: 'ticket', reason: 'released' } });
    const mail = await settled(id);
    expect(mail).toMatchObject({ state: 'released', actedBy: { name: 'Lucas Bernard' } });
    const ticket = await until(async () => {
      const { status, body } = await http.get('c.martin', `/api/v1/tickets/${mail.ticket}`);
      return status === 200 ? body : null;
    });
    expect(ticket).toMatchObject({
      title: 'Écran noir',
      description: 'Depuis ce matin.',
      channel: 'mail',
      requesterId,
    });
    const again = await http.post(LUCAS, `${MAILS}/${id}/release`, { as: 'ticket', requesterId });
    expect(again).toMatchObject({ status: 409, body: { code: 'mailNotWaiting' } });
    await (await http.desk.mailbox('c.martin')).expectMail(/Écran noir/, { number: mail.ticket });
  });

  test('is released as a reply, in a ticket of the requester’s and in no other', async () => {
    const { body: ticket } = await http.open('e.roy');
    const { body: other } = await http.open('j.smith');
    const { _id: id } = await stranger('La suite', { text: 'C’est la salle 12.' });
    const requesterId = await http.idOf('e.roy');
    const release = (what: object) => http.post(LUCAS, `${MAILS}/${id}/release`, { as: 'reply', requesterId, ...what });
    const codeOf = ({ body }: Json) => body.errors[0].code;
    expect(codeOf(await release({}))).toBe('numberMissing');
    expect(codeOf(await release({ number: '2026-999999' }))).toBe('unknownTicket');
    expect(codeOf(await release({ number: other.number }))).toBe('notOfTicket');
    expect(codeOf(await release({ requesterId: 'acc-nobody', number: ticket.number }))).toBe('unknownRequester');
    expect((await release({ number: ticket.number })).status).toBe(202);
    expect(await settled(id)).toMatchObject({ state: 'released', outcome: 'reply', ticket: ticket.number });
    const replied = await until(async () => {
      const { body } = await http.get(LUCAS, `/api/v1/tickets/${ticket.number}/timeline`);
      return body.data.find(({ type }: Json) => type === 'replied');
    });
    expect(replied).toMatchObject({ texts: { message: 'C’est la salle 12.' }, from: 'requester', mailId: id });
  });

  test('whose words stand in its quotation alone takes them along', async () => {
    const { body: ticket } = await http.open('e.roy');
    const confirmation = await (await http.desk.mailbox('e.roy')).expectMail(/./, { number: ticket.number });
    const text = 'De : Guichet\nEnvoyé : lundi 2 novembre 2026\nÀ : Élise\nObjet : Panne\n\nBranché ? OUI';
    const { _id: id, verdict } = await inbox.receives({ from: 'e.roy', answers: confirmation, text });
    expect(verdict).toEqual({ outcome: 'quarantine', reason: 'empty' });
    await http.post(LUCAS, `${MAILS}/${id}/release`, { as: 'reply', number: ticket.number });
    const replied = await until(async () => {
      const { body } = await http.get(LUCAS, `/api/v1/tickets/${ticket.number}/timeline`);
      return body.data.find(({ type }: Json) => type === 'replied');
    });
    expect(replied.texts.message).toContain('Branché ? OUI');
  });

  test('acts never with the rights of the staff it says it is from', async () => {
    const { body: ticket } = await http.open('e.roy');
    const { _id: id } = await inbox.receives({ from: 's.petit', subject: `Re: ${ticket.number}` });
    const { body } = await http.get(LUCAS, `${MAILS}/${id}`);
    expect(body).toMatchObject({
      state: 'quarantined',
      reason: 'forgedStaff',
      requesterId: await http.idOf('s.petit'),
    });
    const refused = await http.post(LUCAS, `${MAILS}/${id}/release`, { as: 'reply', number: ticket.number });
    expect(refused.body.errors[0].code).toBe('notOfTicket');
  });

  test('is discarded, with a word on why, and stays readable', async () => {
    const { _id: id } = await stranger('Gagnez un téléphone');
    const { status, body } = await http.post(LUCAS, `${MAILS}/${id}/discard`, { reason: 'Publicité' });
    expect([status, body.state]).toEqual([200, 'discarded']);
    expect((await http.get(LUCAS, `${MAILS}/${id}`)).body).toMatchObject({
      state: 'discarded',
      note: 'Publicité',
      outcome: 'quarantine',
      subject: 'Gagnez un téléphone',
    });
    expect((await http.post(LUCAS, `${MAILS}/${id}/discard`, {})).status).toBe(409);
  });
});

test('the ways in are shown as they were last seen', async () => {
  const mailbox = { _id: 'smtp', kind: 'smtp', address: 'guichet@desk.example' } as const;
  await noteMailbox(http.desk.store, mailbox);
  await noteMailbox(http.desk.store, { ...mailbox, state: 'listening', lastSeenAt: 1_000 });
  const { body } = await http.get(LUCAS, '/api/v1/mailboxes');
  expect(body.data).toEqual([
    {
      id: 'smtp',
      kind: 'smtp',
      address: 'guichet@desk.example',
      state: 'listening',
      lastSeenAt: '1970-01-01T00:00:01Z',
      lastMailAt: null,
      lastError: null,
      waiting: 0,
    },
  ]);
});
