import { test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Desk, roundTheClock } from '../../harness/desk';
import { workflowIdOf } from '../../../workflows/contract';

test('probe', async () => {
  const desk = await Desk.start({ policy: roundTheClock });
  const ff = async (number: string, seconds: number) => {
    const { workflowService } = desk.client.connection;
    const workflowExecution = { workflowId: workflowIdOf(number) };
    const { namespace } = desk.client.options;
    const id = randomUUID();
    const t0 = Date.now();
    await workflowService.updateWorkflowExecutionOptions({ namespace, workflowExecution, workflowExecutionOptions: { timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration: { seconds: seconds as never } } } }, updateMask: { paths: ['time_skipping_config'] } });
    const r = await workflowService.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId: id });
    const d = await desk.client.workflow.getHandle(workflowIdOf(number)).describe();
    console.log(Date.now() - t0, JSON.stringify(r), d.status.name, JSON.stringify(d.raw.workflowExtendedInfo?.timeSkippingInfo));
  };
  const always = await desk.open({}, { policy: (p) => ({ ...roundTheClock(p), reopenWindow: 'always' }) });
  await always.does('l.bernard', 'resolve', { code: 'solved', message: 'x' });
  await always.does('c.martin', 'answerResolution', { answer: 'accepted' });
  await ff(always.number, 400 * 86400);
  const never = await desk.open({}, { policy: (p) => ({ ...roundTheClock(p), reopenWindow: 'never', ratingWindowDays: 1 }) });
  await never.does('l.bernard', 'resolve', { code: 'solved', message: 'x' });
  await never.does('c.martin', 'answerResolution', { answer: 'accepted' });
  await ff(never.number, 90000);
  const untouched = await desk.open();
  await ff(untouched.number, 60 * 86400);
  console.log((await untouched.timeline()).length);
  await desk.stop();
}, 200000);
