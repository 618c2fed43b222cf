import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type DeskAccount, seed } from '../../../dev/seed';
import { ROLES } from '../../../domain/words';
import { actorOf } from '../../../store/directory';
import { openStore, type Store } from '../../../store/store';
import { currentPins, loadTerms } from '../../../store/terms';
import { accountOfToken } from '../../../store/tokens';
import { databaseUri, discard } from './support';

const uri = databaseUri();
const secret = 'a secret of the tests';
let store: Store;
let accounts: DeskAccount[];

beforeAll(async () => {
  ({ accounts } = await seed(uri, { secret }));
  store = await openStore(uri);
});
afterAll(() => discard(store));

async function everything(): Promise<Record<string, unknown[]>> {
  const collections = Object.entries(store.models);
  const read = collections.map(async ([name, { collection }]) => [
    name,
    await collection.find({}).sort({ _id: 1 }).toArray(),
  ]);
  return Object.fromEntries(await Promise.all(read));
}

describe('the demonstration data', () => {
  test('has sixty accounts over all roles, each opened by its token', async () => {
    expect(accounts).toHaveLength(60);
    expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(ROLES));
    const found = await Promise.all(accounts.map(({ token }) => accountOfToken(store, token)));
    expect(found.map((known) => known?.account.login)).toEqual(accounts.map(({ login }) => login));
  });

  test('has the people of the documentation where it says they are', async () => {
    const known = Object.fromEntries(accounts.map(({ login, role, groups }) => [login, [role, ...groups]]));
    expect(known).toMatchObject({
      'c.martin': ['requester'],
      'p.durand': ['referent'],
      'l.bernard': ['technician', 'guichet'],
      's.petit': ['technician', 'guichet'],
      'e.moreau': ['expert', 'expert-reseau'],
      'f.garcia': ['field', 'proximite-nord'],
      'v.rousseau': ['supervisor'],
      'a.auditeur': ['auditor'],
      admin: ['admin'],
      'api-ent': ['integrator'],
      'j.smith': ['requester'],
    });
    const sophie = await store.models.accounts.findOne({ login: 's.petit' }).lean();
    expect(await actorOf(store, sophie?._id ?? '')).toMatchObject({ leads: ['guichet'] });
  });

  test('has terms that a ticket can be opened under', async () => {
    const pins = await currentPins(store, 'academie-paris');
    const { calendar } = await loadTerms(store, pins.policy, pins.calendar);
    const year = new Date().getFullYear();
    expect(calendar.closedDates).toContain(`${year + 10}-07-14`);
  });

  test('planted a second time changes nothing, and keeps what was edited or removed', async () => {
    await store.models.accounts.updateOne({ login: 'c.martin' }, { language: 'en' });
    await store.models.services.deleteOne({ _id: 'formation' });
    const before = await everything();
    expect(await seed(uri, { secret })).toEqual({ accounts });
    expect(await everything()).toEqual(before);
  });
});
