import { describe, expect, test } from '@jest/globals';
import { eva, lea, nora, paul } from '../harness/people';
import { opened } from '../harness/simulator';

describe('A functional escalation', () => {
  test.each([
    ['expert-reseau', 'expert'],
    ['proximite-nord', 'onSite'],
  ] as const)('to %s moves the ticket to the level %s, without an assignee', (groupId, level) => {
    const desk = opened().act(lea, 'take').act(lea, 'escalate', { groupId });
    expect(desk.ticket).toMatchObject({ groupId, level, assigneeId: null, leftFirstLine: true, status: 'inProgress' });
    expect(desk.ticket.groups).toEqual(['guichet', groupId]);
    expect(desk.mailed).toEqual([`escalated > group.${groupId}`]);
  });

  test('keeps the resolution clock as it is', () => {
    const desk = opened().act(lea, 'take').after('1 h');
    const before = desk.clock('resolution');
    expect(desk.act(lea, 'escalate').clock('resolution')).toEqual(before);
  });

  test('back to the single desk, and between the two second levels', () => {
    const desk = opened().act(lea, 'escalate', { groupId: 'expert-reseau' });
    desk.act(eva, 'escalate', { groupId: 'proximite-nord' }).act(nora, 'escalate', { groupId: 'guichet' });
    expect(desk.ticket).toMatchObject({ level: 'firstLine', leftFirstLine: true });
    expect(desk.ticket.groups).toEqual(['guichet', 'expert-reseau', 'proximite-nord']);
  });

  test('to another group of the single desk does not leave the first line', () => {
    const { groups } = opened().terms.policy;
    const night = { policy: { groups: [...groups, { id: 'guichet-soir', level: 'firstLine' as const }] } };
    expect(opened(night).act(lea, 'escalate', { groupId: 'guichet-soir' }).ticket.leftFirstLine).toBe(false);
  });

  test('names a group the policy knows, where the ticket is not yet', () => {
    const desk = opened();
    expect(desk.attempt(lea, 'escalate', { groupId: undefined as never })).toBe('groupMissing');
    expect(desk.attempt(lea, 'escalate', { groupId: 'cuisine' })).toBe('unknownGroup');
    expect(desk.attempt(lea, 'escalate', { groupId: 'guichet' })).toBe('unknownGroup');
  });

  test('gives the new group its rights, and the former one keeps them', () => {
    const desk = opened();
    expect(desk.attempt(eva, 'take')).toBe('notAllowed');
    desk.act(lea, 'escalate', { groupId: 'expert-reseau' });
    expect(desk.attempt(eva, 'take')).toBeUndefined();
    desk.act(eva, 'escalate', { groupId: 'proximite-nord' });
    expect(desk.attempt(eva, 'note')).toBeUndefined();
  });

  test('by a mark of the policy happens at its due instant, once, and tells the group', () => {
    const { resolution } = opened().terms.policy;
    const marks = [
      { percent: 50, actions: [{ do: 'escalate' as const, groupId: 'expert-reseau' }] },
      { percent: 100, actions: [{ do: 'escalate' as const, groupId: 'expert-reseau' }] },
    ];
    const desk = opened({ policy: { resolution: { ...resolution, marks } } }, { priority: 'P1' }).act(lea, 'take');
    desk.after('7 h');
    expect(desk.all('escalated')).toHaveLength(1);
    expect(desk.last('escalated')).toMatchObject({ because: 'resolution', by: 'system' });
    expect(desk.ticket).toMatchObject({ level: 'expert', assigneeId: null, leftFirstLine: true });
    expect(desk.mails('escalated').map((n) => n.audience)).toEqual([{ to: 'group', id: 'expert-reseau' }]);
  });

  test('a requester cannot', () => {
    expect(opened().attempt(paul, 'escalate')).toBe('notAllowed');
  });
});

describe('A new ticket is routed', () => {
  test('to the single desk by the policy of the Académie de Paris', () => {
    expect(opened().ticket).toMatchObject({ groupId: 'guichet', level: 'firstLine', leftFirstLine: false });
  });

  test('by service and kind, the first row that matches', () => {
    const routing = [
      { serviceId: 'reseau', kind: 'incident' as const, groupId: 'expert-reseau' },
      { kind: 'complaint' as const, groupId: 'expert-identite' },
      { groupId: 'guichet' },
    ];
    const routed = (opening: object) => opened({ policy: { routing } }, opening).ticket.groupId;
    expect(routed({ serviceId: 'reseau' })).toBe('expert-reseau');
    expect(routed({ serviceId: 'reseau', kind: 'request' })).toBe('guichet');
    expect(routed({ serviceId: 'reseau', kind: 'complaint' })).toBe('expert-identite');
  });
});
