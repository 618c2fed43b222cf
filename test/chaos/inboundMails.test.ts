import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { choosePorts, somewhere } from '../../dev/engines/ports';
import { LISTENER_ID } from '../../intake/mail/listener';
import type { InboundMail } from '../../store/inboundMails';
import { native } from '../../store/models/schema';
import { DESK_ADDRESS, Desk } from '../harness/desk';
import { ApiProcess, WorkerProcess } from '../harness/deskProcess';
import { Dovecot, describeWithDovecot } from '../harness/dovecot';
import { Inbox } from '../harness/inbox';
import { inParallel, pause } from '../harness/load';
import { TcpProxy } from '../harness/tcpProxy';
import { until } from '../harness/until';
import { Resumption } from './resumption';
import { isAnswer, mailOf, messageOf, type Sent, titleOf } from './traffic';

/** `GUICHET_MAILS=2000 GUICHET_KILLS=30 npm test -- test/chaos/inboundMails` is the long form. */
const MAILS = Number(process.env.GUICHET_MAILS ?? 60);
const KILLS = Number(process.env.GUICHET_KILLS ?? 4);
const AT_ONCE = 12;
const PATIENCE_MS = 40 * 60_000;
const PER_WAVE = Math.ceil(MAILS / (KILLS + 1));
/** Every so many mails are brought more than once. */
const TWICE = 5;
const ACCOUNT = 'guichet';

