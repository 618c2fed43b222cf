import { audit } from '../../../activities/audit';
import type { CommandName } from '../../../domain/ticket/commands';
import { DAY_MS } from '../../../domain/time';
import { until } from '../../harness/until';
import { machineId, type Story, solved, takeover } from './usual';

export const manyRuns: Story = async (desk) => {
  const ticket = await desk.open({}, { continueAfterEvents: 60 });
  await ticket.fastForward('16m');
  await ticket.does('l.bernard', 'requestRemoteTakeover', takeover);
  for (let i = 0; i < 12; i++) await ticket.does('s.petit', 'note', { message: `Note ${i}.` });
  await ticket.passes('consent');
  await ticket.does('l.bernard', 'resolve', solved);
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
  await ticket.passes('afterClosure');
  return ticket;
};

/** Opened under earlier rules; it moves up where its run goes on as new. */
export const earlierRules: Story = async (desk) => {
  const ticket = await desk.open({}, { rules: 1, continueAfterEvents: 30 });
  for (let i = 0; i < 8; i++) await ticket.does('s.petit', 'note', { message: `Note ${i}.` });
  await until(async () => (await ticket.events('rulesRaised')).length === 1);
  await ticket.does('l.bernard', 'take');
  return ticket;
};

export const operators: Story = async (desk) => {
  const ticket = await desk.open();
  await ticket.isDelivered();
  await ticket.handle.cancel();
  await until(async () => (await ticket.events('operatorCancelled')).length > 0);
  await ticket.fastForward('16m');
  await ticket.does('l.bernard', 'take');
  return ticket;
};

/** A command is the first thing that a new worker hears of it. */
export const newWorker: Story = async (desk) => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.isDelivered();
  await desk.stopWorker();
  await desk.startWorker();
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  return ticket;
};

export const signals: Story = async (desk) => {
  const ticket = await desk.open();
  const actor = await desk.actor('l.bernard');
  const sent: unknown[] = [null, 'take', { commandId: 'c-1', actor, command: { type: 'unheard' } }];
  for (const raw of sent) await ticket.handle.signal('command', raw);
  await ticket.handle.signal('unheard', {});
  for (const type of ['take', 'acknowledge', 'take'] satisfies CommandName[]) await ticket.signals('l.bernard', type);
  await until(async () => (await ticket.events('commandRefused')).length === 6);
  return ticket;
};

/** Its first run was ended by an operator; the auditor began another from its last state. */
export const terminated: Story = async (desk) => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  await ticket.isDelivered();
  await ticket.handle.terminate();
  await until(async () => (await audit(desk)).resumed.includes(ticket.number));
  await ticket.does('c.martin', 'reply', { message: 'La 204.' });
  return ticket;
};

/** Its workstation does not conform: advice, a derogation that is withdrawn, and another look at it. */
export const notConforming: Story = async (desk) => {
  const conformity = { state: 'notConforming', charterVersion: 1, criteria: ['updates'] } as const;
  const ticket = await desk.open({ machineId, conformity });
  await ticket.does('l.bernard', 'take');
  const until = (await ticket.now()) + DAY_MS;
  await ticket.does('v.rousseau', 'grantDerogation', { until, reason: 'Examen.' });
  await ticket.does('l.bernard', 'requestRemoteTakeover', takeover);
  await ticket.does('v.rousseau', 'revokeDerogation', { reason: 'Examen reporté.' });
  await ticket.does('l.bernard', 'recordConformity', { conformity: { state: 'conforming', charterVersion: 1 } });
  await ticket.does('l.bernard', 'classify', {
    kind: 'request',
    conformity: { state: 'notApplicable', charterVersion: 1 },
  });
  await ticket.does('l.bernard', 'resolve', solved);
  return ticket;
};
