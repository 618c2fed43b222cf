import { afterAll, beforeAll, test } from '@jest/globals';
import { DAY_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';
import { solved, takeover } from '../replay/stories/usual';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

const failing = { state: 'notConforming', charterVersion: 1, criteria: ['updates'] } as const;

test('a workstation that does not conform is helped by advice, and in full for as long as a derogation lasts', async () => {
  const ticket = await desk.open({ machineId: 'PC-9010-102', conformity: failing });
  await (await desk.mailbox('c.martin')).expectMail(/Windows Update/, ticket);
  await ticket.isRefused('l.bernard', 'requestRemoteTakeover', takeover, 'adviceOnly');
  await ticket.does('l.bernard', 'reply', { message: 'Installez les mises à jour du mois.' });
  const until = (await ticket.now()) + 2 * DAY_MS;
  await ticket.isRefused('l.bernard', 'grantDerogation', { until, reason: 'Examen.' }, 'notAllowed');
  await ticket.does('v.rousseau', 'grantDerogation', { until, reason: 'Examen.' });
  await ticket.does('l.bernard', 'requestRemoteTakeover', takeover);
  await ticket.does('c.martin', 'answerConsent', { consentId: 'consent-1', answer: 'refused' });
  await ticket.fastForward('2d');
  await ticket.isRefused('l.bernard', 'requestRemoteTakeover', takeover, 'adviceOnly');
  await ticket.does('l.bernard', 'recordConformity', { conformity: { state: 'conforming', charterVersion: 1 } });
  await ticket.does('l.bernard', 'requestRemoteTakeover', takeover);
  await ticket.does('l.bernard', 'resolve', solved);
});

test('what is urgent is helped in full, and so is a ticket that was opened under earlier rules', async () => {
  const urgent = await desk.open({ conformity: failing, impact: 'establishment', urgency: 'high' });
  await urgent.does('l.bernard', 'requestRemoteTakeover', takeover);
  const earlier = await desk.open({ conformity: failing }, { rules: 1 });
  await earlier.does('l.bernard', 'requestRemoteTakeover', takeover);
});
