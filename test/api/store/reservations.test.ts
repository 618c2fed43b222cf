import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Slot } from '../../../domain/ticket/ticket';
import { HOUR_MS, MINUTE_MS } from '../../../domain/time';
import { release, reserve } from '../../../store/reservations';
import { openStore, type Store } from '../../../store/store';
import { databaseUri, discard } from './support';

let store: Store;
let count = 0;

beforeAll(async () => {
  store = await openStore(databaseUri());
});
afterAll(() => discard(store));

const NINE = Date.UTC(2026, 10, 24, 8);
const aTechnician = () => `acc-${++count}`;
const slot = (technicianId: string, fromMinutes: number, minutes = 60): Slot => ({
  technicianId,
  startAt: NINE + fromMinutes * MINUTE_MS,
  endAt: NINE + (fromMinutes + minutes) * MINUTE_MS,
});

const ask = async (number: string, wanted: Slot, owner = 'appointment-1', replaces: string | null = null) =>
  (await reserve(store, { number, owner, slot: wanted, replaces })).reserved;

describe('a technician’s time', () => {
  test('is never taken twice, however many ask at once', async () => {
    const technician = aTechnician();
    const asked = Array.from({ length: 50 }, (_, i) => ({
      number: `2026-${String(i).padStart(6, '0')}`,
      wanted: slot(technician, (i % 10) * 25),
    }));
    const answers = await Promise.all(asked.map(({ number, wanted }) => ask(number, wanted)));
    const taken = asked.filter((_, i) => answers[i]).map(({ wanted }) => wanted);
    const inOrder = taken.sort((a, b) => a.startAt - b.startAt);
    expect(inOrder.length).toBeGreaterThan(0);
    for (const [i, next] of inOrder.slice(1).entries()) {
      expect(next.startAt).toBeGreaterThanOrEqual(inOrder[i]?.endAt ?? 0);
    }
    const held = await store.models.reservations.countDocuments({ 'slot.technicianId': technician });
    expect(held).toBe(taken.length * 12);
  });

  test('may follow on without a pause, and is each technician’s own', async () => {
    const [one, other] = [aTechnician(), aTechnician()];
    expect(await ask('2026-000001', slot(one, 0))).toBe(true);
    expect(await ask('2026-000002', slot(one, 60))).toBe(true);
    expect(await ask('2026-000002', slot(one, 59))).toBe(false);
    expect(await ask('2026-000003', slot(other, 0))).toBe(true);
  });

  test('asked for again by the same owner stays reserved', async () => {
    const technician = aTechnician();
    expect(await ask('2026-000001', slot(technician, 0))).toBe(true);
    expect(await ask('2026-000001', slot(technician, 0))).toBe(true);
  });

  test('is free again once released, and releasing again is no error', async () => {
    const technician = aTechnician();
    await ask('2026-000001', slot(technician, 0));
    await release(store, { number: '2026-000001', owner: 'appointment-1' });
    await release(store, { number: '2026-000001', owner: 'appointment-1' });
    expect(await ask('2026-000002', slot(technician, 0))).toBe(true);
  });
});

describe('a move', () => {
  test('gives the old time up when the new one is taken', async () => {
    const technician = aTechnician();
    await ask('2026-000001', slot(technician, 0));
    expect(await ask('2026-000001', slot(technician, 30), 'appointment-1', 'appointment-1')).toBe(true);
    expect(await ask('2026-000002', slot(technician, 0, 30))).toBe(true);
  });

  test('keeps the old time when the new one is somebody else’s', async () => {
    const technician = aTechnician();
    await ask('2026-000001', slot(technician, 0));
    await ask('2026-000002', slot(technician, 120));
    expect(await ask('2026-000001', slot(technician, 120), 'appointment-1', 'appointment-1')).toBe(false);
    expect(await ask('2026-000003', slot(technician, 0))).toBe(false);
    const held = await store.models.reservations
      .find({ number: '2026-000001', 'slot.technicianId': technician })
      .lean();
    expect(held).toHaveLength(HOUR_MS / (5 * MINUTE_MS));
  });

  test('hands an appointment’s time to the visit that comes of it', async () => {
    const technician = aTechnician();
    await ask('2026-000001', slot(technician, 0));
    expect(await ask('2026-000001', slot(technician, 0), 'visit-1', 'appointment-1')).toBe(true);
    await release(store, { number: '2026-000001', owner: 'appointment-1' });
    expect(await ask('2026-000002', slot(technician, 0))).toBe(false);
  });
});
