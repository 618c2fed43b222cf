import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { MailboxSettings } from '../../config/mailIn';
import type { Outcome } from '../../domain/mail/verdict';
import { type MailboxDeps, type MailboxReader, startMailbox } from '../../intake/mail/mailbox';
import { listMailboxes } from '../../store/mailboxes';
import { openStore, type Store } from '../../store/store';
import { Dovecot, describeWithDovecot } from '../harness/dovecot';
import { TcpProxy } from '../harness/tcpProxy';
import { until } from '../harness/until';

const FIRST_IMPORT = Number(process.env.GUICHET_FIRST_IMPORT ?? 300);
const IMPORT_MS = 30 * 60_000;
const MAX_BYTES = 100_000;

/** Quick to try again, slow to look: what comes at once comes because the server said so. */
const PACE = { pollMs: 600_000, firstWaitMs: 20, longestWaitMs: 100, leaseMs: 600, silenceMs: 5_000 };

const letter = (subject: string, body = 'Il ne répond plus.'): string =>
  `From: c.martin@academie.example\r\nTo: guichet@desk.example\r\nSubject: ${subject}\r\n\r\n${body}\r\n`;
const subjectOf = (raw: Buffer): string => /^Subject: (.*)$/m.exec(raw.toString())?.[1]?.trim() ?? '';
const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `nº ${i + 1}`);

