import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audit } from '../../activities/audit';
import { may } from '../../domain/access/access';
import { readAccount, readAccountByLogin } from '../../store/accounts';
import { listAttachments } from '../../store/attachments';
import { getContents } from '../../store/contents';
import { keepMail } from '../../store/inboundMails';
import { readMail } from '../../store/mails';
import { native } from '../../store/models/schema';
import { readTimeline, readView } from '../../store/timeline';
import { inboundMailIdOf } from '../../workflows/contract';
import { DESK_ADDRESS, Desk } from '../harness/desk';
import { bounceOf, Inbox } from '../harness/inbox';
import { until } from '../harness/until';

let desk: Desk;
let inbox: Inbox;
beforeAll(async () => {
  desk = await Desk.start();
  inbox = new Inbox(desk);
});
afterAll(() => desk.stop());

/** A ticket by mail, with the mail that confirms it. */
async function ticketOf(login: string, subject = 'Écran noir') {
  const mail = await inbox.receives({ from: login, subject });
  const number = mail.ticket ?? '';
  const box = await desk.mailbox(login);
  return { mail, number, box, confirmation: await box.expectMail(/./, { number }) };
}

const messagesOf = async (number: string) => {
  const events = (await readTimeline(desk.store, number)).filter(
    ({ type }) => type === 'replied' || type === 'reopened',
  );
  const ids = events.flatMap((event) => ('contentId' in event && event.contentId ? [event.contentId] : []));
  const contents = await getContents(desk.store, ids);
  return ids.map((id) => contents.get(id)?.texts['message']);
};

test('a mail of somebody the desk knows becomes a ticket, received when the mail was, and is confirmed', async () => {
  const raw = await inbox.write({ from: 'c.martin', subject: 'Écran noir', text: 'Depuis ce matin.\n\n-- \nClaire' });
  const receivedAt = Date.now() - 90_000;
  const mail = await inbox.takes(raw, receivedAt);
  expect(mail).toMatchObject({ state: 'done', verdict: { outcome: 'ticket', reason: 'newMatter' } });
  const number = mail.ticket ?? '';
  const ticket = await until(() => readView(desk.store, number));
  const { _id } = (await readAccountByLogin(desk.store, 'c.martin')) ?? {};
  expect(ticket).toMatchObject({ channel: 'mail', requesterId: _id, openedBy: _id, openedAt: receivedAt });
  const contents = await getContents(desk.store, [`opening:${number}`]);
  expect(contents.get(`opening:${number}`)?.texts).toEqual({ title: 'Écran noir', description: 'Depuis ce matin.' });
  await (await desk.mailbox('c.martin')).expectMail(/Écran noir/, { number });
});

test('a mail without a subject is called so, in the language of whom it is from', async () => {
  for (const [from, title] of [
    ['c.guerin', '(sans objet)'],
    ['j.smith', '(no subject)'],
  ] as const) {
    const { ticket } = await inbox.receives({ from, subject: '' });
    const contents = await getContents(desk.store, [`opening:${ticket}`]);
    expect(contents.get(`opening:${ticket}`)?.texts['title']).toBe(title);
  }
});

test('the same mail twice, by another relay or into another mailbox, is one ticket', async () => {
  const raw = await inbox.write({ from: 't.dupuis', subject: 'Une seule fois' });
  const detour = Buffer.concat([Buffer.from('Received: from relay.example by mx.example\r\n'), raw]);
  const [first, ...others] = await Promise.all([inbox.takes(raw), inbox.takes(raw), inbox.takes(detour)]);
  expect(others.map(({ _id }) => _id)).toEqual([first?._id, first?._id]);
  const again = await new Inbox(desk, 'elsewhere').takes(raw);
  expect(again).toMatchObject({ state: 'done', verdict: { outcome: 'loop', reason: 'repeated' }, ticket: null });
  const { _id } = (await readAccountByLogin(desk.store, 't.dupuis')) ?? {};
  expect(await native(desk.store.models.openings).countDocuments({ 'opening.requesterId': _id ?? '' })).toBe(1);
});

