import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { academieParis } from '../domain/policy/academieParis';
import type { Policy } from '../domain/policy/policy';
import type { Opening } from '../domain/ticket/open';
import { DAY_MS, type Instant, SECOND_MS } from '../domain/time';
import { readAccountByLogin } from '../store/accounts';
import { native } from '../store/models/schema';
import { nextNumber } from '../store/numbers';
import { claimOpening, completeOpening, openingContentId } from '../store/openings';
import { currentPins, putPolicy, readPolicy } from '../store/terms';
import { startTicket } from '../temporal/startTicket';
import type { BenchDesk } from './desk';
import { runLoad } from './load';
import type { Section } from './report';
import { figure, p50p99 } from './stats';
import { checkTimelines, mailed, when } from './watch';

/** Those that open the tickets whose thresholds fall together; on the idle desk there is one. */
const CALLERS = 10;
const LEAD_MS = 10_000;
/** One at a time on a desk that does nothing else. */
const APART_MS = 300;
/** Of the budget for taking into account, on the wall's clock: the one mark that falls due here, a day after receipt. */
const MARK_PERCENT = 50;
const BUDGET_SECONDS = (2 * DAY_MS) / SECOND_MS;

/** The desk's own policy, but for the one clock: at its mark the group's lead is told, by mail. */
const policy: Policy = {
  ...academieParis,
  id: 'bench',
  takeCharge: {
    ...academieParis.takeCharge,
    time: 'wall',
    budgets: [{ seconds: BUDGET_SECONDS }],
    marks: [
      { percent: MARK_PERCENT, actions: [{ do: 'notify', who: 'groupLead' }] },
      { percent: 100, actions: [] },
    ],
  },
};

interface Fired {
  number: string;
  due: Instant;
  fired: Instant;
}

/** Thresholds of many tickets in one second, and one after the other on an idle desk. */
export async function thresholds(desk: BenchDesk, { quick }: { quick: boolean }): Promise<Section> {
  const sizes = quick ? { alone: 10, together: 50 } : { alone: 50, together: 1_000 };
  if (!(await readPolicy(desk.store, policy.id))) await putPolicy(desk.store, policy);
  const alone = await run(desk, { count: sizes.alone, callers: 1 }, (index) => LEAD_MS + index * APART_MS);
  // Long enough for all of them to be open and at rest before.
  const leadMs = LEAD_MS + 1.5 * (alone.openedMs / sizes.alone) * sizes.together;
  const together = await run(desk, { count: sizes.together, callers: CALLERS }, () => leadMs);
  const row = (label: string, { fired, lastFiredMs, projectedMs, mailedMs }: Run): string[] => [
    label,
    String(fired.length),
    p50p99(fired.map((one) => one.fired - one.due)),
    ...[lastFiredMs, projectedMs, mailedMs].map((ms) => `${figure(ms / 1000)} s`),
  ];
  const lost = sizes.together - new Set(together.fired.map(({ number }) => number)).size;
  const twice = together.fired.length + lost - sizes.together;
  return {
    title: 'Thresholds',
    tables: [
      [
        ['', 'thresholds', 'late, p50 / p99', 'last fired after', 'last projected', 'last mail'],
        row(`one every ${APART_MS} ms, idle desk`, alone),
        row('all in the same instant', together),
      ],
    ],
    notes: [
      'Late: between the instant it was due and the instant the workflow recorded it, both from the event. The three last columns count from the (last) instant due.',
      'Each threshold tells the group’s lead: one mail each.',
    ],
    targets: [
      {
        promise: `${figure(sizes.together)} simultaneous thresholds: none lost, none twice`,
        measured: `${lost} lost, ${twice} twice`,
        isMet: lost === 0 && twice === 0,
      },
    ],
  };
}

interface Run {
  /** Until all were open, and their mails sent. */
  openedMs: number;
  fired: Fired[];
  lastFiredMs: number;
  projectedMs: number;
  mailedMs: number;
}

/** `dueIn`: of each ticket, how long from now its threshold is due. */
async function run(
  desk: BenchDesk,
  { count, callers }: { count: number; callers: number },
  dueIn: (index: number) => number,
): Promise<Run> {
  const start = Date.now();
  const dues = Array.from({ length: count }, (_, index) => start + dueIn(index));
  const open = await opener(desk);
  const numbers: string[] = [];
  await runLoad({ callers, count }, async (index) => {
    numbers.push(await open((dues[index] ?? start) - DAY_MS));
  });
  const openedMs = (await mailed(desk, numbers, count)) - start;
  const spareMs = Math.min(...dues) - Date.now();
  if (spareMs < SECOND_MS) throw new Error(`the tickets were open ${SECOND_MS - spareMs} ms too late to be at rest`);
  await sleep(spareMs);

  const lastDue = Math.max(...dues);
  const projectedMs = (await firedOf(desk, numbers, count)) - lastDue;
  const mailedMs = (await mailed(desk, numbers, 2 * count)) - lastDue;
  await checkTimelines(desk, numbers);
  const fired = await readFired(desk, numbers);
  const lastFiredMs = Math.max(...fired.map((one) => one.fired)) - lastDue;
  return { openedMs, fired, lastFiredMs, projectedMs, mailedMs };
}

/** As the edge does it, with the instant of receipt that makes the threshold due when it shall be. */
async function opener({ store, client }: BenchDesk): Promise<(receivedAt: Instant) => Promise<string>> {
  const requester = await readAccountByLogin(store, 'c.martin');
  if (!requester?.establishmentId) throw new Error('the demonstration data has no c.martin at an establishment');
  const { _id: requesterId, establishmentId } = requester;
  const pins = await currentPins(store, policy.id);
  return async (receivedAt) => {
    const number = await nextNumber(store, new Date().getUTCFullYear());
    const opening: Opening = {
      ...{ number, ...pins, drill: false, kind: 'incident', channel: 'web', serviceId: 'poste-de-travail' },
      ...{ impact: 'person', urgency: 'normal', requesterId, openedBy: requesterId, establishmentId, eple: true },
      ...{ machineId: null, contentId: openingContentId(number), follows: null, receivedAt },
    };
    const texts = { title: 'Le vidéoprojecteur ne répond plus', description: 'Depuis ce matin, en salle 204.' };
    const claim = { key: `opening-${randomUUID()}`, bodyDigest: '', now: Date.now() };
    const claimed = await claimOpening(store, claim, async () => ({ opening, texts }));
    if (claimed.claim !== 'ours') throw new Error(`an opening of a key of its own is ${claimed.claim}`);
    await completeOpening(store, claimed.record, (input, ticket) => startTicket(client.workflow, input, ticket));
    return number;
  };
}

const events = ({ store }: BenchDesk) => native(store.models.timelineEvents);
const firedAmong = (numbers: readonly string[]) => ({ number: { $in: [...numbers] }, 'event.type': 'markReached' });

const firedOf = (desk: BenchDesk, numbers: readonly string[], count: number): Promise<Instant> =>
  when(
    `${count} thresholds projected`,
    async () => (await events(desk).countDocuments(firedAmong(numbers) as never)) >= count,
  );

async function readFired(desk: BenchDesk, numbers: readonly string[]): Promise<Fired[]> {
  const recorded = await events(desk)
    .find(firedAmong(numbers) as never)
    .toArray();
  return recorded.flatMap(({ number, event }) =>
    event.type === 'markReached' ? [{ number, due: event.due, fired: event.fired }] : [],
  );
}
