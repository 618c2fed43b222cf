import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { temporal } from '@temporalio/proto';
import { audit } from '../../activities/audit';
import { readAlerts } from '../../store/audit';
import { workflowIdOf } from '../../workflows/contract';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';
import type { TicketDriver } from '../harness/ticketDriver';
import { until } from '../harness/until';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock, isEveryMailExpected: true });
});
afterAll(() => desk?.stop());

const alertsOf = async (ticket: TicketDriver) =>
  (await readAlerts(desk.store, { number: ticket.number })).map(({ kind }) => kind);

/** Rounds of the auditor until it has resumed the ticket: what it lists lags behind a little. */
const auditResumes = ({ number }: TicketDriver) =>
  until(
    async () => (await audit(desk)).resumed.includes(number),
    () => `${number} was never resumed`,
  );

test('an operator’s cancellation is recorded, and the ticket goes on', async () => {
  const requester = await desk.mailbox('c.martin');
  const ticket = await desk.open();
  await ticket.isDelivered();
  await ticket.handle.cancel();
  await until(async () => (await ticket.events('operatorCancelled')).length > 0);
  await ticket.handle.cancel();
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  await ticket.fastForward('25h');
  await ticket.isDelivered();
  expect(await ticket.events('operatorCancelled')).toHaveLength(1);
  expect(await ticket.events('reminded')).toHaveLength(1);
  expect(await ticket.runStatus()).toBe('RUNNING');
  expect(requester.readAll()).toHaveLength(4);
});

describe('a ticket whose workflow was terminated', () => {
  test('is resumed by the auditor from its last state: nothing is lost, no mail is sent twice', async () => {
    const requester = await desk.mailbox('j.smith');
    const ticket = await desk.open({ requester: 'j.smith' });
    await ticket.send('l.bernard', 'take', {}, { commandId: 'before-the-end' });
    await ticket.does('l.bernard', 'requestRemoteTakeover', {
      machineId: 'PC-1',
      scope: ['view'],
      textVersion: 'v1',
      language: 'en',
    });
    await ticket.isDelivered();
    await desk.mail.goAway();
    await ticket.does('l.bernard', 'reply', { message: 'I will call you.' });
    const before = await ticket.ticket();
    await ticket.handle.terminate('by mistake');
    await desk.mail.comeBack();
    await auditResumes(ticket);

    const after = await ticket.ticket();
    expect(after).toEqual({ ...before, seq: before.seq + 1, at: after.at });
    expect((await ticket.story()).at(-1)).toBe('resumedAfterTermination');
    expect(await alertsOf(ticket)).toEqual(['resumed']);
    // What had been executed is known in the new run.
    const repeated = await ticket.send('l.bernard', 'take', {}, { commandId: 'before-the-end' });
    expect(repeated).toMatchObject({ outcome: 'done', answer: { repeated: true } });
    // The mail that waited goes out, and the consent that was asked for expires as it would have.
    await ticket.fastForward('9h');
    await ticket.isDelivered();
    expect((await ticket.ticket()).consent?.status).toBe('expired');
    const received = requester.readAll();
    expect(received.map(({ text }) => text).filter((text) => text.includes('I will call you.'))).toHaveLength(1);
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(received.length);
    (await desk.mailbox('l.bernard')).readAll();
  });

  test('is resumed from its timeline when its history is gone', async () => {
    const ticket = await desk.open();
    await ticket.does('l.bernard', 'take');
    await ticket.isDelivered();
    const before = await ticket.ticket();
    await ticket.handle.terminate('by mistake');
    const workflowExecution = { workflowId: workflowIdOf(ticket.number) };
    const { namespace } = desk.client.options;
    await desk.client.connection.workflowService.deleteWorkflowExecution({ namespace, workflowExecution });
    await auditResumes(ticket);
    const after = await ticket.ticket();
    expect(after).toEqual({ ...before, seq: before.seq + 1, at: after.at });
    await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Réglé.' });
    await ticket.isDelivered();
    expect((await desk.mailbox('c.martin')).readAll()).toHaveLength(3);
  });

  test('is left alone when its life is over', async () => {
    const ticket = await desk.open();
    await ticket.does('c.martin', 'cancel', { reason: 'requester' });
    await until(async () => (await ticket.runStatus()) === 'COMPLETED');
    const report = await audit(desk);
    expect(report.resumed).not.toContain(ticket.number);
    expect(report.lost).toEqual([]);
    expect((await desk.mailbox('c.martin')).readAll()).toHaveLength(2);
  });
});

const { ResetReapplyExcludeType, EventType } = temporal.api.enums.v1;

/** Back to before the last workflow task that completed, without the commands given since. */
async function reset(ticket: TicketDriver): Promise<void> {
  const { events } = await ticket.handle.fetchHistory();
  const tasks = (events ?? []).filter((e) => e.eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED);
  const accepted = (events ?? []).findLast((e) => e.workflowExecutionUpdateAcceptedEventAttributes);
  const task = tasks.findLast((e) => Number(e.eventId) < Number(accepted?.eventId));
  await desk.client.connection.workflowService.resetWorkflowExecution({
    namespace: desk.client.options.namespace,
    workflowExecution: { workflowId: workflowIdOf(ticket.number) },
    workflowTaskFinishEventId: task?.eventId ?? null,
    requestId: `reset-${ticket.number}`,
    reason: 'a wrong command',
    resetReapplyExcludeTypes: [
      ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL,
      ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_UPDATE,
    ],
  });
}

test('after a reset another story has the same numbers: it takes the place of the old one, visibly', async () => {
  const requester = await desk.mailbox('e.roy');
  const ticket = await desk.open({ requester: 'e.roy' });
  await ticket.does('l.bernard', 'take');
  await ticket.isDelivered();
  const { seq } = await ticket.ticket();
  await ticket.does('l.bernard', 'cancel', { reason: 'spam' }).catch(() => {});
  await until(async () => (await ticket.runStatus()) === 'COMPLETED');
  expect((await ticket.story()).at(-1)).toBe('cancelled');

  await reset(ticket);
  await until(async () => (await ticket.runStatus()) === 'RUNNING');
  expect((await ticket.ticket()).status).toBe('inProgress');
  await ticket.does('l.bernard', 'resolve', { code: 'answered', message: 'Voici la réponse.' });
  await ticket.isDelivered();
  await until(async () => (await ticket.story()).at(-1) === 'resolved');
  const superseded = await desk.store.models.supersededEvents.find({ number: ticket.number }).sort({ seq: 1 }).lean();
  expect(superseded.map(({ seq, event }) => [seq, event.type])).toContainEqual([seq + 1, 'cancelled']);
  expect(await alertsOf(ticket)).toEqual(['superseded']);
  // Both were told to the requester: what was said cannot be unsaid.
  for (const subject of [/enregistrée/, /prise en compte/, /annulée/, /résolue/])
    await requester.expectMail(subject, ticket);
});
