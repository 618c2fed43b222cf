import fc from 'fast-check';
import type { Calendar, WallSlot } from '../../../domain/calendar/calendar';
import { academieParis } from '../../../domain/policy/academieParis';
import { type Delay, type MarkAction, type Policy, policyFaults } from '../../../domain/policy/policy';
import { WAITS } from '../../../domain/words';
import { officeHours, type Setting } from './simulator';

export type { Setting };

const allDay: WallSlot[] = [['00:00', '24:00']];

export const CALENDARS: readonly Calendar[] = [
  officeHours,
  { ...officeHours, closedDates: ['2026-11-25', '2026-12-02'], yearlyClosedDates: ['12-25', '01-01'] },
  {
    timeZone: 'UTC',
    hours: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
  },
  {
    timeZone: 'America/St_Johns',
    hours: {
      tue: [['23:00', '24:00']],
      wed: [
        ['00:00', '02:30'],
        ['10:00', '10:20'],
      ],
    },
  },
];

const time = fc.constantFrom('business' as const, 'wall' as const);
const seconds = (min: number, max: number) => fc.integer({ min, max });
const delay = (min: number, max: number): fc.Arbitrary<Delay> =>
  fc.record({
    time,
    seconds: seconds(min, max),
    reminderPercents: fc.subarray([10, 30, 50, 90]),
  });

const action: fc.Arbitrary<MarkAction> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('group', 'assignee', 'groupLead', 'supervisors')
      .map((who) => ({ do: 'notify', who }) as MarkAction),
  },
  { weight: 1, arbitrary: fc.constant<MarkAction>({ do: 'tellSuperior' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('guichet', 'expert-reseau', 'proximite-nord')
      .map((groupId) => ({ do: 'escalate', groupId }) as MarkAction),
  },
);
const actions = fc.array(action, { maxLength: 3 });

export const rule = (max: number) =>
  fc.record({
    time,
    budgets: fc
      .tuple(seconds(60, max), seconds(60, max))
      .map(([p1, rest]) => [{ priority: 'P1' as const, seconds: p1 }, { seconds: rest }]),
    marks: fc
      .tuple(fc.subarray([1, 25, 50, 75, 99]), actions, actions)
      .map(([percents, early, late]) => [
        ...percents.map((percent) => ({ percent, actions: early })),
        { percent: 100, actions: late },
      ]),
    repeat: fc.record({ everySeconds: seconds(3600, 200_000), actions }),
    pausedBy: fc.subarray([...WAITS]),
  });

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Policies near and far from the one of Paris, all without a fault. */
const policy: fc.Arbitrary<Partial<Policy>> = fc
  .record(
    {
      takeCharge: rule(4 * HOUR),
      resolution: rule(6 * DAY),
      hierarchy: fc.array(fc.constantFrom('groupLead' as const, 'supervisors' as const), { maxLength: 4 }),
      acknowledge: delay(600, DAY),
      followUp: delay(600, DAY),
      requesterAnswer: fc
        .tuple(delay(HOUR, 20 * DAY), fc.constantFrom('resolve' as const, 'resume' as const))
        .map(([answer, onSilence]) => ({ ...answer, onSilence })),
      supplierAnswer: delay(HOUR, 20 * DAY),
      remote: fc.record({
        offeredTo: fc.constantFrom('eple' as const, 'everyone' as const),
        answer: delay(600, 2 * DAY),
        validSeconds: seconds(60, DAY),
        sessionMaxSeconds: seconds(60, 4 * HOUR),
      }),
      appointment: fc.record({
        answer: delay(600, 5 * DAY),
        reminderBeforeSeconds: seconds(0, 3 * DAY),
        graceSeconds: seconds(1800, DAY),
        replan: delay(HOUR, 3 * DAY),
      }),
      visit: fc.record({
        reminderBeforeSeconds: seconds(0, 3 * DAY),
        graceSeconds: seconds(1800, DAY),
        signature: fc.constantFrom('required' as const, 'optional' as const),
      }),
      closure: delay(HOUR, 20 * DAY),
      reopenWindow: fc.oneof(
        fc.constantFrom('always' as const, 'never' as const),
        fc.record({ days: fc.integer({ min: 0, max: 40 }) }),
      ),
      ratingWindowDays: fc.integer({ min: 0, max: 40 }),
    },
    { requiredKeys: [] },
  )
  .filter((change) => policyFaults({ ...academieParis, ...change }).length === 0);

export const setting: fc.Arbitrary<Setting> = fc.record({
  policy: fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: policy }),
  calendar: fc.constantFrom(...CALENDARS),
});
