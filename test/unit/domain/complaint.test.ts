import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, may } from '../../../domain/access/access';
import { COMMAND_NAMES } from '../../../domain/ticket/commands';
import { possible } from '../../../domain/ticket/possible';
import { HOUR_MS } from '../../../domain/time';
import { everybody, lea, paul, sam, tom } from '../harness/people';
import { opened } from '../harness/simulator';

const complaint = (about: readonly { id: string }[] = [lea]) =>
  opened({}, { kind: 'complaint', about: '2026-000007', complainedOf: about.map(({ id }) => id) });

describe('A complaint', () => {
  test('has a group and targets of its own', () => {
    const desk = complaint();
    expect(desk.ticket).toMatchObject({ groupId: 'reclamations', level: 'firstLine' });
    expect(desk.clock('takeCharge')?.budgetMs).toBe(8 * HOUR_MS);
    expect(desk.clock('resolution')?.budgetMs).toBe(80 * HOUR_MS);
  });

  test('is linked to the ticket it is about', () => {
    expect(complaint().ticket.links).toEqual([{ number: '2026-000007', relation: 'relatedTo' }]);
  });

  test('gives no right at all to those it is about, and takes none from anybody else', () => {
    fc.assert(
      fc.property(fc.subarray([...everybody]), fc.constantFrom(...ACTIONS), (about, action) => {
        const { ticket } = complaint(about);
        const { complainedOf: _, ...plain } = ticket;
        for (const actor of everybody) {
          expect(may(actor, action, ticket)).toBe(!about.includes(actor) && may(actor, action, plain));
        }
      }),
    );
  });

  test('lets them do nothing, whatever it is classified as', () => {
    const desk = complaint([sam]).act(lea, 'classify', { kind: 'incident' });
    const able = possible(desk.ticket, sam, desk.now, desk.terms).filter((it) => it.possible);
    expect(able).toEqual([]);
    for (const name of COMMAND_NAMES) {
      expect(['notAllowed', 'notTheBeneficiary']).toContain(desk.attempt(sam, name));
    }
  });

  test('is given to none of them, nor does one of them come', () => {
    const desk = complaint().act(tom, 'take');
    const slot = (technicianId: string) => ({
      startAt: desk.now + HOUR_MS,
      endAt: desk.now + 2 * HOUR_MS,
      technicianId,
    });
    expect(desk.attempt(tom, 'assign', { assigneeId: lea.id })).toBe('complainedOf');
    expect(desk.attempt(tom, 'scheduleVisit', slot(lea.id))).toBe('complainedOf');
    expect(desk.attempt(tom, 'proposeAppointment', { slots: [slot(tom.id), slot(lea.id)] })).toBe('complainedOf');
    expect(desk.attempt(tom, 'assign', { assigneeId: sam.id })).toBeUndefined();
  });

  test('tells whoever is to be told of it whom not to tell', () => {
    const desk = complaint().after('2 d');
    const alerts = desk.notices.filter(({ audience }) => audience.to !== 'person');
    expect(alerts.length).toBeGreaterThan(0);
    for (const { ticket } of alerts) expect(ticket.complainedOf).toEqual([lea.id]);
  });

  test('stays open to who made it', () => {
    expect(complaint().attempt(paul, 'reply')).toBeUndefined();
  });
});
