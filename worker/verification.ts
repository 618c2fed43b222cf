import type { Client } from '@temporalio/client';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { canonical } from '../domain/digest';
import type { TicketEvent } from '../domain/ticket/events';
import { evolve, evolveAll } from '../domain/ticket/evolve';
import type { Ticket } from '../domain/ticket/ticket';
import type { Store } from '../store/store';
import { readTimeline, readView, rewriteTimeline } from '../store/timeline';
import { readState } from '../temporal/resumeTicket';
import { retellTicket } from '../temporal/story';

export type Fault = 'gap' | 'viewDiffers' | 'workflowDiffers' | 'workflowSilent';

export interface Verification {
  number: string;
  faults: Fault[];
  repaired: boolean;
}

export interface VerifyDeps {
  store: Store;
  client: Client;
  bundle: WorkflowBundleOption;
}

/**
 * Evolves the timeline and compares it with the view and, while it is retained, with the living workflow. With `repair` a
 * ticket that differs is written anew from its workflow's histories, which are right.
 */
export async function verifyTicket(deps: VerifyDeps, number: string, { repair = false } = {}): Promise<Verification> {
  const faults = await faultsOf(deps, number);
  if (faults.length === 0 || !repair) return { number, faults, repaired: false };
  const story = await retellTicket(deps.client, number, deps.bundle);
  if (story[0]?.seq !== 1) return { number, faults, repaired: await repairView(deps, number) };
  // What the workflow has not handed over yet it will project by itself.
  const { outbox } = await readState(deps.client, number);
  const projected = story.slice(0, story.length - outbox.events.length);
  await rewriteTimeline(deps.store, { number, events: projected, ticket: evolveAll(projected) });
  return { number, faults, repaired: (await faultsOf(deps, number)).length === 0 };
}

async function faultsOf({ store, client }: VerifyDeps, number: string): Promise<Fault[]> {
  const [events, view] = await Promise.all([readTimeline(store, number), readView(store, number)]);
  if (events.some((event, index) => event.seq !== index + 1) || events.length === 0) return ['gap'];
  const evolved = evolveAll(events);
  const faults: Fault[] = [];
  if (canonical(evolved) !== canonical(view)) faults.push('viewDiffers');
  const living = await livingTicket(client, number, evolved, events);
  if (living === 'silent') faults.push('workflowSilent');
  else if (living && canonical(living.expected) !== canonical(living.ticket)) faults.push('workflowDiffers');
  return faults;
}

/** The workflow's ticket, and the timeline's with what the workflow has not handed over yet. Null when it is no longer retained. */
async function livingTicket(client: Client, number: string, evolved: Ticket, events: readonly TicketEvent[]) {
  try {
    const { ticket, outbox } = await readState(client, number);
    const waiting = outbox.events.filter((event) => event.seq > events.length);
    return { ticket, expected: waiting.reduce<Ticket>(evolve, evolved) };
  } catch (error) {
    return error instanceof Error && error.name === 'WorkflowNotFoundError' ? null : 'silent';
  }
}

/** No history is retained from the beginning: the timeline is the record, and the view comes from it. */
async function repairView({ store }: VerifyDeps, number: string): Promise<boolean> {
  const events = await readTimeline(store, number);
  if (events.some((event, index) => event.seq !== index + 1) || events.length === 0) return false;
  await rewriteTimeline(store, { number, events, ticket: evolveAll(events) });
  return true;
}