describeWithDovecot('mails that come in', () => {
  let desk: Desk;
  let inbox: Inbox;
  let dovecot: Dovecot;
  let line: TcpProxy;
  let worker: WorkerProcess;
  let api: ApiProcess;
  let smtpPort: number;

  beforeAll(async () => {
    [desk, dovecot] = await Promise.all([Desk.start({ isWorking: false }), Dovecot.start()]);
    inbox = new Inbox(desk);
    line = await TcpProxy.start(dovecot.ports.imap);
    ({ smtp: smtpPort } = await choosePorts({ smtp: somewhere() }));
    const { user, password, folder } = dovecot.settings(ACCOUNT);
    const IMAP_URL = `imap://${user}:${password}@127.0.0.1:${line.port}/${folder}`;
    const env = { MAIL_IN_ADDRESS: DESK_ADDRESS, MAIL_MAX_PER_HOUR: '100000' };
    worker = new WorkerProcess(desk, { ...env, IMAP_URL });
    api = new ApiProcess(desk, { ...env, MAIL_IN_PORT: String(smtpPort) });
  });
  afterAll(async () => {
    await Promise.all([worker?.stop(), api?.stop()]);
    await line?.stop();
    await Promise.all([desk?.stop({ isSound: false }), dovecot?.remove()]);
  });

  test(
    `of ${MAILS}, while worker, API and the line to the mailbox are cut ${KILLS} times, none is lost, none counts twice, and each comes to what it should`,
    async () => {
      await Promise.all([worker.start(), api.start()]);
      let kills = 0;
      const sending = inParallel(MAILS, AT_ONCE, async (index) => {
        await until(() => kills >= Math.floor(index / PER_WAVE), undefined, PATIENCE_MS);
        const sent = await mailOf(index, { desk, inbox });
        for (let time = 0; time < timesOf(index); time++) await bring(sent.raw, index + time);
        return sent;
      });
      resumption.start();
      for (; kills < KILLS; kills++) {
        await until(async () => (await records().countDocuments()) >= kills * PER_WAVE * 0.7, undefined, PATIENCE_MS);
        await pause(Math.random() * 1_500);
        await CUTS[kills % CUTS.length]?.();
      }
      const sent = await sending;
      await until(
        async () => (await messageIds()).size >= MAILS && (await records().countDocuments({ state: 'handling' })) === 0,
        () => 'some mails are still being handled',
        PATIENCE_MS,
      );
      await until(
        async () => (await dovecot.mails(ACCOUNT)).length === 0,
        () => 'mails stay in the mailbox',
        PATIENCE_MS,
      );

      const found = await outcomes(sent);
      const openings = await titles();
      const replies = await messages();
      const wanted = (outcome: string) => sent.filter((mail) => mail.outcome === outcome);
      resumption.stop();
      console.log(
        `${MAILS} mails, ${brought} deliveries, ${kills} kills: ${found.lost.length} lost, ${found.other.length} came to ` +
          `something else, ${openings.twice.length + replies.twice.length} double; ${openings.all.length} tickets of ` +
          `${wanted('ticket').length}, ${replies.all.length} messages of ${wanted('reply').length}. From a kill until the next ` +
          `mail is handled ${resumption.says('handled')}, taken from the relay ${resumption.says('relayed')}, taken from the ` +
          `mailbox ${resumption.says('read')}`,
      );
      expect(found).toEqual({ lost: [], other: [] });
      expect(openings).toEqual({
        all: wanted('ticket')
          .map(({ index }) => titleOf(index))
          .sort(),
        twice: [],
      });
      expect(replies.twice).toEqual([]);
      expect(replies.all).toEqual(
        wanted('reply')
          .map(({ index, number }) => `${number} ${messageOf(index)}`)
          .sort(),
      );
      expect(await bounced()).toEqual([...new Set(sent.flatMap(({ about }) => about ?? []))].sort());
      expect(await native(desk.store.models.openings).countDocuments({ startedAt: null })).toBe(0);
      expect(worker.failedTasks()).toEqual([]);
    },
    PATIENCE_MS,
  );

  let brought = 0;

  /** By the relay or into the mailbox; the same mail also by the one and the other. */
  async function bring(raw: Buffer, way: number): Promise<void> {
    brought++;
    if (way % 2 === 0) dovecot.deliver(ACCOUNT, raw.toString('latin1'));
    else await relay(raw);
  }

  /** A relay brings a mail until it is taken, and so now and then once more than it was. */
  async function relay(raw: Buffer): Promise<void> {
    const to = /^To: (\S+)/m.exec(raw.toString())?.[1] ?? '';
    const transport = createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
    await until(
      () =>
        transport.sendMail({ envelope: { from: 'relay@relay.example', to: [to] }, raw }).then(
          () => true,
          () => pause(100).then(() => false),
        ),
      () => 'the relay could not hand a mail over',
      PATIENCE_MS,
    );
    transport.close();
  }

  const CUTS: (() => Promise<void>)[] = [
    async () => {
      await worker.kill();
      resumption.cut('handled', 'read');
      await worker.start();
    },
    async () => {
      await api.kill();
      resumption.cut('relayed');
      await api.start();
    },
    async () => {
      line.cutAll();
      resumption.cut('read');
    },
  ];

  const resumption = new Resumption(async () => {
    const [relayed, read, handled] = await Promise.all([
      records().countDocuments({ mailbox: LISTENER_ID }),
      records().countDocuments({ mailbox: { $ne: LISTENER_ID } }),
      records().countDocuments({ state: { $ne: 'handling' } }),
    ]);
    return { relayed, read, handled };
  });

  const records = () => native(desk.store.models.inboundMails);
  const messageIds = async () => new Set((await records().distinct('messageId')).filter((id) => id !== null));

  /** Each mail, by its Message-ID: acted on once, and for the rest a repetition. */
  async function outcomes(sent: readonly Sent[]): Promise<{ lost: string[]; other: string[] }> {
    const byId = new Map<string | null, InboundMail[]>();
    for await (const mail of records().find({})) byId.set(mail.messageId, [...(byId.get(mail.messageId) ?? []), mail]);
    const lost: string[] = [];
    const other: string[] = [];
    for (const { raw, outcome, reason } of sent) {
      const messageId = /^Message-ID: (\S+)/m.exec(raw.toString())?.[1] ?? '';
      const verdicts = (byId.get(messageId) ?? []).map(({ verdict }) => `${verdict?.outcome} ${verdict?.reason}`);
      const acted = verdicts.filter((verdict) => verdict !== 'loop repeated');
      if (verdicts.length === 0) lost.push(messageId);
      const isActive = outcome === 'ticket' || outcome === 'reply';
      if (acted.some((verdict) => verdict !== `${outcome} ${reason}`) || (isActive && acted.length !== 1))
        other.push(`${messageId}: ${verdicts.join(', ')} instead of ${outcome} ${reason}`);
    }
    return { lost, other };
  }

  async function titles(): Promise<{ all: string[]; twice: string[] }> {
    const openings = await native(desk.store.models.contents).find({ kind: 'opening' }).toArray();
    const started = new Set(await native(desk.store.models.tickets).distinct('_id', { 'ticket.channel': 'mail' }));
    return counted(openings.filter(({ number }) => started.has(number)).map(({ texts }) => texts['title'] ?? ''));
  }

  /** As the timelines have them, where a message would stand twice if it had been heard twice. */
  async function messages(): Promise<{ all: string[]; twice: string[] }> {
    const events = await native(desk.store.models.timelineEvents).find({ 'event.type': 'replied' }).toArray();
    const contents = await native(desk.store.models.contents).find({ kind: 'reply' }).toArray();
    const texts = new Map(contents.map(({ _id, texts }) => [_id, texts['message'] ?? '']));
    const idOf = ({ event }: (typeof events)[number]) => ('contentId' in event ? (event.contentId ?? '') : '');
    return counted(events.map((it) => `${it.number} ${texts.get(idOf(it))}`));
  }

  function counted(found: string[]): { all: string[]; twice: string[] } {
    const all = [...found].sort();
    return { all, twice: all.filter((it, i) => it === all[i - 1]) };
  }

  const bounced = async () =>
    (await native(desk.store.models.mailLedger).find({ state: 'bounced' }).toArray()).map(({ _id }) => _id).sort();
});

const timesOf = (index: number): number => (index % TWICE === 0 ? 3 : index % TWICE === 1 && isAnswer(index) ? 2 : 1);
