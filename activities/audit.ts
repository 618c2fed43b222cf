import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import { isRemindedAfter } from '../domain/knowledge/reminders';
import { REOPEN_MS } from '../domain/outage/acts';
import { deadlines } from '../domain/ticket/clocks';
import { evolveAll } from '../domain/ticket/evolve';
import { EMPTY_OUTBOX } from '../domain/ticket/outbox';
import type { Ticket } from '../domain/ticket/ticket';
import { MINUTE_MS } from '../domain/time';
import { livingArticles } from '../store/articleReviews';
import { unscannedFiles } from '../store/attachments';
import { type OpenTicket, openTickets, raiseAlert } from '../store/audit';
import { settleCalls } from '../store/calls';
import { neglectedMails, noteStarted, sweepOriginals } from '../store/inboundMails';
import { completeOpening, unfinishedOpenings } from '../store/openings';
import { livingOutages } from '../store/outages';
import type { Store } from '../store/store';
import { loadTerms } from '../store/terms';
import { readTimeline, readView } from '../store/timeline';
import { sweepUploads } from '../store/uploads';
import { readState, resumeTicket } from '../temporal/resumeTicket';
import { startArticle } from '../temporal/startArticle';
import { startInboundMail } from '../temporal/startInboundMail';
import { startOutage } from '../temporal/startOutage';
import { startScan } from '../temporal/startScan';
import { startTicket } from '../temporal/startTicket';
import type { AuditActivities, AuditReport, TicketState } from '../workflows/contract';
import {
  ARTICLE_WORKFLOW,
  articleWorkflowIdOf,
  numberOf,
  OUTAGE_WORKFLOW,
  outageWorkflowIdOf,
  TICKET_WORKFLOW,
  workflowIdOf,
} from '../workflows/contract';

export interface AuditDeps {
  store: Store;
  client: Client;
  /** Whether there is a scanner that files wait for. */
  isScanning?: boolean;
}

/** A timer may be late and a projection slow; beyond this somebody must look. */
const OVERDUE_AFTER_MS = 2 * MINUTE_MS;

export function createAuditActivities(deps: AuditDeps): AuditActivities {
  return { audit: () => audit(deps) };
}

/**
 * Compares what the store says is open with what runs in Temporal, from outside the workflows: completes openings a crash
 * left half-way, has mails handled that nobody handles, removes what is left of uploads that were cut off, resumes tickets
 * whose workflow somebody ended, and reports every deadline that is due and not recorded.
 */
export async function audit(deps: AuditDeps): Promise<AuditReport> {
  const report: AuditReport = {
    openTickets: 0,
    completedOpenings: await sweepOpenings(deps),
    startedMails: await sweepMails(deps),
    removedUploads: await sweepUploads(deps.store, Date.now()),
    startedScans: await sweepScans(deps),
    startedOutages: await sweepOutages(deps),
    startedArticles: await sweepArticles(deps),
    resumed: [],
    overdue: [],
    lost: [],
  };
  await settleCalls(deps.store, Date.now());
  const running = await runningTickets(deps.client);
  for await (const ticket of openTickets(deps.store)) {
    report.openTickets++;
    if (running.has(ticket.number) || (await isRunning(deps.client, ticket.number))) {
      if (await isOverdue(deps, ticket.number)) report.overdue.push(ticket.number);
    } else {
      const found = await resume(deps, ticket);
      if (found !== 'ended') report[found].push(ticket.number);
    }
  }
  return report;
}

async function sweepOpenings({ store, client }: AuditDeps): Promise<number> {
  const unfinished = await unfinishedOpenings(store, Date.now());
  let completed = 0;
  for (const record of unfinished) {
    try {
      await completeOpening(store, record, (input, ticket) => startTicket(client.workflow, input, ticket));
      completed++;
    } catch {
      // The next round tries it again; one that fails must not hide what else there is to find.
      await raiseAlert(store, { kind: 'missingWorkflow', number: record.number, details: { accepted: true } });
    }
  }
  return completed;
}

