import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { messageIdOf } from '../../activities/mail/identity';
import { effectsOf } from '../../domain/ticket/effects';
import { evolve } from '../../domain/ticket/evolve';
import type { Ticket } from '../../domain/ticket/ticket';
import { countDoubts } from '../../store/ledger';
import { retellTicket } from '../../temporal/story';
import { Desk } from '../harness/desk';
import { WorkerProcess } from '../harness/deskProcess';
import { inParallel, pause } from '../harness/load';
import type { TicketDriver } from '../harness/ticketDriver';
import { until } from '../harness/until';

/** `GUICHET_TICKETS=200 GUICHET_KILLS=20 npm test -- test/chaos/killedWorker` is the long form. */
const TICKETS = Number(process.env.GUICHET_TICKETS ?? 30);
const KILLS = Number(process.env.GUICHET_KILLS ?? 5);
const AT_ONCE = 10;
const PATIENCE_MS = 20 * 60_000;

/** Marks within seconds of wall time, so that timers fire while the worker dies. */
const takeCharge = {
  time: 'wall' as const,
  budgets: [{ seconds: 6 }],
  marks: [
    { percent: 50, actions: [{ do: 'notify' as const, who: 'group' as const }] },
    { percent: 100, actions: [{ do: 'tellSuperior' as const }] },
  ],
  repeat: { everySeconds: 3_600, actions: [] },
  pausedBy: [],
};

let desk: Desk;
let worker: WorkerProcess;

beforeAll(async () => {
  desk = await Desk.start({ isWorking: false, policy: (policy) => ({ ...policy, takeCharge }) });
  worker = new WorkerProcess(desk);
});
afterAll(async () => {
  await desk?.stop({ isSound: false });
  await worker?.stop();
});

const MACHINE = { machineId: 'PC-204', scope: ['view'], textVersion: 'v1', language: 'fr' };

/** A short life with people on both sides of the desk. */
async function live(index: number): Promise<TicketDriver> {
  const ticket = await desk.open({ drill: false });
  if (index % 3 === 0) await ticket.insists('l.bernard', 'note', { message: 'Personne ne répond.' });
  await ticket.insists('l.bernard', 'take');
  await ticket.insists('l.bernard', 'requestRemoteTakeover', MACHINE);
  await ticket.insists('c.martin', 'answerConsent', {
    consentId: 'consent-1',
    answer: index % 2 ? 'granted' : 'refused',
  });
  await ticket.insists('l.bernard', 'requestInformation', { message: 'Quel est le numéro inscrit sur l’appareil ?' });
  await ticket.insists('c.martin', 'reply', { message: 'C’est le 204-7.' });
  await ticket.insists('l.bernard', 'escalate', {
    direction: 'functional',
    groupId: 'expert-reseau',
    summary: 'Port coupé.',
  });
  await ticket.insists('e.moreau', 'resolve', { code: 'solved', message: 'Le port a été rétabli.' });
  await ticket.insists('c.martin', 'answerResolution', { answer: 'accepted' });
  return ticket;
}

test(
  `${TICKETS} tickets live their lives while the worker is killed ${KILLS} times: no gap, no mail missing, none repeated without a doubt, and every history replays`,
  async () => {
    let isOver = false;
    const lives = inParallel(TICKETS, AT_ONCE, live).finally(() => {
      isOver = true;
    });
    let kills = 0;
    for (; kills < KILLS && !isOver; kills++) {
      await worker.start();
      await pause(500 + Math.random() * 3_000);
      await worker.kill();
    }
    await worker.start();
    const tickets = await lives;
    expect(kills).toBe(KILLS);

    for (const ticket of tickets) await ticket.expectSoundTimeline();
    await until(
      async () => (await Promise.all(tickets.map((t) => t.state()))).every(({ outbox }) => isEmpty(outbox)),
      () => 'an outbox was never drained',
      PATIENCE_MS,
    );

    const caught = desk.mail.caught.map((mail) => mail.messageId);
    const wanted = (await Promise.all(tickets.map(mailsToRequester))).flat();
    const repeats = caught.length - new Set(caught).size;
    const doubts = await countDoubts(desk.store);
    console.log(
      `${TICKETS} tickets, ${kills} kills: ${caught.length} mails caught, ${wanted.length} owed to requesters, ` +
        `${wanted.filter((id) => !caught.includes(id)).length} missing, ${repeats} repeated, ${doubts} rows in doubt`,
    );
    expect(wanted.filter((id) => !caught.includes(id))).toEqual([]);
    expect(repeats).toBeLessThanOrEqual(doubts);
    expect(worker.failedTasks()).toEqual([]);
    // Nobody may have looked at what a later worker makes of it.
    const bundle = { codePath: process.env.GUICHET_TEST_BUNDLE ?? '' };
    for (const ticket of tickets) {
      expect(await retellTicket(desk.client, ticket.number, bundle)).toEqual(await ticket.timeline());
    }
  },
  PATIENCE_MS,
);

/** The Message-IDs of all a requester must have received, by the timeline alone. */
async function mailsToRequester(ticket: TicketDriver): Promise<string[]> {
  const owed: string[] = [];
  let before: Ticket | null = null;
  for (const event of await ticket.timeline()) {
    for (const effect of effectsOf(before, [event])) {
      if (effect.do !== 'notify') continue;
      const { notice } = effect;
      const { audience } = notice;
      if (audience.to === 'person' && audience.id === notice.ticket.requesterId) {
        owed.push(messageIdOf(notice, audience.id, 'desk.example'));
      }
    }
    before = evolve(before, event);
  }
  return owed;
}

const isEmpty = (outbox: object): boolean =>
  Object.values(outbox).every((queue) => Object.keys(queue as object).length === 0);
