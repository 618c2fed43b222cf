/** What the replay tests are for: they must fail on code that would break the tickets that are open. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { quieten } from '../harness/quiet';
import { readLife, retold } from './lives';
import { type Edit, tamperedBundle } from './tampering';

beforeAll(quieten);

test('commands in another order are a violation of determinism', async () => {
  const bundle = await tamperedBundle([
    'workflows/delivery.ts',
    'await postman.deliver({ notice, personId });',
    'await patient.findRecipients({ notice }); await postman.deliver({ notice, personId });',
  ]);
  await expect(retold(readLife('fullPath'), bundle)).rejects.toThrow(DeterminismViolationError);
});

/** The mark at 75 % fires at 70 %: the commands are of the same kinds, so Temporal accepts them. */
const earlier: Edit = [
  'domain/ticket/schedule.ts',
  'afterMs: shareOf(budgetMs, percent),\n      percent,\n      kind: percent === 100',
  'afterMs: shareOf(budgetMs, percent === 75 ? 70 : percent),\n      percent,\n      kind: percent === 100',
];
/** Assigning a ticket takes nobody's word that it is in hand. */
const untaken: Edit = [
  'domain/ticket/path.ts',
  "  ...TAKING,\n  ...ASKING,\n  'escalate',\n  'resolve',\n]);",
  "  'take',\n  'reply',\n  ...ASKING,\n  'escalate',\n  'resolve',\n]);",
];
const unwatched: Edit = ['workflows/delivery.ts', 'receipt.digest !== digest(events)', 'receipt.upTo < 0'];

describe.each([
  ['a mark at another share of the budget', 'nobodyTakesIt', earlier],
  ['an act that no longer takes a ticket into account', 'refusedAndReopened', untaken],
])('%s', (_, name, edit) => {
  test('is a story the workflow itself refuses to tell', async () => {
    await expect(retold(readLife(name), await tamperedBundle(edit))).rejects.toThrow(/another story/);
  });

  test('is found by comparing events, if the workflow did not look', async () => {
    const life = readLife(name);
    expect(await retold(life, await tamperedBundle(edit, unwatched))).not.toEqual(life.events);
  });
});
