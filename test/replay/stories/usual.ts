import { DAY_MS, HOUR_MS } from '../../../domain/time';
import type { Desk } from '../../harness/desk';
import type { TicketDriver } from '../../harness/ticketDriver';

export type Story = (desk: Desk) => Promise<TicketDriver>;

/** What is said over and over. */
export const machineId = 'PC-204-01';
export const takeover = { machineId, scope: ['view', 'control'], textVersion: 'v1', language: 'fr' };
export const to = (groupId: string) => ({ direction: 'functional', groupId, summary: 'Éléments transmis.' });
export const report = { spentMinutes: 40, found: 'Câble coupé.', done: 'Câble remplacé.' };
export const solved = { code: 'solved', message: 'C’est réparé.' };
export const answer = (consentId: string, answer: 'granted' | 'refused') => ({ consentId, answer });

/** Slots of an hour, so many hours after a day that no other story uses. */
export async function slotsOf(desk: Desk, ticket: TicketDriver, login: string, day: number, ...hours: number[]) {
  const { id } = await desk.actor(login);
  const now = await ticket.now();
  return hours.map((hour) => {
    const startAt = now + day * DAY_MS + hour * HOUR_MS;
    return { startAt, endAt: startAt + HOUR_MS, technicianId: id };
  });
}
