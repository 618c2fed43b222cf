import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMailActivities } from '../../../activities/mail';
import { createMailTransport, type MailTransport } from '../../../activities/mail/transport';
import { seed } from '../../../dev/seed';
import type { Actor } from '../../../domain/access/actor';
import type { Notice } from '../../../domain/ticket/notices';
import { readAccountByLogin } from '../../../store/accounts';
import { readAlerts } from '../../../store/audit';
import { type Content, putContent } from '../../../store/contents';
import { actorOf } from '../../../store/directory';
import { countDoubts, listMails, MAIL_LEASE_MS } from '../../../store/ledger';
import { openStore, type Store } from '../../../store/store';
import { insertAcceptedView } from '../../../store/timeline';
import { type Desk, opened } from '../../unit/harness/simulator';
import { type Relay, startRelay } from './mailRelay';

const uri = new URL(process.env['GUICHET_TEST_MONGODB'] ?? '');
uri.pathname = `/test-${randomUUID()}`;
const FROM = 'Guichet unique <guichet@ac-paris.example>';
const SECRET = 'a secret for the tests, of 32 characters';

let store: Store;
let relay: Relay;
let transport: MailTransport;
let claire: Actor;
let lucas: Actor;
let tickets = 0;

beforeAll(async () => {
  await seed(uri.toString(), { secret: SECRET });
  [store, relay] = await Promise.all([openStore(uri.toString()), startRelay()]);
  transport = impatient(relay.url);
  [claire, lucas] = await Promise.all([person('c.martin'), person('l.bernard')]);
});

afterAll(async () => {
  transport.close();
  await Promise.all([store.connection.dropDatabase(), relay.close()]);
  await store.close();
});

const impatient = (url: string) =>
  createMailTransport(url, { timeoutsMs: { connection: 500, greeting: 500, silence: 500 } });

async function person(login: string): Promise<Actor> {
  const account = await readAccountByLogin(store, login);
  const actor = account && (await actorOf(store, account));
  if (!actor) throw new Error(`nobody is called ${login}`);
  return { ...actor, identifiedBy: 'account' };
}

/** A ticket of Claire's, accepted, with its texts in the store. */
async function aTicket(title = 'L’imprimante ne répond plus', answers?: Content['answers']): Promise<Desk> {
  const number = `2026-${String(++tickets).padStart(6, '0')}`;
  const contentId = `opening:${number}`;
  const written = { texts: { title }, ...(answers ? { answers } : {}) };
  await putContent(store, { id: contentId, number, kind: 'opening', authorId: claire.id, ...written, at: 0 });
  const desk = opened({}, { number, contentId, requesterId: claire.id, openedBy: claire.id, serviceId: 'poste' });
  await insertAcceptedView(store, desk.ticket);
  return desk;
}

const toClaire = (desk: Desk, template: Notice['template'] = 'opened') => {
  const notice = desk.mails(template).find((n) => n.audience.to === 'person' && n.audience.id === claire.id);
  if (!notice) throw new Error(`no ${template} to Claire`);
  return { notice, personId: claire.id };
};

const postman = (change: Partial<Parameters<typeof createMailActivities>[0]> = {}) =>
  createMailActivities({
    store,
    transport,
    from: FROM,
    publicUrl: 'https://guichet.example',
    linkSecret: SECRET,
    ...change,
  });

const receivedOf = (desk: Desk) => relay.received.filter(({ raw }) => raw.includes(desk.ticket.number));
const rowsOf = (desk: Desk) => listMails(store, desk.ticket.number);

