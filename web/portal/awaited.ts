import type { TicketRowResource } from '../api/resources';

/** What the desk waits for from the requester. */
export type Awaited = 'information' | 'consent' | 'appointment' | 'resolution';

export function awaitedOf({ status, waits }: Pick<TicketRowResource, 'status' | 'waits'>): Awaited | null {
  if (status === 'resolved') return 'resolution';
  return (['consent', 'information', 'appointment'] as const).find((wait) => waits.includes(wait)) ?? null;
}
