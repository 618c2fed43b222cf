import type { Slot, Ticket } from '../domain/ticket/ticket';
import { DAY_MS, HOUR_MS } from '../domain/time';
import { fastForward } from '../temporal/timeSkipping';
import { TICKET_QUERY, workflowIdOf } from '../workflows/contract';
import { accountOf, type BenchDesk } from './desk';
import { command, openTicketAs } from './tickets';
import { when } from './watch';

/** One ticket and who acts on it: the steps of a life, over HTTP, in skipped time. */
export class Life {
  private constructor(
    private readonly desk: BenchDesk,
    readonly number: string,
  ) {}

  /** A drill: only its time can be skipped. */
  static async begin(desk: BenchDesk, drill: boolean): Promise<Life> {
    const { number } = await openTicketAs(desk, accountOf(desk, 'c.martin'), { drill });
    return new Life(desk, number);
  }

  get workflowId(): string {
    return workflowIdOf(this.number);
  }

  does(login: string, name: string, what: Record<string, unknown> = {}): Promise<void> {
    return command(this.desk, this.number, accountOf(this.desk, login), { command: name, ...what });
  }

  ticket(): Promise<Ticket> {
    return this.desk.client.workflow.getHandle(this.workflowId).query<Ticket>(TICKET_QUERY);
  }

  async until(what: string, condition: (ticket: Ticket) => boolean): Promise<Ticket> {
    let ticket = await this.ticket();
    await when(`${this.number}: ${what}`, async () => {
      ticket = await this.ticket();
      return condition(ticket);
    });
    return ticket;
  }

  skip(ms: number): Promise<void> {
    return fastForward(this.desk.client, this.workflowId, ms);
  }
}

/** Opened, taken, resolved, accepted. */
export async function shortLife(life: Life): Promise<void> {
  await life.does('l.bernard', 'take');
  await life.does('l.bernard', 'resolve', { code: 'solved', message: 'Le câble a été remplacé.' });
  await life.does('c.martin', 'answerResolution', { answer: 'accepted' });
}

/** First line, remote takeover with consent, on site, appointment, visit, resolution, rating. */
export async function fullLife(life: Life): Promise<void> {
  const machineId = 'PC-204-01';
  await life.does('l.bernard', 'take');
  await life.does('l.bernard', 'requestRemoteTakeover', { machineId, scope: ['view', 'control'] });
  await life.does('c.martin', 'answerConsent', { consentId: 'consent-1', answer: 'granted' });
  await life.does('l.bernard', 'startRemoteSession', { machineId });
  await life.does('l.bernard', 'endRemoteSession', { report: 'Le pilote a été réinstallé ; il manque un câble.' });
  const move = { direction: 'functional', groupId: 'proximite-nord', summary: 'Câble à changer.' };
  await life.does('l.bernard', 'escalate', move);
  await life.does('f.garcia', 'take');
  const { at, assigneeId } = await life.ticket();
  const slots = [2, 3].map((days) => slotOf(at + days * DAY_MS, assigneeId ?? ''));
  await life.does('f.garcia', 'proposeAppointment', { slots: slots.map(toHttp), message: 'Quand puis-je passer ?' });
  await life.does('c.martin', 'answerAppointment', { appointmentId: 'appointment-1', slot: 0 });
  const booked = await life.until('the appointment is booked', ({ appointment }) => appointment?.status === 'booked');
  await life.does('f.garcia', 'scheduleVisit', toHttp(booked.appointment?.slot ?? slots[0]));
  await life.until('the visit is scheduled', ({ visit }) => visit?.status === 'scheduled');
  await life.skip(2 * DAY_MS);
  await life.does('f.garcia', 'startVisit');
  await life.does('f.garcia', 'reportVisit', { spentMinutes: 40, found: 'Câble HDMI coupé.', done: 'Câble remplacé.' });
  await life.does('f.garcia', 'resolve', { code: 'solved', message: 'Le câble a été remplacé.' });
  await life.does('c.martin', 'answerResolution', { answer: 'accepted' });
  await life.does('c.martin', 'rate', { score: 5, comment: 'Merci !' });
}

const slotOf = (startAt: number, technicianId: string): Slot => ({ startAt, endAt: startAt + HOUR_MS, technicianId });

const toHttp = (slot: Slot | undefined) =>
  slot && {
    ...slot,
    startAt: new Date(slot.startAt).toISOString(),
    endAt: new Date(slot.endAt).toISOString(),
  };
