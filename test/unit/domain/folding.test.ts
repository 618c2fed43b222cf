import { describe, expect, test } from '@jest/globals';
import { lea, paul } from '../harness/people';
import { opened } from '../harness/simulator';

describe('After an outage', () => {
  test('one message for each audience says the worst, and lists the others from the oldest on', () => {
    const desk = opened().sleep('3 h').hear({ type: 'elapse' });
    expect(desk.mailed).toEqual([
      'breach > group.guichet',
      'hierarchical > groupLead.guichet',
      'hierarchical > supervisors',
    ]);
    for (const notice of desk.notices.slice(1)) {
      const dues = notice.missed.map((alert) => alert.due);
      expect(dues).toEqual([...dues].sort((a, b) => a - b));
    }
    const toLead = desk.notices.filter((n) => n.audience.to === 'groupLead');
    expect(toLead).toHaveLength(1);
    expect(toLead[0]?.missed.map((m) => m.template)).toContain('threshold');
  });

  test('nothing is lost: each alert that was due is sent, or is listed in one that is', () => {
    const watched = opened();
    for (let quarter = 0; quarter < 20; quarter++) watched.after('15 min');
    const missed = opened().sleep('5 h').hear({ type: 'elapse' });
    const told = (desk: typeof missed) =>
      desk.notices.flatMap((n) => [...n.missed.map((m) => m.template), n.template]).sort();
    expect(told(missed)).toEqual(told(watched));
    expect(missed.notices.length).toBeLessThan(watched.notices.length);
  });

  test('a requester gets one reminder, not three', () => {
    const desk = opened().act(lea, 'take').act(lea, 'requestInformation').sleep('13 d').hear({ type: 'elapse' });
    const [reminder, ...others] = desk.mails('informationReminder');
    expect(others).toEqual([]);
    expect(reminder?.missed.map((m) => [m.template, m.percent])).toEqual([
      ['informationReminder', null],
      ['informationReminder', null],
    ]);
  });

  test('other mails each stand for themselves', () => {
    const desk = opened().sleep('3 h').act(lea, 'resolve');
    expect(desk.mailed).toContain(`resolved > person.${paul.id}`);
    expect(desk.notices.every((n) => n.template !== 'resolved' || n.missed.length === 0)).toBe(true);
  });
});

describe('A notice', () => {
  test('has an id of its own in the ticket, and shows the ticket as it was at its event', () => {
    const desk = opened().sleep('1 d').act(lea, 'take').act(lea, 'reply').sleep('10 d').hear({ type: 'elapse' });
    const ids = desk.notices.map((n) => n.id);
    expect(new Set(ids).size).toBe(ids.length);
    const [first] = desk.notices;
    expect(first).toMatchObject({ template: 'opened', event: { type: 'ticketOpened' }, ticket: { assigneeId: null } });
  });

  test('carries facts and opaque ids only', () => {
    const { ticket } = opened().notices[0] ?? {};
    expect(Object.keys(ticket ?? {}).sort()).toEqual([
      'appointment',
      'assigneeId',
      'consent',
      'cycle',
      'dueAt',
      'groupId',
      'kind',
      'level',
      'number',
      'openedAt',
      'priority',
      'requesterId',
      'serviceId',
    ]);
  });
});
