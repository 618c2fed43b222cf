/**
 * The life of one ticket.
 *
 *   registered ─▶ first line ─▶ expert │ on site ─▶ resolved ─▶ closed ─▶ (end)
 *       │             │  information · supplier · consent ▸ remote session · appointment ▸ visit · superior told
 *       └ cancelled ◀─┘                                          ▲ reopened ◀─────┴──────────┘
 *
 * There is no rule here. `domain/ticket/path.ts` is the path, `domain/ticket/step.ts` decides, the policy has the numbers;
 * this file keeps time, takes commands, and hands what follows to the outbox. What it promises:
 *
 *  1. Every act and every deadline goes through `step`, in this order: deadlines due before the act, then the act.
 *  2. Handlers are registered before the first `await`, and nothing waits in one.
 *  3. Firing never waits: not for the store, not for a mail server. Delivery runs beside the clock (`delivery.ts`).
 *  4. A run ends only when nothing more can happen and the outbox is empty; a long one continues as new, with everything.
 *  5. An operator's cancellation is recorded and the ticket goes on.
 */
import * as wf from '@temporalio/workflow';
import type { TicketEvent } from '../domain/ticket/events';
import { RULES_VERSION } from '../domain/ticket/open';
import { isDrained } from '../domain/ticket/outbox';
import type { StorySinks, TicketInput } from './contract';
import { Delivery } from './delivery';
import { registerHandlers } from './handlers';
import { show, timerSummary } from './legible';
import { mustContinue } from './longRun';
import { TicketRun } from './run';

export async function ticketWorkflow(input: TicketInput): Promise<void> {
  const run = new TicketRun(input, Date.now());
  const delivery = new Delivery(run);
  run.onChange(tell);
  run.onChange(() => show(run.ticket));
  run.onChange(() => delivery.follow());
  tell(run.firstEvents);
  show(run.ticket);
  // A command that waited for the run to begin is executed right here.
  registerHandlers(run);
  recordCancellation(run);
  await wf.CancellationScope.nonCancellable(() => live(run, delivery, input));
}

const { story } = wf.proxySinks<StorySinks>();

function tell(events: readonly TicketEvent[]): void {
  if (wf.workflowInfo().unsafe.isReplaying && events.length > 0) story.told(events);
}

async function live(run: TicketRun, delivery: Delivery, input: TicketInput): Promise<void> {
  delivery.start();
  const isDone = () => run.isOver() && isDrained(run.outbox) && wf.allHandlersFinished();
  while (!isDone()) {
    if (delivery.divergence) throw delivery.divergence;
    // The clock goes on while the attempts in flight come to their end.
    if (mustContinue(input.continueAfterEvents)) delivery.stop();
    if (delivery.isStopped() && wf.allHandlersFinished()) {
      if (!run.isInUpdate(wf.workflowInfo().historyLength)) return continueAsNew(run, input);
      // Replay leaves out an update that came in a run's very last workflow task: let another task be the last.
      await wf.sleep(1);
      continue;
    }
    run.apply({ type: 'elapse' });
    await nextDeadlineOr(run, () => isDone() || delivery.divergence !== null || wantsToContinue(delivery, input));
  }
}

const wantsToContinue = (delivery: Delivery, input: TicketInput): boolean =>
  delivery.isStopping() ? delivery.isStopped() && wf.allHandlersFinished() : mustContinue(input.continueAfterEvents);

/** Sleeps until the nearest deadline is due, or is another one, or something else wants attention. */
async function nextDeadlineOr(run: TicketRun, wake: () => boolean): Promise<void> {
  const next = run.nextDeadline();
  const isMoved = () => run.nextDeadline()?.due !== next?.due;
  if (!next) return wf.condition(() => wake() || isMoved());
  // 0 would write a marker of its own.
  const ms = Math.max(1, next.due - Date.now());
  await wf.condition(() => wake() || isMoved(), ms, { summary: timerSummary(next) });
}

async function continueAsNew(run: TicketRun, input: TicketInput): Promise<void> {
  const from = { state: run.snapshot(), because: 'continued' } as const;
  await wf.continueAsNew<typeof ticketWorkflow>({ ...input, rules: RULES_VERSION, from });
}

function recordCancellation(run: TicketRun): void {
  wf.CancellationScope.current().cancelRequested.catch(() => {
    run.apply({ type: 'operatorCancelled' });
  });
}