test('an answer to a mail of the desk is a message in its ticket, once, with its files', async () => {
  const { number, confirmation } = await ticketOf('n.lemaire');
  const content = Buffer.from('une copie d’écran');
  const answer = await inbox.write({
    from: 'n.lemaire',
    answers: confirmation,
    text: `C’est la salle 204.\n\nLe ven. 27 nov. 2026 à 10:00, Guichet <${DESK_ADDRESS}> a écrit :\n> Votre demande est enregistrée.`,
    files: [
      { name: 'ecran.txt', type: 'text/plain', content },
      { name: 'virus.exe', type: 'application/octet-stream', content: Buffer.from('MZ') },
    ],
  });
  const [mail] = await Promise.all([inbox.takes(answer), inbox.takes(answer)]);
  expect(mail).toMatchObject({ state: 'done', ticket: number, verdict: { outcome: 'reply', reason: 'messageId' } });
  expect(mail?.leftFiles).toEqual([{ index: 1, why: 'program' }]);
  await until(async () => (await messagesOf(number)).length > 0);
  expect(await messagesOf(number)).toEqual(['C’est la salle 204.']);
  expect((await listAttachments(desk.store, number)).map(({ name, bytes }) => [name, bytes])).toEqual([
    ['ecran.txt', content.byteLength],
  ]);
});

test('an answer by the signed address alone finds its ticket; with a signature of no one it is a matter of its own', async () => {
  const { number, confirmation } = await ticketOf('r.amrani');
  const to = (confirmation.headers.get('reply-to') as { value: { address: string }[] }).value[0]?.address ?? '';
  expect(to).toMatch(new RegExp(`^guichet\\+${number}\\.[0-9a-f]{24}@desk\\.example$`));
  const byAddress = await inbox.receives({ from: 'r.amrani', to, subject: 'Suite' });
  expect(byAddress).toMatchObject({ ticket: number, verdict: { outcome: 'reply', reason: 'replyAddress' } });
  const other = to.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@'));
  const forged = await inbox.receives({ from: 'r.amrani', to: other, subject: 'Suite', text: 'Autre chose.' });
  expect(forged).toMatchObject({ verdict: { outcome: 'ticket', reason: 'newMatter' } });
  expect(forged.ticket).not.toBe(number);
});

test('a number in the subject is enough for who is of the ticket, and nothing for a colleague or a stranger', async () => {
  const { number } = await ticketOf('p.gauthier');
  const own = await inbox.receives({ from: 'p.gauthier', subject: `Ticket ${number}` });
  expect(own).toMatchObject({ ticket: number, verdict: { outcome: 'reply', reason: 'subjectNumber' } });
  const colleague = await inbox.receives({ from: 'k.tran', subject: `Ticket ${number}` });
  expect(colleague).toMatchObject({ verdict: { outcome: 'ticket' } });
  expect(colleague.ticket).not.toBe(number);
  const stranger = await inbox.receives({ from: 'someone@elsewhere.example', subject: `Ticket ${number}` });
  expect(stranger).toMatchObject({ state: 'quarantined', verdict: { reason: 'unknownSender' } });
  await until(async () => (await messagesOf(number)).length > 0);
  expect(await messagesOf(number)).toHaveLength(1);
});

test('a stranger who answers a mail of the desk that was passed on reaches no ticket', async () => {
  const { number, confirmation } = await ticketOf('m.renard');
  const mail = await inbox.receives({ from: 'someone@elsewhere.example', answers: confirmation });
  expect(mail).toMatchObject({ state: 'quarantined', verdict: { reason: 'strangerToTicket' } });
  expect(await messagesOf(number)).toEqual([]);
});

test('an answer resumes the clock that waits for it', async () => {
  const { number, confirmation } = await ticketOf('s.cohen');
  const ticket = desk.driver(number);
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quel modèle ?' });
  expect(await ticket.clock('requesterAnswer')).toBeTruthy();
  await inbox.receives({ from: 's.cohen', answers: confirmation, text: 'Un Epson.' });
  await ticket.lastEvent('informationReceived');
  expect((await ticket.ticket()).informationAskedAt).toBeNull();
});

test('staff act by mail only when the desk’s mail server says that it is them', async () => {
  const { number } = await ticketOf('a.charpentier');
  const answers = { messageId: '<none@mail.example>', subject: number };
  const forged = await inbox.receives({ from: 'l.bernard', answers, subject: `Re: ${number}` });
  expect(forged).toMatchObject({ state: 'quarantined', verdict: { reason: 'forgedStaff' } });
  const genuine = await inbox.receives({
    from: 'l.bernard',
    subject: `Re: ${number}`,
    text: 'J’arrive.',
    isGenuine: true,
  });
  expect(genuine).toMatchObject({ state: 'done', ticket: number });
  const { from } = await desk.driver(number).lastEvent('replied');
  expect(from).toBe('staff');
});

test('no word in a mail is a command', async () => {
  const { number, confirmation } = await ticketOf('d.lecomte');
  await inbox.receives({ from: 'd.lecomte', answers: confirmation, text: '#close\nresolve: solved\n/cancel' });
  expect((await desk.driver(number).ticket()).status).toBe('new');
});

