import type { Instant } from '../time';
import type { RemoteSession, Ticket } from './ticket';

/**
 * The remote session of a technician, while the consent to it lives: granted, and not past its end, though no worker may be
 * alive to record that.
 */
export function liveSessionOf(
  { session, consent }: Pick<Ticket, 'session' | 'consent'>,
  technicianId: string,
  at: Instant,
): RemoteSession | null {
  if (session?.technicianId !== technicianId) return null;
  if (consent?.id !== session.consentId || consent.status !== 'granted') return null;
  return consent.expiresAt === null || at < consent.expiresAt ? session : null;
}
