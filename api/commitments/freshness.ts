import { setTimeout as sleep } from 'node:timers/promises';
import { refreshCommitments } from '../../store/commitments/refresh';
import type { Deps } from '../deps';

/** What is read is at most this old, as long as there is little to count. */
const AGE_MS = 2_000;
/** Whoever reads does not wait longer for it; the worker counts every minute anyway. */
const WAIT_MS = 1_500;

export interface Freshness {
  /** Counts what is new, if that was not just done and is not long. */
  catchUp(): Promise<void>;
  /** Something was changed here that the next reader wants to see. */
  expire(): void;
}

export function createFreshness({ store, env, log, now }: Pick<Deps, 'store' | 'env' | 'log' | 'now'>): Freshness {
  let countedAt = 0;
  let running: Promise<void> | null = null;
  const count = async (): Promise<void> => {
    const begun = Date.now();
    try {
      const outcome = await refreshCommitments({ store, policyId: env.POLICY_ID }, now(), { mayBeLong: false });
      if (outcome !== 'busy') countedAt = begun;
    } catch (err) {
      // What is stored can still be read, or else says by itself what is wrong.
      log.warn({ err }, 'the commitments could not be counted');
    } finally {
      running = null;
    }
  };
  return {
    catchUp: async () => {
      if (Date.now() - countedAt < AGE_MS) return;
      running ??= count();
      await Promise.race([running, sleep(WAIT_MS, undefined, { ref: false })]);
    },
    expire: () => {
      countedAt = 0;
    },
  };
}
