import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mongo } from 'mongoose';
import { createAccount } from '../../../store/accounts';
import {
  keepMail,
  neglectedMails,
  noteStarted,
  readInboundMail,
  readOriginal,
  settled,
  sweepOriginals,
} from '../../../store/inboundMails';
import { native } from '../../../store/models/schema';
import { accountOfAddress } from '../../../store/senders';
import { openStore, type Store } from '../../../store/store';
import { databaseUri, discard } from './support';

const MINUTE = 60_000;
let store: Store;
beforeAll(async () => {
  store = await openStore(databaseUri());
});
afterAll(() => discard(store));

const mail = (text: string, mailbox = 'guichet') => ({
  mailbox,
  raw: Buffer.from(`Subject: ${text}\r\n\r\nBonjour,\0 é`, 'latin1'),
  receivedAt: 1_000,
});
const originals = () => store.connection.collection('inboundMails.files').countDocuments();

test('the same content in the same mailbox is one mail, however many deliver it at once', async () => {
  const before = await originals();
  const kept = await Promise.all(Array.from({ length: 8 }, () => keepMail(store, mail('une fois'), 2_000)));
  expect(new Set(kept.map(({ id }) => id)).size).toBe(1);
  expect(kept.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await keepMail(store, mail('une fois'), 9_000)).toMatchObject({ isNew: false, isHandled: false });
  expect(await keepMail(store, mail('une fois', 'autre'), 9_000)).toMatchObject({ isNew: true });
  expect((await originals()) - before).toBe(2);
});

test('the same mail by another relay is the same mail', async () => {
  const { mailbox, raw, receivedAt } = mail('deux chemins');
  const by = (relay: string) => ({
    mailbox,
    receivedAt,
    raw: Buffer.concat([Buffer.from(`Received: by ${relay}\r\n`), raw]),
  });
  const first = await keepMail(store, by('mx1'), 2_000);
  expect(await keepMail(store, by('mx2'), 9_000)).toEqual({ ...first, isNew: false });
});

test('the original is kept to the byte', async () => {
  const given = mail('octets');
  const { id } = await keepMail(store, given, 2_000);
  const record = await readInboundMail(store, id);
  expect(record).toMatchObject({
    mailbox: 'guichet',
    receivedAt: 1_000,
    size: given.raw.byteLength,
    state: 'handling',
  });
  expect(record && (await readOriginal(store, record)).equals(given.raw)).toBe(true);
});

test('an address is whose it is in any case, letter for letter, and never of who has one that looks like it', async () => {
  const { _id } =
    (await createAccount(store, {
      login: 'lea',
      address: 'Lea.Strasse@college.example',
      name: { given: 'Léa', family: 'Strasse' },
      roles: ['requester'],
      establishmentId: null,
    })) ?? {};
  expect((await accountOfAddress(store, 'lea.strasse@COLLEGE.example'))?._id).toBe(_id);
  for (const like of [
    'lea.straße@college.example',
    'lea.strasse\u200b@college.example',
    'lea.ｓtrasse@college.example',
  ])
    expect(await accountOfAddress(store, like)).toBeNull();
});

test('a mail whose workflow nobody started is found by the sweeper, and one that is settled never', async () => {
  const { id } = await keepMail(store, mail('oublié'), 2_000);
  expect(await neglectedMails(store, 2_000)).not.toContain(id);
  expect(await neglectedMails(store, 2_000 + MINUTE)).toContain(id);
  await noteStarted(store, id, 2_000 + MINUTE);
  expect(await neglectedMails(store, 2_000 + 2 * MINUTE)).not.toContain(id);
  expect(await neglectedMails(store, 2_000 + 30 * MINUTE)).toContain(id);
  expect(await settled(store, [id])).toEqual(new Map());
  const done = { state: 'done', verdict: { outcome: 'loop', reason: 'list' } } as const;
  await native(store.models.inboundMails).updateOne({ _id: id }, { $set: done });
  expect(await neglectedMails(store, 2_000 + 30 * MINUTE)).not.toContain(id);
  expect(await settled(store, [id, 'unknown'])).toEqual(new Map([[id, 'loop']]));
  expect(await keepMail(store, mail('oublié'), 9_000)).toMatchObject({ isNew: false, isHandled: true });
});

test('an original without its record goes, once nobody can be writing the record any more', async () => {
  const { id } = await keepMail(store, mail('coupé en deux'), 2_000);
  const { rawId } = (await readInboundMail(store, id)) ?? {};
  await native(store.models.inboundMails).deleteOne({ _id: id });
  const before = await originals();
  expect(await sweepOriginals(store, Date.now())).toBe(0);
  expect(await sweepOriginals(store, Date.now() + 40 * MINUTE)).toBe(1);
  expect(await originals()).toBe(before - 1);
  expect(await store.connection.collection('inboundMails.chunks').countDocuments({ files_id: rawId })).toBe(0);
});

test('the first pieces of an original whose last piece never came go too', async () => {
  const chunks = store.connection.collection('inboundMails.chunks');
  const before = await chunks.countDocuments();
  const cut = new mongo.ObjectId();
  const pieces = [0, 1].map((n) => ({ files_id: cut, n, data: Buffer.from('half of it') }));
  await chunks.insertMany(pieces);
  expect(await sweepOriginals(store, Date.now() + 10 * MINUTE)).toBe(0);
  expect(await sweepOriginals(store, Date.now() + 40 * MINUTE)).toBe(1);
  expect(await chunks.countDocuments()).toBe(before);
});
