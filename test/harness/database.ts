import { seed } from '../../dev/seed';
import { openStore, type Store } from '../../store/store';
import { until } from './until';

export const LINK_SECRET = 'a secret for tests only, at least 32 characters';

const SEEDED = 'seeded';
let taken = 0;

/** Plants the demonstration data once, for every desk of the run to begin with. */
export async function plantSeeded(server: string): Promise<void> {
  await seed(databaseOf(server, SEEDED), { secret: LINK_SECRET });
}

/**
 * A seeded database for a desk of this file. A worker of jest hands its databases on from one file to the next, emptied:
 * the desk's collections and indexes take the server longer to make, and to drop, than many a file to run.
 */
export async function takeDatabase(server: string): Promise<{ uri: string; store: Store }> {
  taken += 1;
  const uri = databaseOf(server, `desk-${process.env.JEST_WORKER_ID}-${taken}`);
  const store = await openStore(uri);
  // A transaction that a killed worker left open may hold it up for a moment.
  await until(() =>
    empty(store).then(
      () => true,
      () => false,
    ),
  );
  await fill(store);
  return { uri, store };
}

/** The same on a server of the test's own, where nothing is seeded yet. */
export async function seedOwn(server: string): Promise<{ uri: string; store: Store }> {
  const uri = databaseOf(server, 'desk');
  await seed(uri, { secret: LINK_SECRET });
  return { uri, store: await openStore(uri) };
}

async function empty({ connection }: Store): Promise<void> {
  const collections = (await connection.db?.collections()) ?? [];
  await Promise.all(collections.map((collection) => collection.deleteMany({})));
}

async function fill({ connection }: Store): Promise<void> {
  const collections = await connection.getClient().db(SEEDED).collections();
  await Promise.all(
    collections.map((collection) =>
      collection.aggregate([{ $merge: { into: { db: connection.name, coll: collection.collectionName } } }]).toArray(),
    ),
  );
}

function databaseOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
