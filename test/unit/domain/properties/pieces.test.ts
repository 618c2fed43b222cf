import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deadlines } from '../../../../domain/ticket/clocks';
import type { TicketEvent } from '../../../../domain/ticket/events';
import { type Input, step } from '../../../../domain/ticket/step';
import type { Ticket } from '../../../../domain/ticket/ticket';
import { DAY_MS } from '../../../../domain/time';
import { chloe, lea, paul } from '../../harness/people';
import { runs } from '../../harness/runs';
import type { Desk } from '../../harness/simulator';
import { story, tell } from '../../harness/stories';
import { usual } from '../../harness/usual';

const ELAPSE: Input = { type: 'elapse' };

/** What happened, whoever was there to see it: without when it was fired, its number, and repeats that may be folded. */
function happened(events: readonly TicketEvent[]): unknown[] {
  return events
    .filter((e) => e.type !== 'repeated')
    .map((e) => {
      const { seq: _seq, fired: _fired, ...rest } = { fired: null, ...e };
      return rest;
    });
}

/** Each clock's repeats, folded ones counted. */
function repeats(events: readonly TicketEvent[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const e of events) {
    if (e.type !== 'repeated') continue;
    const key = `${e.clock} ${e.of}`;
    counted[key] = (counted[key] ?? 0) + 1 + e.folded;
  }
  return counted;
}

const comparable = ({ seq: _seq, ...ticket }: Ticket) => ticket;

/** Somebody looks at every deadline, and now and then between two. */
function watch(desk: Desk, until: number, looks: readonly number[]): { events: TicketEvent[]; ticket: Ticket } {
  let { ticket } = desk;
  const events: TicketEvent[] = [];
  const look = (at: number) => {
    const outcome = step(ticket, ELAPSE, at, desk.terms);
    events.push(...outcome.events);
    ticket = outcome.ticket;
  };
  const between = looks.map((share) => Math.floor(desk.now + share * (until - desk.now))).sort((a, b) => a - b);
  for (
    let next = deadlines(ticket, desk.terms)[0];
    next && next.due <= until;
    next = deadlines(ticket, desk.terms)[0]
  ) {
    while ((between[0] ?? until) < next.due) look(between.shift() ?? until);
    look(Math.max(next.due, desk.now));
  }
  look(until);
  return { events, ticket };
}

describe('A desk that was out and a desk that was there', () => {
  const outage = fc.integer({ min: 0, max: 20 * DAY_MS });
  const looks = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });

  test('have the same story to tell, but for when it was fired and for repeats that fold', () => {
    fc.assert(
      fc.property(story, outage, looks, (life, ms, shares) => {
        const desk = tell(life);
        const until = desk.now + ms;
        const there = watch(desk, until, shares);
        const out = step(desk.ticket, ELAPSE, until, desk.terms);
        expect(happened(out.events)).toEqual(happened(there.events));
        expect(repeats(out.events)).toEqual(repeats(there.events));
        expect({ ...comparable(out.ticket) }).toEqual({ ...comparable(there.ticket), at: out.ticket.at });
        expect(out.events.every((e) => !('fired' in e) || e.fired === until)).toBe(true);
      }),
      runs(80),
    );
  });

  test('an act that was queued while deadlines passed comes after those due at its receipt, and before the others', () => {
    const acts = fc.constantFrom(
      { who: lea, name: 'take' as const },
      { who: lea, name: 'resolve' as const },
      { who: paul, name: 'reply' as const },
      { who: paul, name: 'answerConsent' as const },
      { who: paul, name: 'answerResolution' as const },
      { who: chloe, name: 'acknowledge' as const },
    );
    fc.assert(
      fc.property(story, outage, outage, acts, (life, before, after, { who, name }) => {
        const desk = tell(life);
        const receivedAt = desk.now + before;
        const now = receivedAt + after;
        const command = usual(name, desk.ticket, who, receivedAt) as never;
        const input: Input = { type: 'command', envelope: { commandId: 'c', actor: who, command, receivedAt } };
        const queued = step(desk.ticket, input, now, desk.terms);
        const prompt = step(desk.ticket, input, receivedAt, desk.terms);
        expect(happened(queued.events)).toEqual(happened(prompt.events));
        expect(queued.refusal).toEqual(prompt.refusal);
        for (const e of queued.events) if ('due' in e) expect(e.due).toBeLessThanOrEqual(receivedAt);
        const byHand = queued.events.findIndex((e) => e.by === who.id);
        const firedLater = byHand >= 0 && queued.events.slice(byHand).some((e) => 'due' in e);
        expect(firedLater).toBe(false);
      }),
      runs(60),
    );
  });
});
