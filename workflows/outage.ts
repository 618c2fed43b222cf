/**
 * The life of one outage or planned work, from its announcement until it can no longer be reopened. What it is stays in the
 * store, where people change it; here are its timers, and the telling of those who asked for it.
 *
 *  1. A signal says only that something was said: the facts are read anew, and what was not told yet is told.
 *  2. Telling runs beside the timers, one update after the other, in pieces that may be repeated: the ledger of mails knows
 *     who has theirs, and who is late. Those who are late are told beside it, so that one mailbox holds up nobody.
 *  3. It ends when the outage is over for good and everybody was told.
 */
import * as wf from '@temporalio/workflow';
import { type OutageFacts, stateAt } from '../domain/outage/outage';
import { nextTimer, type OutageTimer } from '../domain/outage/timers';
import { OUTAGE_SIGNAL, type OutageActivities, type OutageInput, type OutageNews } from './contract';
import { givenUp, mustContinue } from './longRun';

const RETRY = { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' } as const;

const { readOutage, startWorks, noteTold } = wf.proxyActivities<OutageActivities>({
  startToCloseTimeout: '20s',
  retry: RETRY,
});

/** However long the mail server is away. A worker that dies is noticed by its heartbeat. */
const { tellReaders } = wf.proxyActivities<OutageActivities>({
  startToCloseTimeout: '30m',
  heartbeatTimeout: '10s',
  retry: RETRY,
});

/** It bounds itself: what a mailbox refuses is given up after a day, and the mail server is waited for. */
const { tellLate } = wf.proxyActivities<OutageActivities>({
  startToCloseTimeout: '30m',
  heartbeatTimeout: '10s',
  retry: { ...RETRY, maximumInterval: '15m' },
});

/** After that the next one is near enough. */
const { remindAnnouncer } = wf.proxyActivities<OutageActivities>({
  startToCloseTimeout: '30m',
  heartbeatTimeout: '10s',
  scheduleToCloseTimeout: '1 day',
  retry: { ...RETRY, maximumInterval: '15m' },
});

export async function outageWorkflow({ id, reminded = null, continueAfterEvents }: OutageInput): Promise<void> {
  let isNews = true;
  wf.setHandler(wf.defineSignal(OUTAGE_SIGNAL), () => {
    isNews = true;
  });
  const beside = new Beside(() => {
    isNews = true;
  });
  for (;;) {
    isNews = false;
    const read = await readOutage({ id });
    if (!read) return;
    const { outage, told, isAnyLate } = read;
    wf.setCurrentDetails(detailsOf(outage, told));
    if (told < outage.updates.length) beside.start('tell', () => tell(outage, told));
    if (isAnyLate) beside.start('tell who is late', () => tellLate({ id }));
    if (beside.isIdle() && mustContinue(continueAfterEvents)) {
      return continueAsNew({ id, reminded, continueAfterEvents });
    }

    const timer = nextTimer(outage, reminded);
    if (isNews || (await isSaidBefore(timer, () => isNews))) continue;
    if (timer.is === 'start') await startWorks({ id, at: Date.now() });
    if (timer.is === 'reminder') {
      const { since, count } = timer;
      reminded = { since, count: count + 1 };
      beside.start(`remind ${since} ${count}`, () => remindAnnouncer({ id, since, count }).catch(givenUp));
    }
    if (timer.is === 'over') {
      if (beside.isIdle()) return;
      await wf.condition(() => isNews);
    }
  }
}

/** What goes on beside the timers, each by its name once at a time. */
class Beside {
  private readonly running = new Set<string>();

  constructor(private readonly onEnd: () => void) {}

  start(name: string, work: () => Promise<void>): void {
    if (this.running.has(name)) return;
    this.running.add(name);
    void work().then(() => {
      this.running.delete(name);
      this.onEnd();
    });
  }

  isIdle(): boolean {
    return this.running.size === 0;
  }
}

/** Whether something is said before the timer is due. */
async function isSaidBefore(timer: OutageTimer, isNews: () => boolean): Promise<boolean> {
  // 0 would write a marker of its own.
  const ms = Math.max(1, timer.at - Date.now());
  return wf.condition(isNews, ms, { summary: timer.is });
}

/** Every update that was not told, in order, to everybody who asked for it. */
async function tell(outage: OutageFacts, told: number): Promise<void> {
  const { id } = outage;
  for (const { seq, isMailed } of outage.updates.slice(told)) {
    if (isMailed) await tellAll({ id, seq });
    await noteTold({ id, seq });
  }
}

async function tellAll(news: OutageNews): Promise<void> {
  let after: string | null = null;
  do {
    const { next }: { next: string | null } = await tellReaders({ ...news, after });
    after = next;
  } while (after !== null);
}

async function continueAsNew({ continueAfterEvents, ...input }: OutageInput): Promise<void> {
  const limit = continueAfterEvents === undefined ? {} : { continueAfterEvents };
  await wf.continueAsNew<typeof outageWorkflow>({ ...input, ...limit });
}

/** For whoever opens it in the Temporal UI. */
function detailsOf(outage: OutageFacts, told: number): string {
  const { kind, startAt, expectedEndAt, endedAt, updates } = outage;
  const iso = (at: number | null) => (at === null ? '–' : new Date(at).toISOString());
  return [
    `**${kind}** · **${stateAt(outage, Date.now())}** · update ${updates.length} (${updates.at(-1)?.kind}), told up to ${told}`,
    '',
    '| start | expected end | over |',
    '|---|---|---|',
    `| ${iso(startAt)} | ${iso(expectedEndAt)} | ${iso(endedAt)} |`,
  ].join('\n');
}
