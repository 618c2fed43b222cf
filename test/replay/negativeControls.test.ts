/** What the replay tests are for: they must fail on code that would break the tickets that are open. */
import { expect, test } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { retell } from '../../temporal/story';
import { type Life, readLife } from './lives';
import { tamperedBundle } from './tampering';

const firstRun = ({ runs: [run] }: Life) => {
  if (!run) throw new Error('a life without a run');
  return run;
};

test('commands in another order are a violation of determinism', async () => {
  const bundle = await tamperedBundle(
    'workflows/delivery.ts',
    'await postman.deliver({ notice, personId });',
    'await patient.findRecipients({ notice }); await postman.deliver({ notice, personId });',
  );
  const life = readLife('fullPath');
  await expect(retell(firstRun(life), life.workflowId, bundle)).rejects.toThrow(DeterminismViolationError);
});

test('a mark at another share of the budget tells another story, and the workflow itself says so', async () => {
  const bundle = await tamperedBundle(
    'domain/ticket/schedule.ts',
    'afterMs: shareOf(budgetMs, percent),\n      percent,\n      kind: percent === 100',
    'afterMs: shareOf(budgetMs, percent === 75 ? 70 : percent),\n      percent,\n      kind: percent === 100',
  );
  const life = readLife('nobodyTakesIt');
  await expect(retell(firstRun(life), life.workflowId, bundle)).rejects.toThrow(/another story/);
});
