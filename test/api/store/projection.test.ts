import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { evolveAll } from '../../../domain/ticket/evolve';
import { readAlerts } from '../../../store/audit';
import { ProjectionGap, StaleRun } from '../../../store/errors';
import { openStore, type Store } from '../../../store/store';
import { insertAcceptedView, project, readTimeline, readView } from '../../../store/timeline';
import type { ProjectInput } from '../../../workflows/contract';
import { lea, tom } from '../../unit/harness/people';
import { opened } from '../../unit/harness/simulator';
import { aBusyLife, batchOf, current, databaseUri, discard, replaced } from './support';

let store: Store;
let count = 0;
const aNumber = () => `2026-${String(++count).padStart(6, '0')}`;

beforeAll(async () => {
  store = await openStore(databaseUri());
});
afterAll(() => discard(store));

const write = (batch: ProjectInput) => project(store, batch, current);

describe('a projection', () => {
  test('leaves a timeline without a gap and the view that it evolves to, batch after batch', async () => {
    const { events } = aBusyLife(aNumber());
    for (let from = 1; from <= events.length; from += 3) {
      await write(batchOf(events, from, Math.min(from + 2, events.length)));
    }
    const { number } = batchOf(events);
    const timeline = await readTimeline(store, number);
    expect(timeline).toEqual(batchOf(events).events);
    expect(timeline.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
    expect(await readView(store, number)).toEqual(evolveAll(timeline));
  });

  test('that is repeated, whole or with news, writes nothing twice and gives the same receipt', async () => {
    const { events } = aBusyLife(aNumber());
    const first = await write(batchOf(events, 1, 4));
    expect(await write(batchOf(events, 1, 4))).toEqual(first);
    await write(batchOf(events, 2));
    await write(batchOf(events, 3, 5));
    const { number, ticket } = batchOf(events);
    expect(await readTimeline(store, number)).toEqual(batchOf(events).events);
    expect(await readView(store, number)).toEqual(ticket);
    expect(await readAlerts(store, { number })).toEqual([]);
  });

  test('that is made many times at once is written once', async () => {
    const { events } = aBusyLife(aNumber());
    const opening = batchOf(events, 1, 3);
    const receipts = await Promise.all(Array.from({ length: 8 }, () => write(opening)));
    expect(new Set(receipts.map(({ digest }) => digest)).size).toBe(1);
    await Promise.all(Array.from({ length: 8 }, () => write(batchOf(events, 4))));
    expect(await readTimeline(store, opening.number)).toEqual(batchOf(events).events);
    expect(await readAlerts(store, { number: opening.number })).toEqual([]);
  });

  test('that comes before an earlier one is refused until that one is there', async () => {
    const { events } = aBusyLife(aNumber());
    const later = batchOf(events, 4);
    await expect(write(later)).rejects.toThrow(ProjectionGap);
    expect(await readTimeline(store, later.number)).toEqual([]);
    await write(batchOf(events, 1, 3));
    await write(later);
    expect(await readView(store, later.number)).toEqual(later.ticket);
  });
});

describe('the view of an accepted ticket', () => {
  test('can be read before anything is projected, and gives way to the projection', async () => {
    const { events } = aBusyLife(aNumber());
    const accepted = batchOf(events, 1, 2).ticket;
    await insertAcceptedView(store, accepted);
    expect(await readView(store, accepted.number)).toEqual(accepted);
    await write(batchOf(events));
    expect(await readView(store, accepted.number)).toEqual(batchOf(events).ticket);
  });

  test('never overwrites a later one', async () => {
    const { events } = aBusyLife(aNumber());
    await write(batchOf(events));
    await insertAcceptedView(store, batchOf(events, 1, 2).ticket);
    expect(await readView(store, batchOf(events).number)).toEqual(batchOf(events).ticket);
  });
});

describe('after an operator has reset a ticket', () => {
  const twoStories = () => {
    const number = aNumber();
    const told = opened({}, { number }).after('5 min').act(lea, 'take').act(lea, 'note').events;
    const anew = opened({}, { number }).after('6 min').act(tom, 'take').act(tom, 'note').act(tom, 'note').events;
    const fork = 1 + told.findIndex((event, i) => JSON.stringify(event) !== JSON.stringify(anew[i]));
    return { number, told, anew, fork };
  };

  test('the new story supersedes the old one, which is kept aside, with an alert', async () => {
    const { number, told, anew, fork } = twoStories();
    await write(batchOf(told));
    await write(batchOf(anew, fork));
    expect(await readTimeline(store, number)).toEqual(batchOf(anew).events);
    expect(await readView(store, number)).toEqual(batchOf(anew).ticket);
    const aside = await store.models.supersededEvents.find({ number }).sort({ seq: 1 }).lean();
    expect(aside.map(({ event }) => event)).toEqual(batchOf(told, fork).events);
    expect(await readAlerts(store, { number })).toEqual([
      expect.objectContaining({ kind: 'superseded', details: { fromSeq: fork, toSeq: told.length }, times: 1 }),
    ]);
  });

  test('what the replaced run still tells is refused', async () => {
    const { number, told, anew, fork } = twoStories();
    await write(batchOf(anew));
    await expect(project(store, batchOf(told, fork), replaced)).rejects.toThrow(StaleRun);
    expect(await readTimeline(store, number)).toEqual(batchOf(anew).events);
    expect(await readView(store, number)).toEqual(batchOf(anew).ticket);
  });

  test('the replaced run cannot append to the new story, even where its sequence would fit', async () => {
    const { number, told, anew, fork } = twoStories();
    await write(batchOf(anew, 1, fork));
    await expect(project(store, batchOf(told, fork + 1), replaced)).rejects.toThrow(StaleRun);
    expect(await readTimeline(store, number)).toEqual(batchOf(anew, 1, fork).events);
  });

  test('the workflow is right even where it contradicts the view, and that is told', async () => {
    const { events } = aBusyLife(aNumber());
    const batch = batchOf(events);
    await write(batchOf(events, 1, 3));
    await write({ ...batchOf(events, 4), ticket: { ...batch.ticket, priority: 'P1' } });
    expect((await readView(store, batch.number))?.priority).toBe('P1');
    expect(await readAlerts(store, { number: batch.number })).toEqual([
      expect.objectContaining({ kind: 'diverged', details: { seq: 4 } }),
    ]);
  });
});