/** What a crash, or an outage of Temporal, left between keeping a mail and handling it. */
async function sweepMails({ store, client }: AuditDeps): Promise<number> {
  const neglected = await neglectedMails(store, Date.now());
  for (const id of neglected) {
    await startInboundMail(client.workflow, id);
    await noteStarted(store, id, Date.now());
  }
  await sweepOriginals(store, Date.now());
  return neglected.length;
}

/** Of files whose scan nobody began, because of a crash or because there was no scanner when they came. */
async function sweepScans({ store, client, isScanning }: AuditDeps): Promise<number> {
  if (!isScanning) return 0;
  const waiting = await unscannedFiles(store, Date.now() - MINUTE_MS);
  for (const id of waiting) await startScan(client.workflow, id);
  return waiting.length;
}

/** Of outages that a crash, or an outage of Temporal, left without a workflow, or with one that was not told what was said. */
async function sweepOutages({ store, client }: AuditDeps): Promise<number> {
  const living = await livingOutages(store, Date.now() - REOPEN_MS);
  const running = await runningOf(client, OUTAGE_WORKFLOW);
  const neglected = living.filter(({ id, isTold }) => !isTold || !running.has(outageWorkflowIdOf(id)));
  for (const { id } of neglected) await startOutage(client.workflow, id);
  return neglected.length;
}

/** The same of published articles, whose review dates are kept by a workflow each. */
async function sweepArticles({ store, client }: AuditDeps): Promise<number> {
  const now = Date.now();
  const living = await livingArticles(store, now);
  const running = await runningOf(client, ARTICLE_WORKFLOW);
  const neglected = living.filter(
    ({ id, isWatched, facts }) => !isWatched || (isRemindedAfter(facts, now) && !running.has(articleWorkflowIdOf(id))),
  );
  for (const { id } of neglected) await startArticle(client.workflow, id);
  return neglected.length;
}

/** Ids of those workflows of a type that run. */
async function runningOf(client: Client, type: string): Promise<Set<string>> {
  const ids = new Set<string>();
  const query = `WorkflowType = '${type}' AND ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query })) ids.add(workflowId);
  return ids;
}

/** By visibility, which lags: who is missing there is asked for by id. */
async function runningTickets(client: Client): Promise<Set<string>> {
  const numbers = new Set<string>();
  for (const workflowId of await runningOf(client, TICKET_WORKFLOW)) {
    const number = numberOf(workflowId);
    if (number !== null) numbers.add(number);
  }
  return numbers;
}

async function isRunning(client: Client, number: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowIdOf(number)).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

async function isOverdue({ store, client }: AuditDeps, number: string): Promise<boolean> {
  const view = await readView(store, number);
  if (!view || view.drill || !(await hasPassed(store, view))) return false;
  // The projection may only be late: the workflow is right.
  const living = await readState(client, number).catch(() => null);
  if (living && !(await hasPassed(store, living.ticket))) return false;
  await raiseAlert(store, { kind: 'overdue', number, details: { seq: view.seq } });
  return true;
}

async function hasPassed(store: Store, ticket: Ticket): Promise<boolean> {
  const terms = await loadTerms(store, ticket.policy, ticket.calendar);
  const [next] = deadlines(ticket, terms);
  return next !== undefined && next.due < Date.now() - OVERDUE_AFTER_MS;
}

async function resume(deps: AuditDeps, { number }: OpenTicket): Promise<'resumed' | 'lost' | 'ended'> {
  const { store, client } = deps;
  const state = await lastState(deps, number);
  if (!state) {
    await raiseAlert(store, { kind: 'missingWorkflow', number, details: {} });
    return 'lost';
  }
  if (state.ticket.endedAt !== null) return 'ended';
  const terms = await loadTerms(store, state.ticket.policy, state.ticket.calendar);
  await resumeTicket(client, state, terms);
  await raiseAlert(store, { kind: 'resumed', number, details: { seq: state.ticket.seq } });
  return 'resumed';
}

/** A closed run still answers while it is retained; after that the timeline is what there is. */
async function lastState({ store, client }: AuditDeps, number: string): Promise<TicketState | null> {
  try {
    return await readState(client, number);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    const events = await readTimeline(store, number);
    return events.length === 0 ? null : { ticket: evolveAll(events), outbox: EMPTY_OUTBOX, recentCommandIds: [] };
  }
}
