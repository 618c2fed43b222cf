import { describe, expect, test } from '@jest/globals';
import type { EventOf } from '../../../domain/ticket/events';
import { chloe, eva, lea, paul, sam, tom } from '../harness/people';
import { type Desk, opened } from '../harness/simulator';
import { paris } from '../harness/time';

const told = () => opened().act(lea, 'take').act(lea, 'escalate', { direction: 'hierarchical' });
const acknowledged = () => told().act(chloe, 'acknowledge');

const nobodyFor = (desk: Desk, event: EventOf<'superiorTold'> = desk.last('superiorTold')): Desk => {
  const audience =
    event.told === 'groupLead' ? { to: 'groupLead' as const, id: 'guichet' } : { to: 'supervisors' as const };
  return desk.hear({ type: 'nobodyThere', audience, template: 'hierarchical', forSeq: event.seq });
};

describe('A hierarchical escalation', () => {
  test('tells the nearest superior and moves nothing', () => {
    const desk = told();
    expect(desk.ticket).toMatchObject({ groupId: 'guichet', level: 'firstLine', assigneeId: lea.id });
    expect(desk.ticket.superior).toMatchObject({ tier: 1, told: 'groupLead', status: 'awaiting', cause: 'command' });
    expect(desk.mailed).toEqual(['hierarchical > groupLead.guichet']);
  });

  test('tells one more superior each time, until none is left', () => {
    const desk = told().act(lea, 'escalate', { direction: 'hierarchical' });
    expect(desk.ticket.superior).toMatchObject({ tier: 2, told: 'supervisors' });
    expect(desk.mailed).toEqual(['hierarchical > supervisors']);
    expect(desk.attempt(lea, 'escalate', { direction: 'hierarchical' })).toBe('hierarchyExhausted');
  });

  test('that nobody acknowledges in an hour tells the next, and who forgot', () => {
    const desk = told().after('1 h');
    expect(desk.ticket.superior).toMatchObject({ tier: 2, toldAt: paris('2026-11-24 10:00') });
    expect(desk.mailed).toEqual(['acknowledgementOverdue > groupLead.guichet', 'hierarchical > supervisors']);
    expect(desk.after('1 h').told).toEqual(['breached', 'hierarchyExhausted']);
    expect(desk.mailed).toEqual(['acknowledgementOverdue > supervisors']);
  });

  test('that nobody acknowledges at all is recalled for ever', () => {
    const desk = told();
    while (desk.now < paris('2026-11-25 16:00')) desk.after('1 h');
    const [, ...repeats] = desk.marks('acknowledge');
    expect(repeats).toEqual(['2026-11-24 11:00', '2026-11-24 16:00', '2026-11-25 11:00', '2026-11-25 16:00']);
    expect(desk.all('hierarchyExhausted')).toHaveLength(1);
    expect(desk.mailed).toContain('acknowledgementOverdue > supervisors');
  });

  test('recalls whoever the policy’s hierarchy made the last to be told', () => {
    const desk = opened({ policy: { hierarchy: ['supervisors'] } }).act(lea, 'take');
    desk.act(lea, 'escalate', { direction: 'hierarchical' }).after('1 h');
    expect(desk.mailed).toEqual(['acknowledgementOverdue > supervisors']);
  });

  test('without anybody above is refused, and by a mark is recorded as such', () => {
    const alone = { policy: { hierarchy: [] } };
    expect(opened(alone).attempt(lea, 'escalate', { direction: 'hierarchical' })).toBe('hierarchyExhausted');
    expect(opened(alone).after('30 min').last('hierarchyExhausted').because).toBe('takeCharge');
  });
});

