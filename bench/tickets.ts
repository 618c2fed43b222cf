import type { DeskAccount } from '../dev/seed';
import type { BenchDesk } from './desk';
import { inTurn } from './inTurn';

export interface Opened {
  number: string;
  /** Events it begins with. */
  seq: number;
}

/** Opens a ticket over HTTP, each in the name of another requester. */
export function openTicket(desk: BenchDesk, index: number): Promise<Opened> {
  const requesters = desk.accounts.filter(({ role }) => role === 'requester');
  return openTicketAs(desk, inTurn(requesters, index));
}

export async function openTicketAs(desk: BenchDesk, requester: DeskAccount, more = {}): Promise<Opened> {
  const { body, etag } = await desk.api.post('/api/v1/tickets', requester.token, {
    kind: 'incident',
    title: 'Le vidéoprojecteur ne répond plus',
    description: 'Depuis ce matin, en salle 204, l’image reste noire. Le câble a été changé sans effet.',
    serviceId: 'poste-de-travail',
    ...more,
  });
  return { number: (body as { number: string }).number, seq: Number(etag?.replaceAll('"', '')) };
}

/** Gives one command over HTTP. Throws when it is refused. */
export async function command(
  { api }: BenchDesk,
  number: string,
  { token }: DeskAccount,
  body: { command: string } & Record<string, unknown>,
): Promise<void> {
  await api.post(`/api/v1/tickets/${number}/commands`, token, body);
}