describe('A mail is delivered', () => {
  test('once, with its texts from the store and its row in the ledger', async () => {
    const desk = await aTicket();
    expect(await postman().deliver(toClaire(desk))).toEqual({ outcome: 'sent' });
    const [{ mail, messageId } = { mail: null, messageId: '' }] = receivedOf(desk);
    expect(mail?.subject).toBe(`[${desk.ticket.number}] Votre demande est enregistrée : L’imprimante ne répond plus`);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.from?.text).toBe('"Guichet unique" <guichet@ac-paris.example>');
    expect(mail?.text).toContain('Guichet unique de l’académie de Paris');
    expect(await rowsOf(desk)).toMatchObject([
      { _id: messageId, state: 'sent', attempts: 1, repeats: 0, lastCode: null },
    ]);
  });

  test('and not again when the delivery is repeated', async () => {
    const desk = await aTicket();
    const { deliver } = postman();
    await deliver(toClaire(desk));
    expect(await deliver(toClaire(desk))).toEqual({ outcome: 'sent' });
    expect(receivedOf(desk)).toHaveLength(1);
  });

  test('once to many at the same time', async () => {
    const desk = await aTicket();
    const { deliver } = postman();
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => deliver(toClaire(desk))));
    expect(receivedOf(desk)).toHaveLength(1);
    for (const one of all) {
      if (one.status === 'fulfilled') expect(one.value).toEqual({ outcome: 'sent' });
      else expect(one.reason).toMatchObject({ type: 'inFlight', message: 'inFlight' });
    }
    expect(await rowsOf(desk)).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  test('with what its requester answered to the form of the service, and in no mail to anybody else', async () => {
    const values = { reason: 'lost', lostOn: '2026-11-20', kind: 'phone' };
    const desk = await aTicket('Clé perdue', { sheet: { id: 'cle-otp', version: 1 }, values });
    await postman().deliver(toClaire(desk));
    expect(receivedOf(desk)[0]?.mail.text).toContain('Depuis quel jour est-elle perdue ?\n> 20/11/2026\n');
    desk.act(lucas, 'take').act(claire, 'reply');
    const [notice] = desk.mails('requesterReplied');
    if (!notice) throw new Error('nobody is told of the reply');
    await postman().deliver({ notice, personId: lucas.id });
    expect(receivedOf(desk)).toHaveLength(2);
    expect(receivedOf(desk)[1]?.mail.text).not.toContain('20/11/2026');
  });

  test('without what has been erased since', async () => {
    const desk = await aTicket('Un secret');
    await store.models.contents.deleteOne({ _id: `opening:${desk.ticket.number}` });
    await postman().deliver(toClaire(desk));
    expect(receivedOf(desk)[0]?.mail.text).toContain('Ce texte a été effacé.');
  });

  test('with an invitation that calendars understand', async () => {
    const desk = (await aTicket()).act(lucas, 'proposeAppointment').act(claire, 'answerAppointment').reserved();
    await postman().deliver(toClaire(desk, 'appointmentBooked'));
    const { mail, raw } = receivedOf(desk)[0] ?? { mail: null, raw: '' };
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    const attached = mail?.attachments.find(({ filename }) => filename === 'invitation.ics');
    expect(attached?.content.toString()).toContain(`UID:${desk.ticket.number}-appointment-1@ac-paris.example`);
  });

  test('to nobody without an address, and to nobody who wants none: the ledger says so', async () => {
    const { accounts } = store.models;
    const desk = (await aTicket()).act(lucas, 'take');
    await accounts.updateOne({ _id: claire.id }, { address: 'claire@one.example, eve@two.example' });
    expect(await postman().deliver(toClaire(desk))).toEqual({ outcome: 'noAddress' });
    await accounts.updateOne({ _id: claire.id }, { address: 'c.martin@college.example', wantsMail: false });
    expect(await postman().deliver(toClaire(desk, 'takenIntoAccount'))).toEqual({ outcome: 'optedOut' });
    await accounts.updateOne({ _id: claire.id }, { wantsMail: true });
    expect((await rowsOf(desk)).map(({ state }) => state).sort()).toEqual(['noAddress', 'optedOut']);
    expect(receivedOf(desk)).toHaveLength(0);
  });

  test('cannot smuggle a header in by its title', async () => {
    const desk = await aTicket('Panne\r\nBcc: eve@two.example\r\n\r\nhello');
    await postman().deliver(toClaire(desk));
    expect(receivedOf(desk)[0]?.mail.headers.has('bcc')).toBe(false);
  });
});