describe('A superior acknowledges', () => {
  test('being the lead of the group, or a supervisor', () => {
    expect(told().attempt(chloe, 'acknowledge')).toBeUndefined();
    expect(told().attempt(sam, 'acknowledge')).toBeUndefined();
    for (const who of [lea, eva, paul]) expect(told().attempt(who, 'acknowledge')).toBe('notAllowed');
  });

  test('only what was told, and once', () => {
    expect(opened().attempt(chloe, 'acknowledge')).toBe('nothingToAcknowledge');
    expect(acknowledged().attempt(chloe, 'acknowledge')).toBe('nothingToAcknowledge');
    expect(told().act(lea, 'resolve').attempt(chloe, 'acknowledge')).toBe('nothingToAcknowledge');
  });

  test('and forgets: after four hours the next superior is told, who has an hour', () => {
    const desk = acknowledged().until('2026-11-24 14:00');
    expect(desk.ticket.superior).toMatchObject({ tier: 2, status: 'awaiting' });
    expect(desk.mailed).toEqual(['acknowledgementOverdue > groupLead.guichet', 'hierarchical > supervisors']);
    expect(desk.clock('acknowledge')?.dueAt).toBe(paris('2026-11-24 15:00'));
  });

  test('and the last one forgets: it is recalled for ever', () => {
    const desk = told().act(lea, 'escalate', { direction: 'hierarchical' }).act(sam, 'acknowledge');
    desk.until('2026-11-25 12:00');
    expect(desk.marks('followUp')).toEqual(['2026-11-24 14:00', '2026-11-25 09:00']);
  });

  test.each(['reply', 'escalate', 'requestInformation', 'scheduleVisit', 'resolve'] as const)(
    'and the ticket goes on (%s): the alert is over',
    (command) => {
      const desk = acknowledged().act(tom, command);
      expect(desk.last('acknowledgementSettled').act).toBe(command);
      expect(desk.ticket.superior?.status).toBe('settled');
      expect(desk.clock('followUp')).toBeUndefined();
    },
  );

  test('and a note, or the requester’s reply, does not end it', () => {
    const desk = acknowledged().act(lea, 'note').act(paul, 'reply');
    expect(desk.clock('followUp')).toBeDefined();
  });

  test('after it is over the next alert starts at the nearest superior again', () => {
    const desk = acknowledged().act(lea, 'reply').act(lea, 'escalate', { direction: 'hierarchical' });
    expect(desk.ticket.superior).toMatchObject({ tier: 1, told: 'groupLead', status: 'awaiting' });
  });

  test('a resolution that is late still has somebody to tell after both were told that nobody took the ticket', () => {
    const desk = opened().after('30 min').after('1 h').after('1 h');
    expect(desk.all('superiorTold').map(({ tier }) => tier)).toEqual([1, 2]);
    desk.act(lea, 'take').after('30 d');
    expect(
      desk
        .all('superiorTold')
        .map(({ tier }) => tier)
        .slice(0, 3),
    ).toEqual([1, 2, 1]);
    expect(desk.all('superiorTold')[2]).toMatchObject({ because: 'resolution', told: 'groupLead' });
  });
});

describe('Nobody is there', () => {
  test('the superior is skipped at once, and it is recorded', () => {
    const desk = nobodyFor(told());
    expect(desk.told).toEqual(['nobodyThere', 'superiorTold']);
    expect(desk.last('superiorTold')).toMatchObject({
      tier: 2,
      told: 'supervisors',
      because: 'nobodyThere',
      at: desk.now,
    });
    expect(nobodyFor(desk).told).toEqual(['nobodyThere', 'hierarchyExhausted']);
  });

  test('word that comes late skips nobody', () => {
    const former = told().last('superiorTold');
    const next = told().act(lea, 'escalate', { direction: 'hierarchical' });
    expect(nobodyFor(next, former).told).toEqual(['nobodyThere']);
    expect(nobodyFor(acknowledged()).told).toEqual(['nobodyThere']);
    for (const over of [told().act(lea, 'resolve'), told().act(paul, 'cancel')]) {
      expect(nobodyFor(over).told).toEqual(['nobodyThere']);
      expect(over.mailed).toEqual([]);
    }
  });

  test('for an alert: it goes to the lead instead of the group, to the supervisors instead of the lead', () => {
    const alert = (audience: Parameters<Desk['hear']>[0] & { type: 'nobodyThere' }) => opened().hear(audience).mailed;
    const word = { type: 'nobodyThere', template: 'threshold', forSeq: 4 } as const;
    expect(alert({ ...word, audience: { to: 'group', id: 'guichet' } })).toEqual(['nobodyThere > groupLead.guichet']);
    expect(alert({ ...word, audience: { to: 'groupLead', id: 'guichet' } })).toEqual(['nobodyThere > supervisors']);
    expect(alert({ ...word, audience: { to: 'supervisors' } })).toEqual([]);
    expect(alert({ ...word, audience: { to: 'person', id: tom.id } })).toEqual(['nobodyThere > group.guichet']);
    expect(alert({ ...word, audience: { to: 'person', id: paul.id } })).toEqual([]);
  });
});
