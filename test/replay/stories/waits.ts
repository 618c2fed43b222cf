import { DAY_MS, HOUR_MS } from '../../../domain/time';
import type { TicketDriver } from '../../harness/ticketDriver';
import { until } from '../../harness/until';
import { answer, machineId, type Story, slotsOf, solved, takeover, to } from './usual';

/** Offers that come to nothing, each for a reason of its own. */
export const appointmentsProposed: Story = async (desk) => {
  const ticket = await desk.open();
  const blocking = await desk.open({ requester: 'j.smith' });
  const [taken, a, b] = await slotsOf(desk, ticket, 'l.bernard', 20, 0, 24, 48);
  await blocking.does('l.bernard', 'scheduleVisit', { ...taken });
  await blocking.isDelivered();
  await propose(ticket, a, b);
  await ticket.passes('appointmentAnswer');
  await ticket.passes('replan');
  await propose(ticket, a, b);
  await ticket.does('c.martin', 'answerAppointment', { appointmentId: 'appointment-2', message: 'Rien ne convient.' });
  await propose(ticket, taken, a);
  await choose(ticket, 'appointment-3');
  await propose(ticket, a, b);
  await ticket.does('l.bernard', 'cancelAppointment', { message: 'Réglé autrement.' });
  return ticket;
};

export const appointmentsBooked: Story = async (desk) => {
  const ticket = await desk.open();
  const blocking = await desk.open({ requester: 'j.smith' });
  const [taken, a, b, c, d] = await slotsOf(desk, ticket, 'l.bernard', 2, 0, 24, 48, 72, 96);
  await blocking.does('l.bernard', 'scheduleVisit', { ...taken });
  await blocking.isDelivered();
  await propose(ticket, a, b);
  await choose(ticket, 'appointment-1');
  for (const slot of [taken, b]) {
    await ticket.does('l.bernard', 'rescheduleAppointment', { ...slot });
    await ticket.isDelivered();
  }
  await ticket.fastForwardTo((b?.startAt ?? 0) + HOUR_MS / 2);
  await ticket.does('l.bernard', 'recordNoShow', { absent: 'requester' });
  await propose(ticket, c, d);
  await choose(ticket, 'appointment-2');
  await ticket.passes('appointment');
  await ticket.does('l.bernard', 'resolve', solved);
  return ticket;
};

const propose = (ticket: TicketDriver, ...offered: unknown[]) =>
  ticket.does('l.bernard', 'proposeAppointment', { slots: offered });

async function choose(ticket: TicketDriver, appointmentId: string): Promise<void> {
  await ticket.does('c.martin', 'answerAppointment', { appointmentId, slot: 0 });
  await ticket.isDelivered();
}

export const informationAndSupplier: Story = async (desk) => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  await ticket.fastForward('25h');
  await ticket.does('c.martin', 'reply', { message: 'La 204.' });
  await ticket.does('l.bernard', 'waitForSupplier', { message: 'Pièce commandée.' });
  await ticket.passes('supplierAnswer');
  await ticket.does('l.bernard', 'waitForSupplier', { until: (await ticket.now()) + DAY_MS });
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'requestInformation', { message: 'Est-ce mieux ?' });
  await ticket.passes('requesterAnswer');
  await ticket.does('c.martin', 'reopen', { message: 'J’étais en congé.' });
  return ticket;
};

export const remoteTroubles: Story = async (desk) => {
  const ticket = await desk.open();
  const ask = (scope: string[]) => ticket.does('l.bernard', 'requestRemoteTakeover', { ...takeover, scope });
  const grant = (n: number) => ticket.does('c.martin', 'answerConsent', answer(`consent-${n}`, 'granted'));
  const start = () => ticket.does('l.bernard', 'startRemoteSession', { machineId });
  await ask(['view']);
  await ticket.passes('consent');
  await ask(['view']);
  await grant(2);
  await ask(['view', 'control']);
  await grant(3);
  await start();
  await ticket.signals('c.martin', 'revokeConsent', { consentId: 'consent-3' });
  await until(async () => (await ticket.ticket()).session === null);
  await ask(['view']);
  await grant(4);
  await start();
  await ticket.passes('remoteSession');
  await ticket.passes('consentValidity');
  await ask(['files']);
  await grant(5);
  await start();
  await ticket.does('l.bernard', 'cancel', { reason: 'other', message: 'Poste remplacé.' });
  return ticket;
};

export const nobodyThere: Story = async (desk) => {
  const now = Date.now();
  const absences = [{ from: now - DAY_MS, to: now + 400 * DAY_MS, substituteId: null }];
  for (const login of ['g.lambert', 'y.haddad']) {
    await desk.store.models.accounts.updateOne({ login }, { $set: { absences } });
  }
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'escalate', to('expert-identite'));
  await ticket.passes('resolution');
  await ticket.isDelivered();
  return ticket;
};