describe('A mail server that', () => {
  test('says « later » gets the mail later, and nothing is in doubt', async () => {
    const desk = await aTicket();
    const { deliver } = postman();
    relay.failNext({ at: 'RCPT TO', code: 451, says: '4.7.1 greylisted, claire@college.example' });
    await expect(deliver(toClaire(desk))).rejects.toMatchObject({ type: 'smtpTemporary', message: 'smtpTemporary' });
    expect(await rowsOf(desk)).toMatchObject([{ state: 'retrying', lastCode: '451 4.7.1' }]);
    relay.failNext({ at: 'DATA', code: 421, says: 'closing' });
    await expect(deliver(toClaire(desk))).rejects.toMatchObject({ type: 'smtpTemporary' });
    expect(await deliver(toClaire(desk))).toEqual({ outcome: 'sent' });
    expect(receivedOf(desk)).toHaveLength(1);
    expect(await rowsOf(desk)).toMatchObject([{ state: 'sent', attempts: 3, repeats: 0 }]);
  });

  test.each([
    { at: 'RCPT TO', code: 550, says: '5.1.1 no such user: claire@college.example' },
    { at: 'DATA', code: 554, says: '5.6.0 not this content' },
  ] as const)('refuses at $at is believed, and only its code is kept', async (fault) => {
    const desk = await aTicket();
    relay.failNext(fault);
    expect(await postman().deliver(toClaire(desk))).toEqual({ outcome: 'failed' });
    expect(await postman().deliver(toClaire(desk))).toEqual({ outcome: 'failed' });
    expect(receivedOf(desk)).toHaveLength(0);
    expect(await rowsOf(desk)).toMatchObject([
      { state: 'failed', attempts: 1, lastCode: `${fault.code} ${fault.says.slice(0, 5)}` },
    ]);
  });

  test('refuses the desk itself loses no mail', async () => {
    const desk = await aTicket();
    relay.failNext({ at: 'MAIL FROM', code: 550, says: '5.7.1 who are you' });
    await expect(postman().deliver(toClaire(desk))).rejects.toMatchObject({ type: 'smtpTemporary' });
    relay.failNext({ at: 'RCPT TO', code: 530, says: '5.7.0 authenticate first' });
    await expect(postman().deliver(toClaire(desk))).rejects.toMatchObject({ type: 'smtpTemporary' });
    expect(await rowsOf(desk)).toMatchObject([{ state: 'retrying' }]);
  });

  test('refuses the login loses no mail', async () => {
    const desk = await aTicket();
    const strict = await startRelay({ refusesLogin: true });
    const locked = impatient(strict.url.replace('//', '//desk:wrong@'));
    await expect(postman({ transport: locked }).deliver(toClaire(desk))).rejects.toMatchObject({
      type: 'smtpTemporary',
    });
    expect(await rowsOf(desk)).toMatchObject([{ state: 'retrying', lastCode: '535 5.7.8' }]);
    locked.close();
    await strict.close();
  });

  test('never answers is waited for within bounds', async () => {
    const desk = await aTicket();
    relay.failNext({ at: 'silence' });
    const start = Date.now();
    await expect(postman().deliver(toClaire(desk))).rejects.toMatchObject({ type: 'smtpTemporary' });
    expect(Date.now() - start).toBeLessThan(5_000);
    expect(await rowsOf(desk)).toMatchObject([{ state: 'retrying', repeats: 0 }]);
  });

  test('is not there is tried again', async () => {
    const desk = await aTicket();
    const gone = await startRelay();
    await gone.close();
    const nowhere = impatient(gone.url);
    await expect(postman({ transport: nowhere }).deliver(toClaire(desk))).rejects.toMatchObject({
      type: 'smtpTemporary',
    });
    expect(await rowsOf(desk)).toMatchObject([{ state: 'retrying' }]);
    nowhere.close();
  });

  test('breaks off after the message leaves a doubt: the same mail goes out again, and is counted', async () => {
    const desk = await aTicket();
    const doubts = await countDoubts(store);
    relay.failNext({ at: 'afterData' });
    await expect(postman().deliver(toClaire(desk))).rejects.toMatchObject({ type: 'smtpTemporary' });
    expect(await rowsOf(desk)).toMatchObject([{ state: 'sending', lastCode: expect.any(String), repeats: 0 }]);
    expect(await postman().deliver(toClaire(desk))).toEqual({ outcome: 'sent' });
    const ids = receivedOf(desk).map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await rowsOf(desk)).toMatchObject([{ state: 'sent', attempts: 2, repeats: 1 }]);
    expect(await countDoubts(store)).toBe(doubts + 1);
  });
});

