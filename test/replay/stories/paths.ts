import { asSeeded, rarelyRecalled } from '../../harness/policies';
import { until } from '../../harness/until';
import { answer, machineId, report, type Story, slotsOf, solved, takeover, to } from './usual';

export const nobodyTakesIt: Story = async (desk) => {
  const ticket = await desk.open({ impact: 'academy', urgency: 'high' }, { policy: asSeeded });
  await ticket.passes('takeCharge');
  await ticket.passes('acknowledge');
  await ticket.passes('acknowledge');
  await ticket.passes('resolution');
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'resolve', { ...solved, code: 'fulfilled' });
  await ticket.passes('closure');
  await ticket.passes('afterClosure');
  return ticket;
};

export const fullPath: Story = async (desk) => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'requestRemoteTakeover', takeover);
  await ticket.signals('c.martin', 'answerConsent', answer('consent-1', 'granted'));
  await until(async () => (await ticket.ticket()).consent?.status === 'granted');
  await ticket.does('l.bernard', 'startRemoteSession', { machineId });
  await ticket.does('l.bernard', 'endRemoteSession', { report: 'Pilote réinstallé.' });
  await ticket.does('l.bernard', 'escalate', to('expert-reseau'));
  await ticket.does('e.moreau', 'take');
  await ticket.does('e.moreau', 'escalate', to('proximite-nord'));
  const offered = await slotsOf(desk, ticket, 'f.garcia', 2, 0, 24);
  await ticket.does('f.garcia', 'proposeAppointment', { slots: offered, message: 'Quand puis-je passer ?' });
  await ticket.does('c.martin', 'answerAppointment', { appointmentId: 'appointment-1', slot: 0 });
  await ticket.isDelivered();
  await ticket.does('f.garcia', 'scheduleVisit', { ...offered[0] });
  await ticket.isDelivered();
  await ticket.fastForward('2d');
  await ticket.does('f.garcia', 'startVisit');
  await ticket.does('f.garcia', 'reportVisit', report);
  await ticket.does('f.garcia', 'resolve', solved);
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted', message: 'Merci.' });
  await ticket.does('c.martin', 'rate', { score: 5 });
  await ticket.passes('afterClosure');
  return ticket;
};

export const consentRefusedThenVisit: Story = async (desk) => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'requestRemoteTakeover', takeover);
  await ticket.does('c.martin', 'answerConsent', answer('consent-1', 'refused'));
  await ticket.does('l.bernard', 'escalate', to('proximite-nord'));
  const [taken, first, second] = await slotsOf(desk, ticket, 'f.garcia', 10, 40, 60, 80);
  const other = await desk.open({ requester: 'j.smith' });
  await other.does('l.bernard', 'escalate', to('proximite-nord'));
  await other.does('f.garcia', 'scheduleVisit', { ...taken });
  await other.isDelivered();
  for (const slot of [taken, first]) {
    await ticket.does('f.garcia', 'scheduleVisit', { ...slot });
    await ticket.isDelivered();
  }
  await ticket.does('f.garcia', 'cancelVisit', { message: 'Véhicule en panne.' });
  await ticket.does('f.garcia', 'scheduleVisit', { ...second });
  await ticket.isDelivered();
  await ticket.passes('visit');
  await ticket.does('f.garcia', 'startVisit');
  await ticket.does('f.garcia', 'reportVisit', report);
  await ticket.does('f.garcia', 'resolve', solved);
  return ticket;
};

export const refusedAndReopened: Story = async (desk) => {
  const ticket = await desk.open();
  await ticket.does('s.petit', 'assign', { assigneeId: (await desk.actor('l.bernard')).id });
  await ticket.does('l.bernard', 'resolve', solved);
  await ticket.does('c.martin', 'answerResolution', { answer: 'refused', message: 'Toujours rien.' });
  await ticket.does('l.bernard', 'reply', { message: 'Nous reprenons.' });
  await ticket.does('l.bernard', 'escalate', { direction: 'hierarchical', summary: 'Un arbitrage est nécessaire.' });
  await ticket.does('s.petit', 'acknowledge');
  await ticket.passes('followUp');
  await ticket.does('l.bernard', 'resolve', solved);
  await ticket.passes('closure');
  await ticket.does('c.martin', 'reopen', { message: 'La panne est revenue.' });
  await ticket.does('l.bernard', 'resolve', solved);
  await ticket.passes('closure');
  return ticket;
};

export const badlyRated: Story = async (desk) => {
  const ticket = await desk.open({}, { policy: rarelyRecalled });
  await ticket.does('l.bernard', 'resolve', solved);
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
  await ticket.does('c.martin', 'rate', { score: 1, comment: 'Trop long.' });
  await ticket.passes('ratingFollowUp');
  await ticket.passes('afterClosure');
  const followUp = { outcome: 'contacted', report: 'Appel du responsable.', message: 'Toutes nos excuses.' };
  await ticket.does('v.rousseau', 'followUpRating', followUp);
  return ticket;
};

export const cancelled: Story = async (desk) => {
  const other = await desk.open();
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'classify', { kind: 'request', urgency: 'high' });
  await ticket.does('l.bernard', 'link', { number: other.number, relation: 'duplicateOf' });
  await ticket.does('l.bernard', 'cancel', { reason: 'duplicate', duplicateOf: other.number });
  return ticket;
};