describeWithDovecot('a mailbox', () => {
  let store: Store;
  let server: Dovecot;
  let user: string;
  let readers: MailboxReader[];
  /** What the desk was handed, by content, in the order of the first time. */
  let kept: Map<string, Buffer>;
  let outcomeOf: (subject: string) => Outcome | undefined;

  beforeAll(async () => {
    const url = new URL(process.env.GUICHET_TEST_MONGODB ?? '');
    url.pathname = `/test-${randomUUID()}`;
    store = await openStore(url.href);
    server = await Dovecot.start();
  });
  afterAll(async () => {
    await store?.connection.dropDatabase();
    await Promise.all([store?.close(), server?.remove()]);
  });
  beforeEach(() => {
    user = `guichet-${randomUUID().slice(0, 8)}`;
    [readers, kept] = [[], new Map()];
    outcomeOf = () => 'ticket';
  });
  afterEach(async () => {
    await Promise.all(readers.map((reader) => reader.stop()));
  });

  function read(settings: Partial<MailboxSettings> = {}, deps: Partial<MailboxDeps> = {}): MailboxReader {
    const reader = startMailbox(server.settings(user, settings), {
      store,
      log: pino({ enabled: false }),
      now: Date.now,
      maxBytes: MAX_BYTES,
      tokenCommand: null,
      receive: async ({ raw }) => {
        const id = raw.toString();
        if (!kept.has(id)) kept.set(id, raw);
        return { id };
      },
      settled: async (ids) =>
        new Map(
          ids.flatMap((id) => {
            const outcome = outcomeOf(subjectOf(Buffer.from(id)));
            return outcome ? [[id, outcome]] : [];
          }),
        ),
      ...deps,
      pace: { ...PACE, ...deps.pace },
    });
    readers.push(reader);
    return reader;
  }

  const keptSubjects = () => [...kept.values()].map(subjectOf);
  const state = async () => (await listMailboxes(store)).find(({ _id }) => _id === server.settings(user).id);
  const isReading = () => until(async () => (await state())?.state === 'reading');
  const inFolder = (outcome: Outcome) => server.subjects(user, `Guichet.${outcome}`);
  const isEmpty = () =>
    until(
      async () => (await server.count(user)) === 0,
      () => `there is still something in the mailbox; ${kept.size} mails are kept`,
    );

  test('a mail is taken as soon as it arrives, and moved away once it has an outcome', async () => {
    server.deliver(user, letter('avant'));
    outcomeOf = (subject) => (subject === 'avant' ? 'ticket' : undefined);
    read();
    await isEmpty();
    await isReading();
    server.deliver(user, letter('après'));
    await until(() => kept.size === 2);
    expect(keptSubjects()).toEqual(['avant', 'après']);
    expect(await server.subjects(user)).toEqual(['après']);
    outcomeOf = () => 'reply';
    await isEmpty();
    expect([await inFolder('ticket'), await inFolder('reply')]).toEqual([['avant'], ['après']]);
    expect(await state()).toMatchObject({ kind: 'imap', state: 'reading', waiting: 0, lastError: null });
    expect((await state())?.lastMailAt).not.toBeNull();
  });

  test('each outcome has its folder; what waits for a person is flagged there', async () => {
    const outcomes: Outcome[] = ['ticket', 'reply', 'bounce', 'autoReply', 'loop', 'quarantine'];
    server.deliver(user, ...outcomes.map((outcome) => letter(outcome)));
    outcomeOf = (subject) => subject as Outcome;
    read();
    await isEmpty();
    for (const outcome of outcomes) {
      const [mail, ...more] = await server.mails(user, `Guichet.${outcome}`);
      expect([mail?.envelope?.subject, more]).toEqual([outcome, []]);
      expect(mail?.flags?.has('\\Seen')).toBe(true);
      expect(mail?.flags?.has('\\Flagged')).toBe(outcome === 'quarantine');
    }
  });

  test(
    `a first import of ${FIRST_IMPORT} mails, in order, each once`,
    async () => {
      const subjects = numbered(FIRST_IMPORT);
      server.deliver(user, ...subjects.map((subject) => letter(subject)));
      const begun = Date.now();
      read();
      await until(() => kept.size === FIRST_IMPORT, undefined, IMPORT_MS);
      await isEmpty();
      const seconds = (Date.now() - begun) / 1000;
      console.log(`${FIRST_IMPORT} mails taken and moved in ${seconds.toFixed(1)} s`);
      expect(keptSubjects()).toEqual(subjects);
      expect(await inFolder('ticket')).toEqual(subjects);
    },
    IMPORT_MS,
  );

  test('a server that counts its mails anew has none that is lost or taken for another', async () => {
    const subjects = numbered(40);
    outcomeOf = () => undefined;
    server.deliver(user, ...subjects.slice(0, 20).map((subject) => letter(subject)));
    read();
    await until(() => kept.size === 20);
    await server.goAway();
    server.forgetNumbers(user);
    server.deliver(user, ...subjects.slice(20).map((subject) => letter(subject)));
    await server.comeBack();
    await until(() => kept.size === 40);
    outcomeOf = (subject) => (Number(subject.slice(3)) % 2 ? 'ticket' : 'reply');
    await isEmpty();
    expect(keptSubjects()).toEqual(subjects);
    const [odd, even] = [await inFolder('ticket'), await inFolder('reply')];
    expect([...odd, ...even].sort()).toEqual([...subjects].sort());
    expect(even.every((subject) => Number(subject.slice(3)) % 2 === 0)).toBe(true);
  });

  test('a server that was down is read again by itself, and says meanwhile that it is not', async () => {
    read();
    server.deliver(user, letter('avant'));
    await until(() => kept.size === 1);
    await server.goAway();
    await until(async () => (await state())?.state === 'down');
    expect((await state())?.lastError).toMatch(/^(unreachable|connectionLost)$/);
    server.deliver(user, letter('pendant'));
    await server.comeBack();
    await isEmpty();
    expect(keptSubjects()).toEqual(['avant', 'pendant']);
    await isReading();
  });

  test('a connection that is cut in the middle of a mail, again and again: no gap, no double, in order', async () => {
    const proxy = await TcpProxy.start(server.ports.imap);
    const subjects = numbered(60);
    server.deliver(user, ...subjects.map((subject) => letter(subject, 'x'.repeat(3_000))));
    proxy.cutAfter(40_000);
    read({ port: proxy.port });
    await isEmpty();
    expect(proxy.accepted).toBeGreaterThan(3);
    expect(keptSubjects()).toEqual(subjects);
    expect((await inFolder('ticket')).sort()).toEqual([...subjects].sort());
    await proxy.stop();
  });

  test('a connection on which nothing comes any more is given up, and another one made', async () => {
    const proxy = await TcpProxy.start(server.ports.imap);
    read({ port: proxy.port }, { pace: { silenceMs: 300, pollMs: 200 } });
    await isReading();
    proxy.freeze();
    server.deliver(user, letter('silence'));
    await until(async () => (await state())?.state === 'down');
    proxy.thaw();
    await until(() => kept.size === 1);
    await proxy.stop();
  });

  test('of two who read only one does, and the other goes on when it stops', async () => {
    const first = read();
    await isReading();
    let taken = 0;
    const receive: MailboxDeps['receive'] = async ({ raw }) => {
      taken += 1;
      return { id: raw.toString() };
    };
    read({}, { receive });
    server.deliver(user, letter('au premier'));
    await until(() => kept.size === 1);
    await isEmpty();
    expect(taken).toBe(0);
    await first.stop();
    server.deliver(user, letter('au second'));
    await until(() => taken === 1);
    expect(keptSubjects()).toEqual(['au premier']);
  });

  test('while the store is away mails stay where they are', async () => {
    let isAway = true;
    const receive: MailboxDeps['receive'] = async ({ raw }) => {
      if (isAway) throw new Error('no primary');
      kept.set(raw.toString(), raw);
      return { id: raw.toString() };
    };
    const subjects = numbered(3);
    server.deliver(user, ...subjects.map((subject) => letter(subject)));
    read({}, { receive });
    await until(async () => (await state())?.state === 'down');
    expect(await server.subjects(user)).toEqual(subjects);
    isAway = false;
    await isEmpty();
    expect(keptSubjects()).toEqual(subjects);
  });

  test('of a mail that is too large no more is taken than shows it, and the whole of it stays in its folder', async () => {
    const large = letter('énorme', 'x'.repeat(3 * MAX_BYTES));
    server.deliver(user, letter('avant'), large, letter('après'));
    outcomeOf = (subject) => (subject === 'énorme' ? 'quarantine' : 'ticket');
    read();
    await isEmpty();
    expect(keptSubjects()).toEqual(['avant', 'énorme', 'après']);
    expect([...kept.values()][1]?.byteLength).toBe(MAX_BYTES + 1);
    const [mail] = await server.mails(user, 'Guichet.quarantine');
    expect(mail?.size).toBeGreaterThan(3 * MAX_BYTES);
  });

  test('stopping ends at once: at rest, on a dead connection, in the middle of a mail, with nobody there', async () => {
    const proxy = await TcpProxy.start(server.ports.imap);
    const stopsAtOnce = async (reader: MailboxReader) => {
      const begun = Date.now();
      await reader.stop();
      expect(Date.now() - begun).toBeLessThan(2_000);
    };
    const resting = read({ port: proxy.port });
    await isReading();
    await stopsAtOnce(resting);
    expect((await state())?.state).toBe('down');

    const dead = read({ port: proxy.port }, { now: () => Date.now() + 1 });
    await until(async () => ((await state())?.lastSeenAt ?? 0) > Date.now() - 200);
    proxy.freeze();
    await stopsAtOnce(dead);
    proxy.thaw();

    server.deliver(user, letter('jamais gardé'));
    let isAsked = false;
    const busy = read({ port: proxy.port }, { receive: () => new Promise(() => (isAsked = true)) });
    await until(() => isAsked);
    await stopsAtOnce(busy);

    await proxy.stop();
    const alone = read({ port: proxy.port });
    await until(async () => (await state())?.state === 'down');
    await stopsAtOnce(alone);
  });

  test('an account without a password is read by the token that a command prints', async () => {
    const asked: string[] = [];
    const authority = createServer((request, response) => {
      const token = new URL(request.url ?? '', 'http://authority.example').searchParams.get('token') ?? '';
      asked.push(token);
      response.end(JSON.stringify({ active: token === `token-of-${user}`, username: user }));
    });
    await new Promise<void>((resolve) => authority.listen(0, '127.0.0.1', resolve));
    const { port } = authority.address() as AddressInfo;
    const other = await Dovecot.start({ introspectionUrl: `http://127.0.0.1:${port}/?token=` });
    other.deliver(user, letter('par jeton'));
    // Nothing of the desk's own environment is told to the command.
    const tokenCommand = 'test -z "$GUICHET_TEST_MONGODB" && echo "token-of-$IMAP_USER"';
    read({ password: null, port: other.ports.imap }, { tokenCommand });
    await until(() => kept.size === 1);
    expect(asked).toEqual([`token-of-${user}`]);
    await Promise.all(readers.map((reader) => reader.stop()));
    await other.remove();
    await new Promise((resolve) => authority.close(resolve));
  });

  test.each([
    ['a wrong password', { password: 'wrong' }, 'authentication'],
    ['a folder that is not there', { folder: 'Nulle part' }, 'folderMissing'],
    ['a certificate that nobody vouches for', { encryption: 'tls' as const }, 'tls'],
    ['a command that gives no token', { password: null }, 'tokenCommand'],
  ])('%s is told by a code', async (_, settings, code) => {
    const port = 'encryption' in settings ? server.ports.imaps : server.ports.imap;
    server.deliver(user, letter('attend'));
    read({ ...settings, port });
    await until(async () => (await state())?.lastError === code);
    expect(kept.size).toBe(0);
  });
});
