import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { academieParis } from '../../domain/policy/academieParis';
import { refreshCommitments } from '../../store/commitments/refresh';
import { reportDueAt } from '../../store/commitments/reports';
import { native } from '../../store/models/schema';
import { project } from '../../store/timeline';
import { ensureSchedules } from '../../worker/schedules';
import {
  COMMITMENTS_REPORT_SCHEDULE,
  COMMITMENTS_REPORT_WORKFLOW,
  COMMITMENTS_SCHEDULE,
  COMMITMENTS_WORKFLOW,
  type CommitmentsReportInput,
  TASK_QUEUE,
} from '../../workflows/contract';
import { batchOf, current } from '../api/store/support';
import { Desk } from '../harness/desk';
import { lea } from '../unit/harness/people';
import { opened } from '../unit/harness/simulator';
import { paris } from '../unit/harness/time';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
  await project(desk.store, batchOf(opened().sleep('5 min').act(lea, 'take').act(lea, 'resolve').events), current);
});
afterAll(() => desk?.stop());

let run = 0;
const execute = (type: string, ...args: CommitmentsReportInput[]) =>
  desk.client.workflow.execute(type, { taskQueue: TASK_QUEUE, workflowId: `test-${run++}`, args });

test('the commitments are counted by a workflow', async () => {
  await execute(COMMITMENTS_WORKFLOW);
  expect(await native(desk.store.models.commitmentCases).distinct('id')).toEqual(['2026-004217']);
});

test('the report of a month reaches every supervisor, with the figures and the link, once', async () => {
  const mailbox = await desk.mailbox('v.rousseau');
  await execute(COMMITMENTS_REPORT_WORKFLOW, { month: '2026-11' });
  const mail = await mailbox.expectMail(/Engagements du guichet : novembre 2026/);
  expect(mail.text).toContain('Tickets résolus par le guichet unique');
  expect(mail.text).toContain('100,0\u00a0% (1 sur 1), engagement : plus de 65\u00a0%, tenu');
  expect(mail.text).toContain('http://desk.example/pilotage/rapport?month=2026-11');
  await execute(COMMITMENTS_REPORT_WORKFLOW, { month: '2026-11' });
  expect(mailbox.unread).toEqual([]);
});

test('without a month it is that of the month before, if it is its day, and otherwise none', async () => {
  const before = desk.mail.unread.length;
  await execute(COMMITMENTS_REPORT_WORKFLOW);
  expect(desk.mail.unread.length).toBe(before);
});

test('a mailbox that refuses for good holds up nobody else', async () => {
  const refused = await desk.mailbox('v.rousseau');
  desk.mail.refuse(refused.address, 550);
  await native(desk.store.models.commitmentReports).deleteMany({});
  await execute(COMMITMENTS_REPORT_WORKFLOW, { month: '2026-11' });
  desk.mail.accept(refused.address);
  const report = await native(desk.store.models.commitmentReports).findOne({ _id: '2026-11' });
  expect(report?.sentAt).not.toBeNull();
});

test('its day is the first on which the desk opens, and for a week what was missed is made up for', async () => {
  const deps = { store: desk.store, policyId: academieParis.id };
  await native(desk.store.models.commitmentReports).deleteMany({});
  await refreshCommitments(deps, Date.now());
  const dueAt = (local: string) => reportDueAt(deps, paris(local));
  expect(await dueAt('2026-12-01 07:00')).toBe('2026-11');
  expect(await dueAt('2026-12-07 23:59')).toBe('2026-11');
  expect(await dueAt('2026-12-08 00:00')).toBeNull();
  expect(await dueAt('2026-11-30 23:59')).toBeNull();
  // Of December there is nothing to tell.
  expect(await dueAt('2027-01-04 07:00')).toBeNull();
});

test('a first of January that is a holiday before a weekend waits for Monday', async () => {
  const deps = { store: desk.store, policyId: academieParis.id };
  const december = opened({ from: paris('2026-12-15 09:00') }, { number: '2026-004218' })
    .sleep('5 min')
    .act(lea, 'take');
  await project(desk.store, batchOf(december.events), current);
  await refreshCommitments(deps, Date.now());
  expect(await reportDueAt(deps, paris('2027-01-03 07:00'))).toBeNull();
  expect(await reportDueAt(deps, paris('2027-01-04 07:00'))).toBe('2026-12');
});

test('every worker asks for the schedules, and the first one makes them', async () => {
  await ensureSchedules(desk.client);
  await ensureSchedules(desk.client);
  for (const [id, workflowType] of [
    [COMMITMENTS_SCHEDULE, COMMITMENTS_WORKFLOW],
    [COMMITMENTS_REPORT_SCHEDULE, COMMITMENTS_REPORT_WORKFLOW],
  ] as const) {
    const handle = desk.client.schedule.getHandle(id);
    expect((await handle.describe()).action).toMatchObject({ workflowType });
    await handle.delete();
  }
});
