import { describe, expect, test } from '@jest/globals';
import { ACCESS, type Action, may, reachesOf, sideOf } from '../../../domain/access/access';
import type { Actor } from '../../../domain/access/actor';
import { COMMAND_NAMES } from '../../../domain/ticket/commands';
import { possible } from '../../../domain/ticket/possible';
import * as people from '../harness/people';
import { opened } from '../harness/simulator';

const { admin, auditor, chloe, eva, lea, nora, paul, rene, robot, sam, yasmine } = people;

const pauls = {
  requesterId: paul.id,
  openedBy: paul.id,
  establishmentId: '0750001A',
  groupId: 'expert-reseau',
  groups: ['guichet', 'expert-reseau'],
};
const allowed = (action: Action, ticket = pauls) =>
  people.everybody.filter((who) => may(who, action, ticket)).map((who) => who.id.slice(4));

const WORK: Action[] = [
  'take',
  'assign',
  'classify',
  'note',
  'link',
  'requestInformation',
  'waitForSupplier',
  'escalate',
  'requestRemoteTakeover',
  'startRemoteSession',
  'endRemoteSession',
  'proposeAppointment',
  'rescheduleAppointment',
  'recordNoShow',
  'scheduleVisit',
  'startVisit',
  'reportVisit',
  'cancelVisit',
  'resolve',
];
const ANSWERS: Action[] = ['answerConsent', 'revokeConsent', 'answerAppointment', 'answerResolution', 'rate'];

describe('Who may do what with Paul’s ticket, which an expert of the network has', () => {
  test.each(WORK)('%s: the single desk, the experts who have it, supervisors', (action) => {
    expect(allowed(action)).toEqual(['lea', 'tom', 'chloe', 'eva', 'sam']);
  });

  test.each(ANSWERS)('%s: Paul alone', (action) => {
    expect(allowed(action)).toEqual(['paul']);
  });

  test('answers stay the beneficiary’s, whoever opened the ticket', () => {
    const forYasmine = { ...pauls, requesterId: yasmine.id };
    for (const action of ANSWERS) expect(allowed(action, forYasmine)).toEqual(['yasmine']);
    expect(may(paul, 'reply', forYasmine)).toBe(true);
  });

  test('read: Paul, his referent, whoever works on it, and who watches over the desk', () => {
    expect(allowed('read')).toEqual(['paul', 'rene', 'lea', 'tom', 'chloe', 'eva', 'sam', 'auditor', 'admin']);
  });

  test('read the desk’s internal notes: nobody outside it', () => {
    expect(allowed('readInternal')).toEqual(['lea', 'tom', 'chloe', 'eva', 'sam', 'auditor']);
  });

  test('acknowledge: the lead of the group that has it, and supervisors', () => {
    expect(allowed('acknowledge')).toEqual(['sam']);
    expect(allowed('acknowledge', { ...pauls, groupId: 'guichet' })).toEqual(['chloe', 'sam']);
  });

  test('cancel an appointment: both sides', () => {
    expect(allowed('cancelAppointment')).toEqual(['paul', 'lea', 'tom', 'chloe', 'eva', 'sam']);
  });

  test('reply and reopen: the requester’s side and the desk’s', () => {
    for (const action of ['reply', 'reopen'] as const) {
      expect(allowed(action)).toEqual(['paul', 'rene', 'lea', 'tom', 'chloe', 'eva', 'sam']);
    }
  });

  test('an auditor and an administrator change nothing', () => {
    for (const name of COMMAND_NAMES) for (const who of [auditor, admin]) expect(may(who, name, pauls)).toBe(false);
  });

  test('an integrator sees what it opened, and does no work', () => {
    const opened = { ...pauls, openedBy: robot.id };
    expect(may(robot, 'read', pauls)).toBe(false);
    expect(may(robot, 'read', opened)).toBe(true);
    for (const action of WORK) expect(may(robot, action, opened)).toBe(false);
  });
});

describe('Rights', () => {
  test('of several roles add up', () => {
    const both: Actor = { ...rene, roles: ['requester', 'referent', 'expert'], groups: ['expert-reseau'] };
    expect(reachesOf(both, 'read')).toEqual(new Set(['own', 'establishment', 'group']));
  });

  test('of nobody are none', () => {
    const nobody: Actor = {
      id: 'acc-x',
      roles: [],
      groups: ['guichet'],
      leads: ['guichet'],
      establishmentId: '0750001A',
    };
    for (const action of Object.keys(ACCESS) as Action[]) expect(may(nobody, action, pauls)).toBe(false);
  });

  test('of a referent end at the establishment, of one without an establishment at their own tickets', () => {
    expect(may({ ...rene, establishmentId: '0750009Z' }, 'read', pauls)).toBe(false);
    const { establishmentId: _, ...nowhere } = rene;
    expect(may(nowhere, 'read', pauls)).toBe(false);
    expect(may(nowhere, 'read', { ...pauls, requesterId: rene.id })).toBe(true);
  });

  test('of a field technician begin when the ticket comes to the group, and last', () => {
    expect(may(nora, 'read', pauls)).toBe(false);
    expect(may(nora, 'note', { ...pauls, groups: ['guichet', 'proximite-nord', 'expert-reseau'] })).toBe(true);
  });

  test('without a ticket in hand: whether there can be one at all', () => {
    expect([may(paul, 'openForOthers'), may(rene, 'openForOthers'), may(lea, 'openForOthers')]).toEqual([
      false,
      true,
      true,
    ]);
    expect([may(paul, 'previewTime'), may(auditor, 'previewTime')]).toEqual([false, true]);
  });
});

describe('Sides of the desk', () => {
  test('staff are requesters on a ticket of their own, and who may not work on it is no staff', () => {
    expect([lea, eva, sam, chloe].map((who) => sideOf(who, pauls))).toEqual(['staff', 'staff', 'staff', 'staff']);
    expect(sideOf(lea, { ...pauls, requesterId: lea.id })).toBe('requester');
    for (const who of [paul, rene, robot, nora]) expect(sideOf(who, pauls)).toBe('requester');
  });
});

describe('Why not', () => {
  test('is said for each command: the right first, then the path, then the command’s own reason', () => {
    const { ticket, now, terms } = opened();
    const why = (who: Actor, command: string) => possible(ticket, who, now, terms).find((p) => p.command === command);
    expect(why(paul, 'take')).toEqual({ command: 'take', possible: false, because: 'notAllowed' });
    expect(why(lea, 'answerConsent')).toMatchObject({ because: 'notTheBeneficiary' });
    expect(why(paul, 'answerConsent')).toMatchObject({ because: 'notInThisState' });
    expect(why(chloe, 'acknowledge')).toMatchObject({ because: 'nothingToAcknowledge' });
    expect(why(lea, 'startRemoteSession')).toMatchObject({ because: 'consentMissing' });
    expect(why(lea, 'take')).toEqual({ command: 'take', possible: true });
    expect(possible(ticket, paul, now, terms)).toHaveLength(COMMAND_NAMES.length);
  });
});
