import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ACCESS, type Action, may, type Relations } from '../../../domain/access/access';
import type { Actor } from '../../../domain/access/actor';
import { ROLES } from '../../../domain/words';
import { accessFilter } from '../../../store/access';
import { native } from '../../../store/models/schema';
import { openStore, type Store } from '../../../store/store';
import { findTicket } from '../../../store/tickets';
import { project } from '../../../store/timeline';
import { auditor, paul, yasmine } from '../../unit/harness/people';
import { aBusyLife, batchOf, current, databaseUri, discard } from './support';

let store: Store;

const PEOPLE = ['acc-1', 'acc-2', 'acc-3'];
const GROUPS = ['guichet', 'expert-reseau', 'proximite-nord'];
const ESTABLISHMENTS = ['0759010S', '0759011T'];
const oneOf = (values: string[]) => fc.constantFrom(...values);

const aTicket: fc.Arbitrary<Relations> = fc
  .record({
    requesterId: oneOf(PEOPLE),
    openedBy: oneOf(PEOPLE),
    establishmentId: oneOf(ESTABLISHMENTS),
    groupId: oneOf(GROUPS),
    earlier: fc.subarray(GROUPS),
  })
  .map(({ earlier, ...ticket }) => ({ ...ticket, groups: [...new Set([...earlier, ticket.groupId])] }));

const anActor: fc.Arbitrary<Actor> = fc
  .record({
    id: oneOf(PEOPLE),
    roles: fc.subarray([...ROLES]),
    groups: fc.subarray(GROUPS),
    leads: fc.subarray(GROUPS),
    establishment: fc.option(oneOf(ESTABLISHMENTS)),
  })
  .map(({ establishment, ...actor }) => ({
    ...actor,
    ...(establishment === null ? {} : { establishmentId: establishment }),
  }));

const anAction = fc.constantFrom(...(Object.keys(ACCESS) as Action[]));

beforeAll(async () => {
  store = await openStore(databaseUri());
});
afterAll(() => discard(store));

describe('what somebody finds', () => {
  test('is what the access table lets them reach, for any tickets, roles, groups and act', async () => {
    const tickets = fc.sample(aTicket, { numRuns: 60, seed: 7 }).map((ticket, i) => ({ _id: `2026-${i}`, ticket }));
    const views = store.connection.db?.collection<(typeof tickets)[number]>('tickets');
    await views?.insertMany(tickets);
    await fc.assert(
      fc.asyncProperty(anActor, anAction, async (actor, action) => {
        const found = await native(store.models.tickets)
          .find(accessFilter(actor, action), { projection: { _id: 1 } })
          .toArray();
        const allowed = tickets.filter(({ ticket }) => may(actor, action, ticket));
        expect(found.map(({ _id }) => _id).sort()).toEqual(allowed.map(({ _id }) => _id).sort());
      }),
      { numRuns: 200 },
    );
    await views?.deleteMany({});
  });

  test('is a whole ticket, and to everybody else it does not exist', async () => {
    const batch = batchOf(aBusyLife('2026-000001').events);
    await project(store, batch, current);
    expect(await findTicket(store, paul, '2026-000001')).toEqual(batch.ticket);
    expect(await findTicket(store, auditor, '2026-000001')).toEqual(batch.ticket);
    expect(await findTicket(store, yasmine, '2026-000001')).toBeNull();
    expect(await findTicket(store, auditor, '2026-000002')).toBeNull();
  });
});
