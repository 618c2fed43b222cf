import { native } from '../store/models/schema';
import type { BenchDesk } from './desk';

interface Profiled {
  planSummary?: string;
  docsExamined?: number;
  nreturned?: number;
  hasSortStage?: boolean;
  command: { pipeline?: unknown[] };
}

/** Of each query of the tickets that a call makes: how often, the plan that won, what it read and found. */
export async function plansOf({ store }: BenchDesk, call: () => Promise<void>): Promise<string[][]> {
  const { db } = store.connection;
  if (!db) throw new Error('the store is not connected');
  await db.command({ profile: 2 });
  try {
    await call();
  } finally {
    await db.command({ profile: 0 });
  }
  const profile = db.collection('system.profile');
  const ns = `${db.databaseName}.${native(store.models.tickets).collectionName}`;
  const found = (await profile.find({ ns, 'command.aggregate': { $exists: true } }).toArray()) as unknown as Profiled[];
  await profile.drop();
  return [...new Set(found.map(planOf))].map((plan) => {
    const queries = found.filter((it) => planOf(it) === plan);
    const sum = (name: 'docsExamined' | 'nreturned') =>
      queries.reduce((sofar, query) => sofar + (query[name] ?? 0), 0).toLocaleString('en');
    return [String(queries.length), plan, sum('docsExamined'), sum('nreturned')];
  });
}

/** A plan that merges ranges of one index names it for each of them. */
const planOf = ({ planSummary = 'none', hasSortStage }: Profiled): string =>
  [...new Set(planSummary.replaceAll('ticket.', '').split(/(?:, )?IXSCAN /))].filter(Boolean).join(', ') +
  (hasSortStage ? ', sorted in memory' : '');
