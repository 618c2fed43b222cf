import type { Ticket } from '../domain/ticket/ticket';
import type { Instant } from '../domain/time';
import { isRevoked } from '../store/consents';
import { readView } from '../store/timeline';
import type { Deps } from './deps';
import { Problem } from './problem';

type Desk = Pick<Deps, 'store' | 'env'>;

/**
 * Where the technician takes the machine over; null where this desk has no such tool. Released after an accepted command
 * only, and after a look at the consent's own document and at the latest view: an answer repeated later opens nothing again.
 */
export async function releaseRemoteTool({ store, env }: Desk, ticket: Ticket): Promise<string | null> {
  const { session, number } = ticket;
  if (!session) throw new Problem('consentMissing');
  const [revoked, latest] = await Promise.all([isRevoked(store, number, session.consentId), readView(store, number)]);
  const isOver = latest !== null && latest.seq >= ticket.seq && latest.session?.consentId !== session.consentId;
  if (revoked || isOver) throw new Problem('consentMissing');
  return addressOf(env, session.machineId);
}

/** The same for a session that is under way, to the technician whose session it is; no worker has to be alive to end it. */
export async function remoteToolOf(
  { store, env }: Desk,
  { number, session, consent }: Ticket,
  { technicianId, now }: { technicianId: string; now: Instant },
): Promise<string | null> {
  const isLive =
    session?.technicianId === technicianId &&
    consent?.id === session.consentId &&
    consent.status === 'granted' &&
    (consent.expiresAt === null || now < consent.expiresAt);
  if (!isLive || (await isRevoked(store, number, session.consentId))) throw new Problem('consentNotLive');
  return addressOf(env, session.machineId);
}

const addressOf = ({ REMOTE_TOOL_URL_TEMPLATE: template }: Desk['env'], machineId: string): string | null =>
  template === undefined ? null : template.replaceAll('{machine}', encodeURIComponent(machineId));
