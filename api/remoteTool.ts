import { liveSessionOf } from '../domain/ticket/liveSession';
import type { Ticket } from '../domain/ticket/ticket';
import type { Instant } from '../domain/time';
import { isRevoked } from '../store/consents';
import { readView } from '../store/timeline';
import type { Deps } from './deps';
import { Problem } from './problem';

type Desk = Pick<Deps, 'store' | 'env'>;

export interface Asking {
  technicianId: string;
  at: Instant;
}

/**
 * Where the technician takes the machine over; null where this desk has no such tool. Throws `consentMissing` unless their
 * session lives, in the ticket and in the consent's own document.
 */
export async function remoteToolOf(
  { store, env }: Desk,
  ticket: Ticket,
  { technicianId, at }: Asking,
): Promise<string | null> {
  const session = liveSessionOf(ticket, technicianId, at);
  if (!session || (await isRevoked(store, ticket.number, session.consentId))) throw new Problem('consentMissing');
  return env.REMOTE_TOOL_URL_TEMPLATE?.replaceAll('{machine}', encodeURIComponent(session.machineId)) ?? null;
}

/** After the accepted command, by the newer of its answer and the view: an answer repeated later opens nothing again. */
export async function releaseRemoteTool(desk: Desk, after: Ticket, asking: Asking): Promise<string | null> {
  const latest = await readView(desk.store, after.number);
  return remoteToolOf(desk, latest && latest.seq >= after.seq ? latest : after, asking);
}
