import { randomUUID } from 'node:crypto';
import { SECOND_MS } from '../../domain/time';
import { isDuplicateKey } from '../errors';
import { native } from '../models/schema';
import type { Store } from '../store';

const LEASE = 'commitmentsLease';
/** Longer than any one step takes; renewed before each. */
const LEASE_MS = 30 * SECOND_MS;

/** Whoever counts, counts alone. `renew` throws when somebody else counts meanwhile. */
export interface Lease {
  renew(): Promise<void>;
  release(): Promise<void>;
}

/** Null while somebody else has it. */
export async function takeLease(store: Store): Promise<Lease | null> {
  const holder = randomUUID();
  if (!(await hold(store, holder))) return null;
  return {
    renew: async () => {
      if (!(await hold(store, holder))) throw new LeaseLost();
    },
    release: async () => {
      await native(store.models.settings).deleteOne({ _id: LEASE, 'value.holder': holder });
    },
  };
}

class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

async function hold({ models }: Store, holder: string): Promise<boolean> {
  const now = Date.now();
  const isFree = { $or: [{ 'value.holder': holder }, { 'value.until': { $lte: now } }] };
  try {
    await native(models.settings).updateOne(
      { _id: LEASE, ...isFree },
      { $set: { value: { holder, until: now + LEASE_MS } } },
      { upsert: true },
    );
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
