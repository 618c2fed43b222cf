/** What the replay tests are for: they must fail on code that would break the tickets that are open. */
import { beforeAll, expect, test } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { quieten } from '../harness/quiet';
import { readLife, retold } from './lives';
import { type Edit, tamperedBundle } from './tampering';

beforeAll(quieten);

test('commands in another order are a violation of determinism', async () => {
  const bundle = await tamperedBundle([
    'workflows/delivery.ts',
    'await (isLocal ? quick : postman).deliver({ notice, personId });',
    'await patient.findRecipients({ notice }); await postman.deliver({ notice, personId });',
  ]);
  await expect(retold(readLife('fullPath'), bundle)).rejects.toThrow(DeterminismViolationError);
});

/** The mark at 75 % fires at 70 %: the commands are of the same kinds, so Temporal sees no difference. */
const earlier: Edit = [
  'domain/ticket/schedule.ts',
  'afterMs: shareOf(budgetMs, percent),\n      percent,\n      kind: percent === 100',
  'afterMs: shareOf(budgetMs, percent === 75 ? 70 : percent),\n      percent,\n      kind: percent === 100',
];

test('a mark at another share of the budget tells another story, and the workflow itself says so', async () => {
  await expect(retold(readLife('nobodyTakesIt'), await tamperedBundle(earlier))).rejects.toThrow(/another story/);
});

test('it is found by comparing every event, too, had the workflow not looked', async () => {
  const blind: Edit = ['workflows/delivery.ts', 'receipt.digest !== digest(events)', 'receipt.upTo < 0'];
  const life = readLife('nobodyTakesIt');
  expect(await retold(life, await tamperedBundle(earlier, blind))).not.toEqual(life.events);
});
