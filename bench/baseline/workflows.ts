import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type * as activities from './activities';
import { BARE_UPDATE } from './contract';

const { nothing } = proxyActivities<typeof activities>({ startToCloseTimeout: '20s' });

export async function empty(): Promise<void> {}

export function oneActivity(): Promise<void> {
  return nothing();
}

export async function updated(): Promise<void> {
  let count = 0;
  setHandler(defineUpdate<number>(BARE_UPDATE), () => ++count);
  await condition(() => false);
}
