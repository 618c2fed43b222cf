import type { FetchMessageObject } from 'imapflow';
import type { Instant } from '../../domain/time';
import type { FolderMemory } from './folderMemory';
import type { ImapSession } from './imapSession';

interface FetchOptions {
  maxBytes: number;
  memory: FolderMemory;
  now(): Instant;
}

interface Fetched {
  uid: number;
  /** Null when the server has it and does not give it. */
  raw: Buffer | null;
  /** When it was in the hands of the server. */
  receivedAt: Instant;
}

/** Fetched in one command: so many mails, and no more bytes than that unless one alone has more. */
const GROUP_MAILS = 25;
const GROUP_BYTES = 4 * 1024 * 1024;

/**
 * The mails in the order of the numbers, unmarked as read, a group at a time. Whoever is given a group may use the
 * connection: `for await (… of client.fetch())` would wait for that, and that for it. What somebody moved away meanwhile
 * is left out.
 */
export async function* fetchMails(
  { client, run }: ImapSession,
  uids: readonly number[],
  options: FetchOptions,
  nameOf: (uid: number) => string,
): AsyncGenerator<Fetched[]> {
  const query = { uid: true, size: true, internalDate: true };
  const facts = await run(client.fetchAll(uids.join(','), query, { uid: true }));
  const byUid = new Map(facts.map((fact) => [fact.uid, fact]));
  const there = uids.flatMap((uid) => byUid.get(uid) ?? []);
  const { suspects } = options.memory;
  // Of one that is too large no more than shows that it is: the whole of it stays in its folder.
  const source = { start: 0, maxLength: options.maxBytes + 1 };
  for (const group of groups(there, options)) {
    const names = group.map(({ uid }) => nameOf(uid));
    for (const name of names) suspects.set(name, (suspects.get(name) ?? 0) + 1);
    const range = group.map(({ uid }) => uid).join(',');
    const mails = await run(client.fetchAll(range, { uid: true, source }, { uid: true }));
    for (const name of names) suspects.delete(name);
    const raws = new Map(mails.map((mail) => [mail.uid, mail.source ?? null]));
    yield group.flatMap(({ uid, internalDate }) => {
      const raw = raws.get(uid);
      return raw === undefined ? [] : [{ uid, raw, receivedAt: arrivalOf(internalDate, options.now()) }];
    });
  }
}

/** Each alone while there is one among them on which a connection has ended. */
function* groups(
  mails: FetchMessageObject[],
  { maxBytes, memory }: FetchOptions,
): Generator<FetchMessageObject[], void, void> {
  let group: FetchMessageObject[] = [];
  let bytes = 0;
  for (const mail of mails) {
    const size = Math.min(mail.size ?? 0, maxBytes);
    const isFull = group.length === GROUP_MAILS || bytes + size > GROUP_BYTES || memory.suspects.size > 0;
    if (group.length > 0 && isFull) {
      yield group;
      [group, bytes] = [[], 0];
    }
    group.push(mail);
    bytes += size;
  }
  if (group.length > 0) yield group;
}

/** The server's clock may be ahead. */
function arrivalOf(internalDate: Date | string | undefined, now: Instant): Instant {
  const at = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime();
  return Number.isNaN(at) ? now : Math.min(at, now);
}
