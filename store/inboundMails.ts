import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { mongo } from 'mongoose';
import { startOfContent } from '../domain/mail/trace';
import type { Outcome } from '../domain/mail/verdict';
import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../domain/time';
import { isDuplicateKey } from './errors';
import type { InboundMail } from './models/inboundMails';
import { native } from './models/schema';
import type { Store } from './store';

export type { InboundMail };

export interface NewMail {
  /** Id of the mailbox it came into. */
  mailbox: string;
  /** As it came, to the byte. */
  raw: Buffer;
  /** When it was in the hands of the desk's mail server. */
  receivedAt: Instant;
}

export interface Kept {
  id: string;
  isNew: boolean;
  /** Nothing is left to do for it, unless a person does. */
  isHandled: boolean;
}

/** A start that was not noted, because of a crash or an outage, is made up for after this. */
const START_WITHIN_MS = 30_000;
/** A workflow that runs may take as long as an outage does; started again it is only found running. */
const CHECK_EVERY_MS = 10 * MINUTE_MS;

/**
 * Keeps a mail for good: the original first, then the record that stands for it, both on a majority's disks. The same
 * content in the same mailbox is the same mail, however often it is delivered and by whatever relays; `isNew` is true for one of the deliveries.
 */
export async function keepMail(store: Store, mail: NewMail, now: Instant): Promise<Kept> {
  const { mailbox, raw, receivedAt } = mail;
  const id = createHash('sha256')
    .update(`${mailbox}\n`)
    .update(raw.subarray(startOfContent(raw)))
    .digest('hex');
  const known = await records(store).findOne(
    { _id: id },
    // One that could still be rolled back is not kept for good.
    { projection: { state: 1 }, readConcern: { level: 'majority' } },
  );
  if (known) return { id, isNew: false, isHandled: known.state !== 'handling' };
  const upload = bucketOf(store).openUploadStream(id);
  await pipeline(Readable.from([raw]), upload);
  try {
    await records(store).insertOne({
      ...BLANK,
      _id: id,
      mailbox,
      receivedAt,
      size: raw.byteLength,
      rawId: upload.id,
      checkAt: now + START_WITHIN_MS,
    });
    return { id, isNew: true, isHandled: false };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // Two deliveries at the same time: the other one was quicker, and so was its original.
    await bucketOf(store).delete(upload.id);
    return { id, isNew: false, isHandled: false };
  }
}

const BLANK = {
  state: 'handling',
  readings: 0,
  from: null,
  subject: '',
  messageId: null,
  letter: null,
  verdict: null,
  senderId: null,
  round: 0,
  step: 'begin',
  ticket: null,
  refusal: null,
  leftFiles: [],
  actedBy: null,
  actedAt: null,
  note: null,
} as const;

export const readInboundMail = (store: Store, id: string): Promise<InboundMail | null> =>
  records(store).findOne({ _id: { $eq: id } });

export const openOriginal = (store: Store, { rawId }: Pick<InboundMail, 'rawId'>): Readable =>
  bucketOf(store).openDownloadStream(rawId);

export const readOriginal = (store: Store, mail: Pick<InboundMail, 'rawId'>): Promise<Buffer> =>
  buffer(openOriginal(store, mail));

/** What became of those of the mails that are handled; one under way, or unknown, is not in the map. */
export async function settled(store: Store, ids: readonly string[]): Promise<Map<string, Outcome>> {
  const found = await records(store)
    .find({ _id: { $in: [...ids] }, state: { $ne: 'handling' } }, { projection: { verdict: 1 } })
    .toArray();
  return new Map(found.flatMap(({ _id, verdict }) => (verdict ? [[_id, verdict.outcome]] : [])));
}

/** The mail's workflow was started; forgotten in a crash, it is started once more, which changes nothing. */
export async function noteStarted(store: Store, id: string, now: Instant): Promise<void> {
  await records(store).updateOne(
    { _id: id, state: 'handling' },
    { $set: { checkAt: now + CHECK_EVERY_MS } },
    { writeConcern: { w: 1, journal: false } },
  );
}

/** Mails being handled whose workflow nobody has looked after for a while, the longest first. */
export async function neglectedMails(store: Store, now: Instant, limit = 500): Promise<string[]> {
  const found = await records(store)
    .find({ state: 'handling', checkAt: { $lte: now } }, { projection: { _id: 1 } })
    .sort({ checkAt: 1 })
    .limit(limit)
    .toArray();
  return found.map(({ _id }) => _id);
}

/** Originals that a crash left without their record: whoever brought them was not told that they were kept. Answers how many went. */
export async function sweepOriginals(store: Store, now: Instant): Promise<number> {
  const bucket = bucketOf(store);
  const left: mongo.ObjectId[] = [];
  const age = { $gt: new Date(now - ORPHANS_FROM_MS), $lt: new Date(now - ORPHANS_AFTER_MS) };
  for await (const { _id } of bucket.find({ uploadDate: age })) {
    if (!(await records(store).findOne({ rawId: _id }, { projection: { _id: 1 } }))) left.push(_id);
  }
  await Promise.all(left.map((id) => bucket.delete(id)));
  return left.length + (await sweepPieces(store, now));
}

/** First pieces of originals whose last piece never came. By their index alone: their bytes are not read. */
async function sweepPieces({ connection }: Store, now: Instant): Promise<number> {
  const chunks = connection.collection<{ files_id: mongo.ObjectId; n: number }>('inboundMails.chunks');
  const age = { $gt: idAt(now - ORPHANS_FROM_MS), $lt: idAt(now - ORPHANS_AFTER_MS) };
  const first = chunks.find({ files_id: age, n: 0 }, { projection: { _id: 0, files_id: 1 } });
  let removed = 0;
  for await (const { files_id } of first) {
    if ((await connection.collection('inboundMails.files').countDocuments({ _id: files_id }, { limit: 1 })) > 0)
      continue;
    await chunks.deleteMany({ files_id });
    removed++;
  }
  return removed;
}

const idAt = (at: Instant): mongo.ObjectId => mongo.ObjectId.createFromTime(Math.floor(at / SECOND_MS));

const ORPHANS_AFTER_MS = HOUR_MS / 2;
const ORPHANS_FROM_MS = 48 * HOUR_MS;

const records = (store: Store) => native(store.models.inboundMails);

function bucketOf({ connection }: Store): mongo.GridFSBucket {
  if (!connection.db) throw new mongo.MongoNotConnectedError('the store is closed');
  return new mongo.GridFSBucket(connection.db, { bucketName: 'inboundMails' });
}