test('a mail of ours that comes back marks its row and the address, and answers nothing; a mail from there clears it', async () => {
  const { number, confirmation, box } = await ticketOf('m.walker');
  const story = () => readTimeline(desk.store, number).then((events) => events.length);
  const before = await story();
  const delayed = await inbox.takes(bounceOf(confirmation.messageId, box.address, 'delayed'));
  expect(delayed).toMatchObject({ state: 'done', verdict: { outcome: 'bounce', reason: 'deliveryDelayed' } });
  expect((await readMail(desk.store, confirmation.messageId))?.state).toBe('sent');
  const back = await inbox.takes(bounceOf(confirmation.messageId, box.address));
  expect(back).toMatchObject({ state: 'done', ticket: null, verdict: { outcome: 'bounce', reason: 'deliveryFailed' } });
  expect(await readMail(desk.store, confirmation.messageId)).toMatchObject({ state: 'bounced', lastCode: '5.1.1' });
  expect((await readAccountByLogin(desk.store, 'm.walker'))?.bouncedAt).toBeGreaterThan(0);
  expect(await story()).toBe(before);
  await inbox.receives({ from: 'm.walker', subject: 'Me revoilà' });
  expect((await readAccountByLogin(desk.store, 'm.walker'))?.bouncedAt).toBeUndefined();
});

test('an automatic answer and a loop are kept, and nobody hears of them', async () => {
  const { number, confirmation, box } = await ticketOf('g.masson');
  const away = ['Auto-Submitted: auto-replied', 'X-Auto-Response-Suppress: All'];
  const absence = await inbox.receives({ from: 'g.masson', answers: confirmation, fields: away });
  expect(absence).toMatchObject({ state: 'done', ticket: null, verdict: { outcome: 'autoReply' } });
  const own = await inbox.receives({ from: DESK_ADDRESS, answers: confirmation });
  expect(own).toMatchObject({ state: 'done', verdict: { outcome: 'loop', reason: 'ownMail' } });
  expect(await messagesOf(number)).toEqual([]);
  expect(box.unread).toEqual([]);
});

test('the mail after a hostile one is handled', async () => {
  const hostile = [
    Buffer.alloc(0),
    Buffer.from('\0\0\0\0'),
    Buffer.from(`From: a@b.example, c.martin@ac-paris.example\r\nSubject: deux\r\n\r\ntexte`),
    Buffer.from(
      `From: v.boyer@ac-paris.example\r\n${'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n'.repeat(5_000)}`,
    ),
  ];
  const [mails, next] = await Promise.all([
    Promise.all(hostile.map((raw) => inbox.takes(raw))),
    inbox.receives({ from: 'v.boyer', subject: 'Le suivant' }),
  ]);
  expect(mails.map(({ state }) => state)).toEqual(Array(4).fill('quarantined'));
  expect(mails.map(({ verdict }) => verdict?.reason)).toEqual(['empty', 'empty', 'severalSenders', 'tooDeep']);
  expect(next).toMatchObject({ state: 'done', verdict: { outcome: 'ticket' } });
});

test('an answer to a closed ticket reopens it while that is allowed, and then opens one that follows it', async () => {
  const { number, confirmation } = await ticketOf('h.fabre');
  const ticket = desk.driver(number);
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Lampe changée.' });
  await ticket.does('h.fabre', 'answerResolution', { answer: 'accepted' });
  const mail = await inbox.receives({ from: 'h.fabre', answers: confirmation, text: 'Encore en panne.' });
  expect(mail).toMatchObject({ state: 'done', ticket: number });
  expect((await ticket.ticket()).cycle).toBe(2);
  await ticket.does('l.bernard', 'cancel', { reason: 'other', message: 'Doublon.' });
  const late = await inbox.receives({ from: 'h.fabre', answers: confirmation, text: 'Et encore.' });
  expect(late.ticket).not.toBe(number);
  const view = await until(() => readView(desk.store, late.ticket ?? ''));
  expect(view.links).toEqual([{ number, relation: 'follows' }]);
});

test('an answer to a complaint that is over opens another one, hidden from the same people', async () => {
  const lucas = await desk.actor('l.bernard');
  const ticket = await desk.open({ requester: 'l.pereira', kind: 'complaint', complainedOf: [lucas.id] });
  const { number } = ticket;
  const confirmation = await (await desk.mailbox('l.pereira')).expectMail(/./, { number });
  await ticket.does('s.petit', 'cancel', { reason: 'other', message: 'Nous nous sommes parlé.' });
  const late = await inbox.receives({ from: 'l.pereira', answers: confirmation, text: 'Il recommence.' });
  expect(late.ticket).toMatch(/^\d{4}-\d{8}$/);
  const view = await until(() => readView(desk.store, late.ticket ?? ''));
  expect(view).toMatchObject({ kind: 'complaint', groupId: 'reclamations', links: [{ number, relation: 'follows' }] });
  expect(may(lucas, 'read', view)).toBe(false);
});

