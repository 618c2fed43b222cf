import { temporal } from '@temporalio/proto';
import { DAY_MS } from '../domain/time';
import { readTimeline } from '../store/timeline';
import type { BenchDesk } from './desk';
import { fullLife, Life, shortLife } from './lives';
import type { Section } from './report';
import { figure } from './stats';
import { when } from './watch';

/** Beyond the windows for reopening and rating, so that the workflow has ended. */
const TO_THE_END_MS = 40 * DAY_MS;

/** How much history a ticket leaves, from its opening to the end of its workflow. */
export async function histories(desk: BenchDesk): Promise<Section> {
  return {
    title: 'History of a ticket',
    tables: [
      [
        ['life', 'ticket events', 'history events', 'kB'],
        await row(desk, 'opened, nothing done yet', async () => {}, { toTheEnd: false }),
        await row(desk, 'opened, taken, resolved, accepted', shortLife),
        await row(desk, 'the full path', fullLife),
      ],
    ],
    notes: [
      'The full path: first line, remote takeover with consent, on site, appointment, visit, resolution, rating. Both lives to the end of the workflow.',
      'Temporal suggests to continue as new at 4,096 events or 4 MiB. The events that skipping time adds are not counted.',
    ],
    targets: [],
  };
}

async function row(
  desk: BenchDesk,
  label: string,
  live: (life: Life) => Promise<void>,
  { toTheEnd } = { toTheEnd: true },
): Promise<string[]> {
  const life = await Life.begin(desk, toTheEnd);
  await live(life);
  const handle = desk.client.workflow.getHandle(life.workflowId);
  if (toTheEnd) {
    await life.skip(TO_THE_END_MS);
    await handle.result();
  } else {
    await when(`${life.number} is at rest`, async () => {
      const { pendingActivities, pendingWorkflowTask } = (await handle.describe()).raw;
      return (pendingActivities ?? []).length === 0 && !pendingWorkflowTask;
    });
  }
  const [{ events }, { historySize }, timeline] = await Promise.all([
    handle.fetchHistory(),
    handle.describe(),
    readTimeline(desk.store, life.number),
  ]);
  const count = (events ?? []).filter((event) => !OF_SKIPPING.has(event.eventType ?? 0)).length;
  return [label, String(timeline.length), String(count), figure((historySize ?? 0) / 1000)];
}

const { EventType } = temporal.api.enums.v1;
const OF_SKIPPING = new Set<number>([
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED,
]);
