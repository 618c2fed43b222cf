import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accounts } from '../../dev/seed/people';
import { Desk } from '../harness/desk';
import { roundTheClock } from '../harness/policies';
import { slots } from '../harness/slots';
import { until } from '../harness/until';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ policy: roundTheClock });
});
afterAll(() => desk?.stop());

test('an operator finds tickets by what they are', async () => {
  const ticket = await desk.open({ impact: 'establishment' });
  const found = async (query: string) => {
    const numbers: string[] = [];
    for await (const { workflowId } of desk.client.workflow.list({ query })) numbers.push(workflowId);
    return numbers.includes(`ticket:${ticket.number}`);
  };
  const isFound = (query: string) =>
    until(
      () => found(query),
      () => `not found by ${query}`,
    );
  await isFound(
    "TicketStatus = 'new' AND TicketLevel = 'firstLine' AND TicketPriority = 'P2' AND TicketGroup = 'guichet'",
  );
  await isFound('TicketBreached = false AND TicketDue > "2020-01-01T00:00:00Z"');
  await ticket.fastForward('31m');
  await isFound('TicketBreached = true');
  await ticket.does('l.bernard', 'escalate', { direction: 'functional', groupId: 'expert-reseau', summary: 'À vous.' });
  await isFound("TicketLevel = 'expert' AND TicketGroup = 'expert-reseau' AND TicketStatus = 'inProgress'");
  await ticket.does('e.moreau', 'resolve', { code: 'solved', message: 'Réglé.' });
  // The breach stays a fact; nothing is due any more.
  await isFound("TicketStatus = 'resolved' AND TicketBreached = true AND TicketDue IS NULL");
});

test('whoever opens a ticket in the Temporal UI reads where it stands', async () => {
  const ticket = await desk.open();
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  const { workflowService } = desk.client.connection;
  const { namespace } = desk.client.options;
  const { raw } = await ticket.handle.describe();
  expect(text(raw.executionConfig?.userMetadata?.summary)).toBe('P3 incident, guichet');

  const details = await currentDetails();
  expect(details).toContain(`**${ticket.number}** · incident · P3 · **pending** · firstLine`);
  expect(details).toContain('Information asked');
  expect(details).toMatch(/\| resolution \| \*paused\* \|/);
  const { events } = await ticket.handle.fetchHistory();
  const timers = (events ?? []).flatMap((e) => (e.timerStartedEventAttributes ? [text(e.userMetadata?.summary)] : []));
  expect(timers).toContain('takeCharge: mark at 50 %');
  expect(timers).toContain('requesterAnswer: reminder at 30 %');

  async function currentDetails(): Promise<string> {
    const query = { queryType: '__temporal_workflow_metadata' };
    const execution = { workflowId: `ticket:${ticket.number}` };
    const { queryResult } = await workflowService.queryWorkflow({ namespace, execution, query });
    return (JSON.parse(Buffer.from(queryResult?.payloads?.[0]?.data ?? []).toString()) as { currentDetails: string })
      .currentDetails;
  }
});

test('no name, no address and nothing that anybody wrote is in a ticket’s history', async () => {
  const written = [
    'vidéoprojecteur',
    'salle 204',
    'écran noir',
    'pilote',
    'dossier Dupont',
    'câble',
    'merci pour tout',
  ];
  const ticket = await desk.open({ title: 'Le vidéoprojecteur ne répond plus' });
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'requestInformation', { message: 'Quel message affiche l’écran noir ?' });
  await ticket.does('c.martin', 'reply', { message: 'Voir le dossier Dupont.' });
  const machineId = 'PC-204-01';
  await ticket.does('l.bernard', 'requestRemoteTakeover', {
    machineId,
    scope: ['view'],
    textVersion: 'v1',
    language: 'fr',
  });
  await ticket.signals('c.martin', 'answerConsent', { consentId: 'consent-1', answer: 'granted' });
  await ticket.does('l.bernard', 'startRemoteSession', { machineId });
  await ticket.does('l.bernard', 'endRemoteSession', { report: 'Le pilote est réinstallé.' });
  await ticket.does('l.bernard', 'escalate', {
    direction: 'functional',
    groupId: 'proximite-nord',
    summary: 'Un câble à changer.',
  });
  const { id } = await desk.actor('f.garcia');
  await ticket.does('f.garcia', 'proposeAppointment', { slots: slots(id, await ticket.now(), 2, 3) });
  await ticket.does('c.martin', 'answerAppointment', { appointmentId: 'appointment-1', slot: 0 });
  await ticket.fastForward('1d 6h');
  await ticket.does('f.garcia', 'resolve', { code: 'solved', message: 'Le câble est changé.' });
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted', message: 'Merci pour tout.' });
  await ticket.fastForward('40d');
  expect(await ticket.runStatus()).toBe('COMPLETED');

  const history = readable(await ticket.handle.fetchHistory());
  const personal = accounts.flatMap(({ login, name: { given, family }, address }) => [login, address, given, family]);
  const found = [...personal, ...written].filter((word) => !IS_A_PLACE.has(word) && contains(history, word));
  expect(found).toEqual([]);
});

/** Also the name of an account, and in the calendar's time zone. */
const IS_A_PLACE = new Set(['Paris']);

const text = (payload: { data?: Uint8Array | null } | null | undefined): string =>
  JSON.parse(Buffer.from(payload?.data ?? []).toString() || '""');

/** With every payload decoded: what whoever has the history can read. */
function readable(value: unknown): string {
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString();
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(readable).join('\n');
}

const contains = (history: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\d])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'iu').test(history);
