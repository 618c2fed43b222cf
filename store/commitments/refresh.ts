import { DEFINITION_VERSION } from '../../domain/commitments/definitions';
import { type DurationMs, type Instant, type Interval, MINUTE_MS } from '../../domain/time';
import { native } from '../models/schema';
import type { Store } from '../store';
import { callGaps, type Judged, judgeCalls, judgeTickets, nothingOf } from './cases';
import { type Lease, takeLease } from './lease';
import { BEGINNING, type Progress, readProgress, writeProgress } from './progress';
import {
  callsSince,
  callsWithin,
  casesOfNoCall,
  empty,
  isMuch,
  noteCounted,
  ticketsAfter,
  ticketsChangedBy,
  ticketsSince,
  uncountedGaps,
} from './sources';
import { monthsOf, recountDay, recountMonth } from './sums';
import { type CaseTerms, type CommitmentDeps, readCaseTerms } from './terms';
import { daysOf, differences, writeCases } from './write';

/**
 * How far back what was seen is looked at again. Events and calls say when their writing began, by the clock of who wrote
 * them: one that was slow, or whose clock is behind, shows up late.
 */
const OVERLAP_MS = 2 * MINUTE_MS;
const TICKETS_AT_ONCE = 250;
const CALLS_AT_ONCE = 2_000;

/** `busy`: somebody else counts. `later`: it would be long, and is left to the worker. */
export type Refreshed = 'done' | 'busy' | 'later';

/**
 * Brings the stored cases and their sums up to what is recorded: what is new since the last round, gaps entered or removed,
 * and what time alone has changed. Repeatable; what it is interrupted at goes on in the next round, since days are marked
 * before their cases change, and what was seen is noted after.
 */
export async function refreshCommitments(
  deps: CommitmentDeps,
  now: Instant,
  { mayBeLong = true, overlapMs = OVERLAP_MS } = {},
): Promise<Refreshed> {
  const progress = await readProgress(deps.store);
  if (!mayBeLong && (await isLong(deps.store, progress))) return 'later';
  const lease = await takeLease(deps.store);
  if (!lease) return 'busy';
  try {
    await new Round(deps, lease, now).run({ isThorough: mayBeLong, overlapMs });
    return 'done';
  } finally {
    await lease.release();
  }
}

function isLong(store: Store, { definition, ticketsUpTo, eventsSeen, callsSeen }: Progress): Promise<boolean> {
  const isFirst = definition !== DEFINITION_VERSION || ticketsUpTo !== null;
  return isMuch(
    store,
    isFirst ? { eventsSince: 0, callsSince: 0 } : { eventsSince: eventsSeen, callsSince: callsSeen },
  );
}

/** Counts everything anew. Readers meanwhile see what is counted so far. */
export async function recountCommitments(deps: CommitmentDeps, now: Instant): Promise<Refreshed> {
  const { models } = deps.store;
  const lease = await takeLease(deps.store);
  if (!lease) return 'busy';
  try {
    await writeProgress(deps.store, BEGINNING);
    await empty(native(models.commitmentCases), lease.renew);
    await empty(native(models.commitmentDays), lease.renew);
    await empty(native(models.commitmentMonths), lease.renew);
    await new Round(deps, lease, now).run({ isThorough: true, overlapMs: OVERLAP_MS });
    return 'done';
  } finally {
    await lease.release();
  }
}

/** One round of counting, alone under its lease. */
class Round {
  private readonly store: Store;
  private progress: Progress = BEGINNING;

  constructor(
    private readonly deps: CommitmentDeps,
    private readonly lease: Lease,
    private readonly now: Instant,
  ) {
    this.store = deps.store;
  }

  async run({ isThorough, overlapMs }: { isThorough: boolean; overlapMs: DurationMs }): Promise<void> {
    const begun = Date.now();
    const known = await readProgress(this.store);
    const isAnew = known.definition !== DEFINITION_VERSION;
    this.progress = isAnew
      ? { ...BEGINNING, definition: DEFINITION_VERSION, eventsSeen: begun, dirty: known.dirty }
      : known;
    const terms = await readCaseTerms(this.deps);
    // In this order: a gap entered in between is judged by in the next round too.
    const entered = await uncountedGaps(this.store);
    const gaps = await callGaps(this.store);
    await this.firstCount(terms);
    await this.tickets(terms, await ticketsSince(this.store, this.progress.eventsSeen - overlapMs));
    await this.tickets(terms, await ticketsChangedBy(this.store, this.now));
    const changedCalls = callsSince(this.store, this.progress.callsSeen - overlapMs, CALLS_AT_ONCE);
    for await (const calls of changedCalls) await this.write(judgeCalls(terms, calls, gaps));
    if (isThorough) await this.write(nothingOf(await casesOfNoCall(this.store)));
    for (const gap of entered) {
      if (gap.source === 'calls') await this.callsIn([gap.from, gap.to], terms, gaps);
    }
    for (const day of [...this.progress.dirty]) {
      await this.lease.renew();
      await recountDay(this.store, day);
    }
    for (const month of monthsOf(this.progress.dirty)) {
      await this.lease.renew();
      await recountMonth(this.store, month);
    }
    await noteCounted(this.store, entered);
    await this.keep({ dirty: [], eventsSeen: begun, callsSeen: begun });
  }

  /** Of every ticket there is, from where an earlier round was interrupted. */
  private async firstCount(terms: CaseTerms): Promise<void> {
    while (this.progress.ticketsUpTo !== null) {
      const numbers = await ticketsAfter(this.store, this.progress.ticketsUpTo, TICKETS_AT_ONCE);
      await this.tickets(terms, numbers);
      await this.keep({ ticketsUpTo: numbers.at(-1) ?? null });
    }
  }

  private async tickets(terms: CaseTerms, numbers: readonly string[]): Promise<void> {
    for (let from = 0; from < numbers.length; from += TICKETS_AT_ONCE) {
      const batch = numbers.slice(from, from + TICKETS_AT_ONCE);
      await this.write(await judgeTickets(this.store, terms, batch, this.now));
    }
  }

  private async callsIn(interval: Interval, terms: CaseTerms, gaps: readonly Interval[]): Promise<void> {
    for await (const calls of callsWithin(this.store, interval, CALLS_AT_ONCE)) {
      await this.write(judgeCalls(terms, calls, gaps));
    }
  }

  private async write(judged: Judged): Promise<void> {
    await this.lease.renew();
    const changes = await differences(this.store, judged);
    if (changes.length === 0) return;
    await this.keep({ dirty: [...new Set([...this.progress.dirty, ...daysOf(changes)])] });
    await writeCases(this.store, changes);
  }

  private async keep(change: Partial<Progress>): Promise<void> {
    this.progress = { ...this.progress, ...change };
    await writeProgress(this.store, this.progress);
  }
}
