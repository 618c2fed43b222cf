import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../domain/access/actor';
import type { TicketEvent } from '../../domain/ticket/events';
import { MINUTE_MS } from '../../domain/time';
import { Desk } from '../harness/desk';
import { OwnMongod } from '../harness/ownMongod';
import type { TicketDriver } from '../harness/ticketDriver';
import { until } from '../harness/until';

const OUTAGE_MS = 2 * MINUTE_MS;
const PATIENCE_MS = 5 * MINUTE_MS;

/** Half of its budget falls well inside the outage, in wall time: nothing is skipped here. */
const takeCharge = {
  time: 'wall' as const,
  budgets: [{ seconds: 60 }],
  marks: [
    { percent: 50, actions: [{ do: 'notify' as const, who: 'group' as const }] },
    { percent: 100, actions: [{ do: 'tellSuperior' as const }] },
  ],
  repeat: { everySeconds: 3_600, actions: [] },
  pausedBy: [],
};

let mongod: OwnMongod;
let desk: Desk;
let technician: Actor;

beforeAll(async () => {
  mongod = await OwnMongod.start();
  desk = await Desk.start({
    mongodbUri: mongod.uri,
    continueAfterEvents: 60,
    policy: (policy) => ({ ...policy, takeCharge }),
  });
  technician = await desk.actor('l.bernard');
});
afterAll(async () => {
  await desk?.stop();
  await mongod?.remove();
});

/** A command without a text, as the operators' command line sends it: nothing of it needs the store. */
const classify = (ticket: TicketDriver, urgency: 'low' | 'normal', commandId: string) =>
  ticket.handle.signal('command', { commandId, actor: technician, command: { type: 'classify', urgency } });

test(
  'MongoDB is away for two minutes: escalations fire on time, a ticket continues as new, and nothing is missing after',
  async () => {
    const waiting = await desk.open({ drill: false });
    const busy = await desk.open({ drill: false });
    await Promise.all([waiting.timeline(), busy.timeline()]);
    const firstRun = (await busy.handle.describe()).runId;
    const wentAway = Date.now();
    await mongod.goAway();

    // Marks of both tickets fall due, and one of them has so much to tell that it continues as new, with everything.
    for (let i = 0; i < 30; i++) await classify(busy, i % 2 ? 'normal' : 'low', `busy-${i}`);
    const continued = await until(
      async () => ((await busy.handle.describe()).runId === firstRun ? null : busy.state()),
      () => 'the busy ticket never continued as new while MongoDB was away',
      PATIENCE_MS,
    );
    expect(continued.outbox.events.length).toBeGreaterThan(30);
    expect(continued.recentCommandIds).toHaveLength(30);

    const escalated = await until(
      async () => {
        const { ticket, outbox } = await waiting.state();
        return ticket.superior ? outbox : null;
      },
      () => 'the superior was never told while MongoDB was away',
      PATIENCE_MS,
    );
    const told = escalated.events.filter((event) => 'fired' in event);
    expect(told.map((event) => event.type)).toEqual(['markReached', 'breached']);

    await until(() => Date.now() - wentAway >= OUTAGE_MS, undefined, PATIENCE_MS);
    const cameBack = Date.now();
    await mongod.comeBack();

    // Recorded while it was away, projected since it is back, without a gap: `desk.stop` compares every timeline too.
    const timeline = await until(
      async () => {
        const events = await waiting.timeline().catch((): TicketEvent[] => []);
        return events.some((event) => event.type === 'superiorTold') ? events : null;
      },
      () => 'the projection never caught up',
      PATIENCE_MS,
    );
    for (const event of timeline) if ('fired' in event) expect(event.fired).toBeLessThan(cameBack);
    await waiting.expectSoundTimeline();
    await busy.expectSoundTimeline();
    await (await desk.mailbox('s.petit')).expectMail(new RegExp(waiting.number));
  },
  OUTAGE_MS + PATIENCE_MS,
);
