import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { pino } from 'pino';
import { takeMails } from '../../api/mailIn';
import { createMetrics } from '../../api/metrics';
import { readEnv } from '../../config/env';
import { choosePorts, somewhere } from '../../dev/engines/ports';
import { startMailbox } from '../../intake/mail/mailbox';
import { receiveMail } from '../../intake/mail/receive';
import { settled } from '../../store/inboundMails';
import { listMailboxes } from '../../store/mailboxes';
import type { InboundMail } from '../../store/models/inboundMails';
import { native } from '../../store/models/schema';
import { DESK_ADDRESS, Desk } from '../harness/desk';
import { Dovecot, describeWithDovecot } from '../harness/dovecot';
import { Inbox } from '../harness/inbox';
import { OwnMongod } from '../harness/ownMongod';
import { until } from '../harness/until';

const IMPORT = Number(process.env.GUICHET_FIRST_IMPORT ?? 60);
const PATIENCE_MS = 60 * 60_000;
const log = pino({ enabled: false });

let mongod: OwnMongod;
let desk: Desk;
let inbox: Inbox;

beforeAll(async () => {
  mongod = await OwnMongod.start();
  desk = await Desk.start({ mongodbUri: mongod.uri, mailsPerHour: IMPORT });
  inbox = new Inbox(desk);
});
afterAll(async () => {
  await desk?.stop();
  await mongod?.remove();
});

const mails = (filter: Partial<InboundMail>) => native(desk.store.models.inboundMails).find(filter).toArray();
const receive = (mail: Parameters<typeof receiveMail>[1]) =>
  receiveMail({ store: desk.store, workflows: desk.client.workflow }, mail);

test('a relay is told to come back while MongoDB is away, and what it then brings twice is one ticket', async () => {
  const { port } = await choosePorts({ port: somewhere() });
  const env = readEnv({ MAIL_IN_PORT: String(port), MAIL_IN_ADDRESS: DESK_ADDRESS });
  const metrics = createMetrics();
  metrics.watchMailboxes(() => listMailboxes(desk.store));
  const temporal = { client: desk.client, ping: async () => {}, close: async () => {} };
  const listener = await takeMails({ env, log, metrics, temporal, store: desk.store, now: Date.now });
  const relay = createTransport({ host: '127.0.0.1', port });
  const raw = await inbox.write({ from: 'c.martin', subject: 'Par un relais' });
  const bring = () => relay.sendMail({ envelope: { from: 'c.martin@ac-paris.example', to: DESK_ADDRESS }, raw });
  await mongod.goAway();
  await expect(bring()).rejects.toMatchObject({ responseCode: 451 });
  await mongod.comeBack();
  await until(() => bring().then(Boolean, () => false));
  await bring();
  await until(async () => (await mails({ state: 'done' })).length === 1);
  const taken = await mails({});
  expect(taken).toMatchObject([{ mailbox: 'smtp', state: 'done', verdict: { outcome: 'ticket' } }]);
  expect(taken).toHaveLength(1);
  const measured = await metrics.text();
  for (const answer of ['later', 'kept', 'known'])
    expect(measured).toContain(`guichet_mails_in_total{answer="${answer}"}`);
  expect(measured).toContain('guichet_mailbox_waiting{mailbox="smtp"} 0');
  const seen = { kind: 'smtp', address: DESK_ADDRESS };
  await until(async () => (await listMailboxes(desk.store))[0]?.lastMailAt);
  expect(await listMailboxes(desk.store)).toMatchObject([{ ...seen, state: 'listening' }]);
  await listener.close();
  expect(await listMailboxes(desk.store)).toMatchObject([{ ...seen, state: 'down' }]);
});

describeWithDovecot('mails in a mailbox', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await Dovecot.start();
  });
  afterAll(() => server?.remove());

  test(
    `${IMPORT} mails become ${IMPORT} tickets, each moved to the folder of what became of it; a stranger's waits for a person`,
    async () => {
      const subjects = Array.from({ length: IMPORT }, (_, i) => `Panne ${i + 1}`);
      const letters: string[] = [];
      const people = await native(desk.store.models.accounts)
        .find({ roles: ['requester'], active: true })
        .toArray();
      for (const [i, subject] of subjects.entries()) {
        const from = people[i % people.length]?.login ?? 'c.martin';
        letters.push((await inbox.write({ from, subject })).toString());
      }
      const stranger = (await inbox.write({ from: 'nobody@elsewhere.example', subject: 'Inconnu' })).toString();
      // Some come twice.
      server.deliver('guichet', ...letters, stranger, ...letters.slice(0, 5));
      const begun = Date.now();
      const reader = startMailbox(server.settings('guichet'), {
        store: desk.store,
        log,
        now: Date.now,
        maxBytes: 1_000_000,
        tokenCommand: null,
        receive,
        settled: (ids) => settled(desk.store, ids),
      });
      const { id: mailbox } = server.settings('guichet');
      const known = () => native(desk.store.models.inboundMails).countDocuments({ mailbox });
      const handled = () =>
        native(desk.store.models.inboundMails).countDocuments({ mailbox, state: { $ne: 'handling' } });
      await until(async () => (await known()) === IMPORT + 1, undefined, PATIENCE_MS);
      const takenAfter = Date.now() - begun;
      await until(async () => (await handled()) === IMPORT + 1, undefined, PATIENCE_MS);
      await until(async () => (await server.count('guichet')) === 0);
      console.log(
        `${letters.length + 6} mails: taken after ${takenAfter / 1000} s, moved after ${(Date.now() - begun) / 1000} s`,
      );
      await reader.stop();
      const moved = await server.subjects('guichet', 'Guichet.ticket');
      expect(moved.sort()).toEqual([...subjects, ...subjects.slice(0, 5)].sort());
      expect(await server.subjects('guichet', 'Guichet.quarantine')).toEqual(['Inconnu']);
      const taken = await mails({ mailbox });
      expect(new Set(taken.map(({ ticket }) => ticket).filter(Boolean)).size).toBe(IMPORT);
      expect(taken).toHaveLength(IMPORT + 1);
    },
    PATIENCE_MS,
  );
});
