import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type Answer, type Listener, type ListenerOptions, startListener } from '../../intake/mail/listener';
import { SmtpTalk } from '../harness/smtpTalk';
import { until } from '../harness/until';

const DESK = 'guichet@desk.example';
const MAX_BYTES = 20_000;
const LETTER = 'From: c.martin@academie.example\r\nSubject: Le videoprojecteur\r\n\r\nIl ne repond plus.\r\n';

let kept: string[];
let answers: Answer[];
let keep: () => Promise<{ isNew: boolean }>;
let listener: Listener;
let talks: SmtpTalk[];

async function listen(options: Partial<ListenerOptions> = {}): Promise<void> {
  listener = await startListener({
    host: '127.0.0.1',
    port: 0,
    protocol: 'smtp',
    address: DESK,
    maxBytes: MAX_BYTES,
    log: pino({ enabled: false }),
    now: Date.now,
    receive: async ({ raw }) => {
      const answer = await keep();
      kept.push(raw.toString());
      return answer;
    },
    answered: (answer) => answers.push(answer),
    ...options,
  });
}

beforeEach(async () => {
  [kept, answers, talks] = [[], [], []];
  keep = async () => ({ isNew: true });
  await listen();
});

afterEach(async () => {
  for (const talk of talks) talk.cut();
  await listener.close();
});

async function greet(hello = 'EHLO relay.example'): Promise<SmtpTalk> {
  const { talk } = await SmtpTalk.start(listener.port);
  talks.push(talk);
  expect(await talk.say(hello)).toMatch(/^250 /);
  return talk;
}

async function begin(talk: SmtpTalk, ...recipients: string[]): Promise<void> {
  expect(await talk.say('MAIL FROM:<c.martin@academie.example>')).toMatch(/^250 /);
  for (const to of recipients) expect(await talk.say(`RCPT TO:<${to}>`)).toMatch(/^250 /);
  expect(await talk.say('DATA')).toMatch(/^354 /);
}

const send = async (talk: SmtpTalk, letter = LETTER): Promise<string> => {
  await begin(talk, DESK);
  return talk.say(`${letter}.`);
};

describe('the listener', () => {
  test('says 250 once the mail is kept, and not before', async () => {
    const gate = gateOf();
    keep = async () => {
      await gate.promise;
      return { isNew: true };
    };
    const talk = await greet();
    await begin(talk, DESK);
    const answer = talk.say(`${LETTER}.`);
    await until(() => listener.inHand() === 1);
    expect(await Promise.race([answer, Promise.resolve('nothing yet')])).toBe('nothing yet');
    gate.resolve();
    expect(await answer).toMatch(/^250 /);
    expect(kept).toEqual([`Return-Path: <c.martin@academie.example>\r\nDelivered-To: ${DESK}\r\n${LETTER}`]);
    expect(answers).toEqual(['kept']);
  });

  test('takes mails for the desk and its marked addresses, in any case, and relays none', async () => {
    const talk = await greet();
    await talk.say('MAIL FROM:<>');
    const marked = 'guichet+r.2026-000001.Ab_c-9@desk.example';
    for (const to of [DESK, 'Guichet@DESK.example', marked]) {
      expect(await talk.say(`RCPT TO:<${to}>`)).toMatch(/^250 /);
    }
    const others = [
      'guichets@desk.example',
      'guichet@other.example',
      'gui+chet@desk.example',
      'guichet+a@b@desk.example',
    ];
    for (const to of [...others, 'guichet%desk.example@other.example']) {
      expect(await talk.say(`RCPT TO:<${to}>`)).toMatch(/^5\d\d /);
    }
    expect(await talk.say('RCPT TO:<guichet@other.example>')).toMatch(/^550 /);
    expect(await talk.say('DATA')).toMatch(/^354 /);
    expect(await talk.say(`${LETTER}.`)).toMatch(/^250 /);
    const trace = ['Return-Path: <>', 'Delivered-To: Guichet@DESK.example', `Delivered-To: ${marked}`];
    expect(kept[0]?.split('\r\n').slice(0, 3)).toEqual(trace);
  });

  test('offers nobody to sign in', async () => {
    const talk = await greet();
    expect(talk.said.join(' ')).not.toMatch(/AUTH|STARTTLS/);
    expect(await talk.say('AUTH PLAIN AGEAYg==')).toMatch(/^5\d\d /);
  });

  test('a mail that is too large is refused for good, announced or not, and the next one is taken', async () => {
    const talk = await greet();
    expect(talk.said.join(' ')).toContain(`SIZE ${MAX_BYTES}`);
    expect(await talk.say(`MAIL FROM:<a@b.example> SIZE=${MAX_BYTES + 1}`)).toMatch(/^552 /);
    expect(await send(talk, `${LETTER}${'0123456789abcdef\r\n'.repeat(MAX_BYTES / 16)}`)).toMatch(/^552 /);
    expect(kept).toEqual([]);
    expect(await send(talk)).toMatch(/^250 /);
    expect(answers).toEqual(['tooLarge', 'kept']);
  });

  test('while the store is away the mail stays with its relay, which succeeds later', async () => {
    keep = async () => {
      throw new Error('no primary');
    };
    const talk = await greet();
    expect(await send(talk)).toMatch(/^451 /);
    keep = async () => ({ isNew: false });
    expect(await send(talk)).toMatch(/^250 /);
    expect(answers).toEqual(['later', 'known']);
  });

  test('a connection that is cut in the middle of a mail leaves nothing behind, and its place is free again', async () => {
    const talk = await greet();
    await begin(talk, DESK);
    talk.write(LETTER);
    await until(() => listener.inHand() === 1);
    talk.cut();
    await until(() => listener.inHand() === 0);
    expect([kept, answers]).toEqual([[], ['cut']]);
    expect(await send(await greet())).toMatch(/^250 /);
  });

  test('a mail that is being taken is taken to its end when the desk stops', async () => {
    const gate = gateOf();
    keep = async () => {
      await gate.promise;
      return { isNew: true };
    };
    const talk = await greet();
    await begin(talk, DESK);
    const answer = talk.say(`${LETTER}.`);
    await until(() => listener.inHand() === 1);
    const closed = listener.close();
    gate.resolve();
    expect(await answer).toMatch(/^250 /);
    talk.cut();
    await closed;
    expect(kept).toHaveLength(1);
  });

  test('there are so many places, and who leaves makes room', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => greet()));
    const { talk, greeting } = await SmtpTalk.start(listener.port);
    talks.push(talk);
    expect(greeting).toMatch(/^421 /);
    expect(await all[0]?.say('QUIT')).toMatch(/^221 /);
    await until(async () => {
      const next = await SmtpTalk.start(listener.port);
      talks.push(next.talk);
      return next.greeting.startsWith('220 ');
    });
  });

  test('by LMTP each recipient has an answer', async () => {
    await listener.close();
    await listen({ protocol: 'lmtp' });
    const talk = await greet('LHLO relay.example');
    await begin(talk, DESK, 'guichet+r@desk.example');
    expect(await talk.say(`${LETTER}.`)).toMatch(/^250 /);
    expect(await talk.next()).toMatch(/^250 /);
    expect(kept).toHaveLength(1);
  });
});

function gateOf(): { promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve: () => resolve() };
}
