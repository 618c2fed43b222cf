import { type Connection, Mongoose } from 'mongoose';
import { ensureImageIndex } from './articleImages';
import { defineModels, type Models } from './models';

/** One connection to the desk's database; tests and tools open as many as they like. */
export interface Store {
  connection: Connection;
  models: Models;
  /** Throws when MongoDB does not answer within the time for selecting a server. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const DEFAULT_DATABASE = 'guichet';

/**
 * Filters from outside cannot smuggle operators in, nor unknown fields widen a query. Nothing waits in memory for a
 * MongoDB that is away: calls fail within seconds, and whoever made them retries.
 */
const mongoose = new Mongoose({ strictQuery: true, sanitizeFilter: true, bufferCommands: false });

/** Connects, writes acknowledged by a majority and journaled, and makes sure of every collection and index. */
export async function openStore(uri: string): Promise<Store> {
  const connection = mongoose.createConnection(uri, {
    ...(namesDatabase(uri) ? {} : { dbName: DEFAULT_DATABASE }),
    writeConcern: { w: 'majority', journal: true },
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 5_000,
    socketTimeoutMS: 10_000,
    autoCreate: false,
    autoIndex: false,
  });
  const models = defineModels(connection);
  const store: Store = {
    connection,
    models,
    ping: async () => {
      await connection.db?.command({ ping: 1 });
    },
    close: () => connection.close(),
  };
  try {
    await connection.asPromise();
    await ensureIndexes(store);
  } catch (error) {
    await connection.close().catch(() => {});
    throw error;
  }
  return store;
}

/** A transaction cannot wait for a collection to be made by another one, so all are made here. */
async function ensureIndexes(store: Store): Promise<void> {
  await Promise.all([
    ...Object.values(store.models).map(async (model) => {
      await model.createCollection();
      await model.createIndexes();
    }),
    ensureImageIndex(store),
  ]);
}

const namesDatabase = (uri: string): boolean => /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(uri);
