import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Desk } from '../harness/desk';
import { WorkerProcess } from '../harness/deskProcess';
import { until } from '../harness/until';

/** A desk whose marks fall within seconds of wall time: nothing here is skipped. */
const quickTakeCharge = {
  time: 'wall' as const,
  budgets: [{ seconds: 4 }],
  marks: [{ percent: 100, actions: [{ do: 'tellSuperior' as const }] }],
  repeat: { everySeconds: 3_600, actions: [] },
  pausedBy: [],
};

let desk: Desk;
let worker: WorkerProcess;

beforeAll(async () => {
  desk = await Desk.start({ isWorking: false, policy: (policy) => ({ ...policy, takeCharge: quickTakeCharge }) });
  worker = new WorkerProcess(desk);
});
afterAll(async () => {
  await desk?.stop();
  await worker?.stop();
});

test('a ticket opened while no worker is alive begins its life when one comes', async () => {
  const ticket = await desk.open({ drill: false });
  const opened = Date.now();
  await worker.start();
  await (await desk.mailbox('c.martin')).expectMail(/enregistré/i);
  const [first] = await ticket.events('ticketOpened');
  expect(first?.at).toBeLessThanOrEqual(opened);
});

test('a deadline that passed while the worker was down is recorded before the command that came meanwhile', async () => {
  const ticket = await desk.open({ drill: false });
  await ticket.timeline();
  const due = (await ticket.ticket()).clocks.find((clock) => clock.name === 'takeCharge')?.dueAt ?? 0;
  await worker.kill();

  await until(() => Date.now() > due + 500);
  await ticket.signals('l.bernard', 'take');
  await worker.start();

  const [breach] = await until(async () => {
    const breaches = await ticket.events('breached');
    return breaches.length > 0 ? breaches : null;
  });
  const [taken] = await ticket.events('takenIntoAccount');
  expect(breach).toMatchObject({ clock: 'takeCharge', at: due, due });
  expect(breach?.fired).toBeGreaterThan(due);
  expect(taken?.seq).toBeGreaterThan(breach?.seq ?? 0);
  expect((await ticket.ticket()).verdicts).toContainEqual(
    expect.objectContaining({ clock: 'takeCharge', verdict: 'missed' }),
  );
});

test('a command received in time is in time, however late a worker handles it', async () => {
  const ticket = await desk.open({ drill: false });
  await ticket.timeline();
  const due = (await ticket.ticket()).clocks.find((clock) => clock.name === 'takeCharge')?.dueAt ?? 0;
  await worker.kill();

  await ticket.signals('l.bernard', 'take');
  expect(Date.now()).toBeLessThan(due);
  await until(() => Date.now() > due + 500);
  await worker.start();

  await until(async () => (await ticket.events('takenIntoAccount')).length > 0);
  expect(await ticket.events('breached')).toEqual([]);
  expect((await ticket.ticket()).verdicts).toContainEqual(
    expect.objectContaining({ clock: 'takeCharge', verdict: 'met' }),
  );
});