test('a mail of the person whom a complaint is about never gets into it, and tells them no more than a number that is no ticket’s', async () => {
  const lucas = await desk.actor('l.bernard');
  const ticket = await desk.open({ requester: 'o.bertrand', kind: 'complaint', complainedOf: [lucas.id] });
  const { number } = ticket;
  const passedOn = await (await desk.mailbox('o.bertrand')).expectMail(/./, { number });
  const to = (passedOn.headers.get('reply-to') as { value: { address: string }[] }).value[0]?.address ?? '';
  const writes = (what: object) =>
    inbox.receives({ from: 'l.bernard', text: 'De quoi parle-t-on ?', isGenuine: true, ...what });
  for (const answer of [await writes({ answers: passedOn }), await writes({ to })]) {
    expect(answer).toMatchObject({ state: 'quarantined', ticket: null, verdict: { reason: 'strangerToTicket' } });
    expect(JSON.stringify(answer.verdict)).not.toContain(number);
  }
  const guesses = [number, '2026-99999999'].map((guess) => writes({ subject: `Ticket ${guess}` }));
  for (const guess of await Promise.all(guesses)) {
    expect(guess).toMatchObject({ state: 'done', verdict: { outcome: 'ticket', reason: 'newMatter' } });
    expect(guess.ticket).not.toBe(number);
    const view = await until(() => readView(desk.store, guess.ticket ?? ''));
    expect(view).toMatchObject({ kind: 'incident', links: [] });
  }
  expect(await messagesOf(number)).toEqual([]);
});

test('what the desk may not open waits for a person, with the reason', async () => {
  const { accounts } = desk.store.models;
  await native(accounts).updateOne({ login: 'y.simon' }, { $set: { establishmentId: null } });
  const mail = await inbox.receives({ from: 'y.simon' });
  expect(mail).toMatchObject({ state: 'quarantined', refusal: 'establishmentMissing', verdict: { reason: 'refused' } });
});

test('a mail that a crash left between being kept and being handled is taken up by the auditor', async () => {
  const { store, client } = desk;
  const raw = await inbox.write({ from: 'c.leclerc', subject: 'Oublié' });
  const { id } = await keepMail(store, { mailbox: 'guichet', raw, receivedAt: Date.now() }, Date.now() - 60_000);
  expect(await audit({ store, client })).toMatchObject({ startedMails: 1 });
  expect(await inbox.settled(id)).toMatchObject({ state: 'done', verdict: { outcome: 'ticket' } });
});

describe('a desk that welcomes strangers', () => {
  let open: Desk;
  beforeAll(async () => {
    const rules = { unknownSender: 'ticket', maxPerHour: 2 } as const;
    open = await Desk.start({ inbound: { rules, establishmentId: '0759010L' } });
  });
  afterAll(() => open.stop());

  test('opens a ticket for whoever writes, under an account that may do nothing else, until they write too much', async () => {
    const box = new Inbox(open);
    const write = (subject: string) => box.receives({ from: 'parent@elsewhere.example', subject });
    const first = await write('Un');
    const second = await write('Deux');
    expect([first, second].map(({ verdict }) => verdict?.outcome)).toEqual(['ticket', 'ticket']);
    expect(second.senderId).toBe(first.senderId);
    const account = await readAccount(open.store, first.senderId ?? '');
    expect(account).toMatchObject({ roles: ['requester'], address: 'parent@elsewhere.example', establishmentId: null });
    const ticket = await until(() => readView(open.store, first.ticket ?? ''));
    expect(ticket).toMatchObject({ establishmentId: '0759010L', requesterId: first.senderId });
    expect(await write('Trois')).toMatchObject({ state: 'done', verdict: { outcome: 'loop', reason: 'tooMany' } });
  });
});

test('Temporal knows of a mail its id alone', async () => {
  const words = ['Confidentiel', 'mot de passe', 'ac-paris.example'];
  const mail = await inbox.receives({ from: 'e.brunet', subject: words[0] ?? '', text: words[1] ?? '' });
  const handle = desk.client.workflow.getHandle(inboundMailIdOf(mail._id));
  await handle.result();
  const history = JSON.stringify(await handle.fetchHistory());
  const payloads = [...history.matchAll(/"data":"([^"]+)"/g)].map(([, it]) => Buffer.from(it ?? '', 'base64'));
  const told = `${history}${payloads.join()}`;
  expect(told).toContain(`{"id":"${mail._id}"}`);
  for (const word of words) expect(told).not.toContain(word);
});
