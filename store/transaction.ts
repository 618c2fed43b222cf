import type { mongo } from 'mongoose';
import { TransactionTimeout } from './errors';
import type { Store } from './store';

/** The driver would go on for two minutes; whoever calls us retries in a way that is seen. */
const GIVE_UP_MS = 10_000;

/** The options that make a call part of the transaction. */
export interface Within {
  session: mongo.ClientSession;
}

/**
 * Runs `work` in one transaction, again and again while only a conflict with another one prevents it. Its calls are made
 * one after the other, each with the options it is given. Throws what `work` throws, or the last conflict.
 */
export async function transact<T>(store: Store, work: (within: Within) => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + GIVE_UP_MS;
  let conflict: unknown;
  const attempt = async (session: mongo.ClientSession): Promise<T> => {
    if (Date.now() > giveUpAt)
      throw new TransactionTimeout('the transaction met conflicts for too long', { cause: conflict });
    try {
      return await work({ session });
    } catch (error) {
      conflict = error;
      throw error;
    }
  };
  return store.connection
    .getClient()
    .withSession((session) => session.withTransaction(() => attempt(session), OPTIONS));
}

const OPTIONS: mongo.TransactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
  readPreference: 'primary',
};
