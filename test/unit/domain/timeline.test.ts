import { describe, expect, test } from '@jest/globals';
import type { TicketEvent } from '../../../domain/ticket/events';
import { evolve, evolveAll } from '../../../domain/ticket/evolve';
import { lea, paul } from '../harness/people';
import { opened } from '../harness/simulator';

describe('A timeline', () => {
  test('begins with the opening of its ticket, and is never empty', () => {
    const { events } = opened();
    const [, ...headless] = events;
    expect(() => evolveAll(headless)).toThrow('cannot begin with clockStarted');
    expect(() => evolveAll([])).toThrow('no ticket');
  });

  test('says by whom each thing was done: a person, or the desk itself', () => {
    const desk = opened().after('15 min').act(lea, 'take').act(paul, 'reply');
    const by = (type: TicketEvent['type']) => desk.events.find((e) => e.type === type)?.by;
    expect([by('ticketOpened'), by('markReached'), by('assigned'), by('replied')]).toEqual([
      paul.id,
      'system',
      lea.id,
      paul.id,
    ]);
  });

  test('holds ids of contents, never a text', () => {
    const desk = opened().act(lea, 'reply').act(lea, 'resolve');
    expect(desk.last('replied').contentId).toMatch(/^content-/);
    expect(desk.last('resolved')).not.toHaveProperty('texts');
  });

  test('can hold what changes nothing but the sequence', () => {
    const { ticket } = opened();
    const noted = evolve(ticket, { type: 'noted', seq: ticket.seq + 1, at: ticket.at + 1, by: lea.id });
    expect(noted).toEqual({ ...ticket, seq: ticket.seq + 1, at: ticket.at + 1 });
  });
});
