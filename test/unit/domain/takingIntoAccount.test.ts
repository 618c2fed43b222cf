import { describe, expect, test } from '@jest/globals';
import type { CommandName } from '../../../domain/ticket/commands';
import { chloe, lea, nora, paul, rene, sam, tom } from '../harness/people';
import { opened } from '../harness/simulator';

const isTaken = (act: (desk: ReturnType<typeof opened>) => unknown): boolean => {
  const desk = opened().after('5 min');
  act(desk);
  return desk.ticket.takenAt !== null;
};

describe('A ticket is taken into account by the first human act of the desk', () => {
  test.each<CommandName>([
    'take',
    'assign',
    'reply',
    'requestInformation',
    'waitForSupplier',
    'escalate',
    'requestRemoteTakeover',
    'proposeAppointment',
    'scheduleVisit',
    'resolve',
  ])('%s by a technician does', (command) => {
    const desk = opened().after('5 min').act(lea, command);
    expect(desk.last('takenIntoAccount')).toMatchObject({ act: command, by: lea.id, at: desk.now });
    expect(desk.verdicts('takeCharge')).toEqual(['met']);
    expect(desk.clock('takeCharge')).toBeUndefined();
  });

  test('the confirmation that the ticket is opened does not', () => {
    const desk = opened();
    expect(desk.mailed).toEqual([`opened > person.${paul.id}`]);
    expect(desk.ticket).toMatchObject({ status: 'new', takenAt: null });
  });

  test.each<CommandName>(['note', 'classify', 'link'])('%s by a technician does not', (command) => {
    expect(isTaken((desk) => desk.act(lea, command))).toBe(false);
  });

  test('a reply of the requester or of the referent does not', () => {
    expect(isTaken((desk) => desk.act(paul, 'reply'))).toBe(false);
    expect(isTaken((desk) => desk.act(rene, 'reply'))).toBe(false);
  });

  test('telling a superior does not', () => {
    expect(isTaken((desk) => desk.act(lea, 'escalate', { direction: 'hierarchical' }))).toBe(false);
  });

  test('an automatic escalation does not', () => {
    const marks = [{ percent: 100, actions: [{ do: 'escalate' as const, groupId: 'expert-reseau' }] }];
    const { takeCharge } = opened().terms.policy;
    const desk = opened({ policy: { takeCharge: { ...takeCharge, marks } } }).after('30 min');
    expect(desk.ticket).toMatchObject({ groupId: 'expert-reseau', level: 'expert', takenAt: null, status: 'new' });
  });

  test('a refused act does not', () => {
    expect(isTaken((desk) => desk.attempt(nora, 'take'))).toBe(false);
  });

  test('only the first act counts', () => {
    const desk = opened().act(lea, 'take').after('5 min').act(lea, 'reply').act(tom, 'take');
    expect(desk.all('takenIntoAccount')).toHaveLength(1);
    expect(desk.ticket.assigneeId).toBe(tom.id);
  });

  test('a technician who takes a ticket of their own has taken it, but their own reply does not count', () => {
    const own = { requesterId: lea.id, openedBy: lea.id };
    expect(opened({}, own).act(lea, 'take').ticket.takenAt).not.toBeNull();
    const replied = opened({}, own);
    replied.attempt(lea, 'reply');
    expect(replied.ticket.takenAt).toBeNull();
  });

  test('whoever has the ticket cannot take it twice', () => {
    const desk = opened().act(lea, 'take');
    expect(desk.attempt(lea, 'take')).toBe('alreadyTaken');
    expect(desk.attempt(tom, 'take')).toBeUndefined();
  });
});

describe('Who is told', () => {
  test.each<CommandName>(['take', 'assign', 'escalate', 'waitForSupplier'])(
    'the requester learns that the ticket is in hand when it is by %s',
    (command) => {
      expect(opened().act(lea, command).mailed).toContain(`takenIntoAccount > person.${paul.id}`);
    },
  );

  test.each<CommandName>(['reply', 'requestInformation', 'resolve', 'proposeAppointment'])(
    'no second mail goes out with the one of %s',
    (command) => {
      expect(opened().act(lea, command).mails('takenIntoAccount')).toEqual([]);
    },
  );

  test('who is assigned is told, but not who takes the ticket', () => {
    const desk = opened().act(chloe, 'assign', { assigneeId: tom.id });
    expect(desk.mailed).toContain(`assigned > person.${tom.id}`);
    expect(desk.act(lea, 'take').mails('assigned')).toHaveLength(1);
  });

  test('after a reopening who had it may be assigned again, which takes it into account', () => {
    const desk = opened().act(sam, 'assign', { assigneeId: lea.id }).act(lea, 'resolve').act(paul, 'reopen');
    expect(desk.ticket).toMatchObject({ assigneeId: lea.id, takenAt: null });
    expect(desk.act(sam, 'assign', { assigneeId: lea.id }).ticket.takenAt).toBe(desk.now);
  });

  test('assigning to who has it already changes nothing', () => {
    const desk = opened().act(sam, 'assign', { assigneeId: tom.id });
    expect(desk.attempt(sam, 'assign', { assigneeId: tom.id })).toBe('nothingToChange');
  });
});