describe('A store that', () => {
  test('is away before the mail is sent keeps it from being sent', async () => {
    const desk = await aTicket();
    const away = await openStore(uri.toString());
    await away.close();
    const { connections } = relay;
    await expect(postman({ store: away }).deliver(toClaire(desk))).rejects.toMatchObject({
      type: 'storeUnavailable',
      message: 'storeUnavailable',
    });
    expect(relay.connections).toBe(connections);
    expect(receivedOf(desk)).toHaveLength(0);
  });

  test('goes away while the mail is sent leaves a doubt that is settled when it is back', async () => {
    const desk = await aTicket();
    const dying = await openStore(uri.toString());
    const last: MailTransport = {
      ...transport,
      send: async (mail) => {
        const verdict = await transport.send(mail);
        await dying.close();
        return verdict;
      },
    };
    await expect(postman({ store: dying, transport: last }).deliver(toClaire(desk))).rejects.toMatchObject({
      type: 'storeUnavailable',
    });
    expect(await rowsOf(desk)).toMatchObject([{ state: 'sending', lastCode: null }]);
    // For all anybody knows, that attempt is still under way.
    await expect(postman().deliver(toClaire(desk))).rejects.toMatchObject({ type: 'inFlight' });
    const later = postman({ now: () => Date.now() + MAIL_LEASE_MS });
    expect(await later.deliver(toClaire(desk))).toEqual({ outcome: 'sent' });
    expect(new Set(receivedOf(desk).map(({ messageId }) => messageId)).size).toBe(1);
    expect(await rowsOf(desk)).toMatchObject([{ state: 'sent', attempts: 2, repeats: 1 }]);
  });
});

describe('A mail given up', () => {
  test('is seen in the ledger and in an alert, and sent no more', async () => {
    const desk = await aTicket();
    const { deliver, giveUp } = postman();
    relay.failNext({ at: 'RCPT TO', code: 452, says: '4.2.2 full' });
    await expect(deliver(toClaire(desk))).rejects.toMatchObject({ type: 'smtpTemporary' });
    await giveUp(toClaire(desk));
    await giveUp(toClaire(desk));
    expect(await rowsOf(desk)).toMatchObject([{ state: 'givenUp', lastCode: '452 4.2.2' }]);
    expect(await readAlerts(store, { number: desk.ticket.number })).toMatchObject([{ kind: 'mailGivenUp', times: 1 }]);
    expect(await deliver(toClaire(desk))).toEqual({ outcome: 'failed' });
    expect(receivedOf(desk)).toHaveLength(0);
  });

  test('is in the ledger even if the store was away at every attempt', async () => {
    const desk = await aTicket();
    await postman().giveUp(toClaire(desk));
    expect(await rowsOf(desk)).toMatchObject([{ state: 'givenUp', attempts: 0 }]);
  });

  test('stays sent if it was', async () => {
    const desk = await aTicket();
    await postman().deliver(toClaire(desk));
    await postman().giveUp(toClaire(desk));
    expect(await rowsOf(desk)).toMatchObject([{ state: 'sent' }]);
    expect(await readAlerts(store, { number: desk.ticket.number })).toEqual([]);
  });
});

describe('The ledger', () => {
  test('shows a reader who may not see more the mails to one person', async () => {
    const desk = (await aTicket()).act(lucas, 'take').act(claire, 'reply');
    await postman().deliver(toClaire(desk));
    const [notice] = desk.mails('requesterReplied');
    if (!notice) throw new Error('nobody was told of the reply');
    await postman().deliver({ notice, personId: lucas.id });
    expect((await rowsOf(desk)).map(({ template }) => template)).toEqual(['opened', 'requesterReplied']);
    const hers = await listMails(store, desk.ticket.number, { personId: claire.id });
    expect(hers.map(({ template }) => template)).toEqual(['opened']);
  });

  test('holds no address, no name and no text', async () => {
    const desk = await aTicket('Un titre à moi');
    await postman().deliver(toClaire(desk));
    expect(JSON.stringify(await rowsOf(desk))).not.toMatch(/c\.martin|Martin|titre|@(?!ac-paris)/);
  });
});

test('A desk without an address of its own does not start', () => {
  expect(() => postman({ from: 'Guichet unique' })).toThrow();
});
