import { describe, expect, test } from '@jest/globals';
import { eva, everybody, lea, paul, rene, sam, tom } from '../harness/people';
import { opened } from '../harness/simulator';
import { paris } from '../harness/time';

const asked = () => opened().act(lea, 'requestRemoteTakeover');
const granted = () => asked().act(paul, 'answerConsent');

describe('A consent is asked for', () => {
  test('with everything it is about, and the requester is told', () => {
    const desk = opened().act(lea, 'requestRemoteTakeover', { scope: ['files', 'view', 'files'], language: 'en' });
    expect(desk.ticket.consent).toEqual({
      id: 'consent-1',
      status: 'asked',
      technicianId: lea.id,
      machineId: 'machine-1',
      scope: ['files', 'view'],
      textVersion: 'consent-v1',
      language: 'en',
      askedAt: desk.now,
      answeredAt: null,
      answeredBy: null,
      identifiedBy: null,
      expiresAt: null,
    });
    expect(desk.mailed).toContain(`consentRequested > person.${paul.id}`);
  });

  test('only where the policy offers remote takeover, and never at the field level', () => {
    expect(opened({}, { eple: false }).attempt(lea, 'requestRemoteTakeover')).toBe('remoteNotOffered');
    const { remote } = opened().terms.policy;
    const everyone = { policy: { remote: { ...remote, offeredTo: 'everyone' as const } } };
    const nobody = { policy: { remote: { ...remote, offeredTo: 'nobody' as const } } };
    expect(opened(everyone, { eple: false }).attempt(lea, 'requestRemoteTakeover')).toBeUndefined();
    expect(opened(nobody).attempt(lea, 'requestRemoteTakeover')).toBe('remoteNotOffered');
    const onSite = opened().act(lea, 'escalate', { groupId: 'proximite-nord' });
    expect(onSite.attempt(lea, 'requestRemoteTakeover')).toBe('notInThisState');
    const untaken = onSite.act(lea, 'resolve').act(paul, 'reopen');
    expect(untaken.attempt(lea, 'requestRemoteTakeover')).toBe('remoteNotOffered');
    const expert = opened().act(lea, 'escalate', { groupId: 'expert-reseau' });
    expect(expert.attempt(eva, 'requestRemoteTakeover')).toBeUndefined();
  });

  test('not twice for the same technician, machine and scope', () => {
    expect(asked().attempt(lea, 'requestRemoteTakeover')).toBe('consentAlreadyLive');
    expect(granted().attempt(lea, 'requestRemoteTakeover')).toBe('consentAlreadyLive');
  });

  test.each([
    ['another scope', lea, { scope: ['view', 'control'] as const }],
    ['another machine', lea, { machineId: 'machine-2' }],
    ['another technician', tom, {}],
  ])('again for %s: the former one is superseded, whether asked for or granted', (_what, technician, change) => {
    for (const desk of [asked(), granted()]) {
      desk.act(technician, 'requestRemoteTakeover', change);
      expect(desk.last('consentEnded')).toMatchObject({ consentId: 'consent-1', because: 'superseded' });
      expect(desk.ticket.consent).toMatchObject({ id: 'consent-2', status: 'asked', technicianId: technician.id });
      expect(desk.attempt(technician, 'startRemoteSession')).toBe('consentMissing');
      expect(desk.attempt(paul, 'answerConsent', { consentId: 'consent-1' })).toBe('anotherConsent');
    }
  });
});

describe('The beneficiary answers', () => {
  test.each(everybody.filter((who) => who !== paul))('and nobody else: not $id', (who) => {
    expect(asked().attempt(who, 'answerConsent')).toBe('notTheBeneficiary');
    expect(granted().attempt(who, 'revokeConsent')).toBe('notTheBeneficiary');
  });

  test('not even the referent who opened the ticket for them', () => {
    const desk = opened({}, { openedBy: rene.id }).act(lea, 'requestRemoteTakeover');
    expect(desk.attempt(rene, 'answerConsent')).toBe('notTheBeneficiary');
  });

  test('yes: who, when, how identified and until when', () => {
    const desk = asked().after('10 min').act(paul, 'answerConsent', {}, {});
    expect(desk.ticket.consent).toMatchObject({
      status: 'granted',
      answeredAt: desk.now,
      answeredBy: paul.id,
      identifiedBy: 'account',
      expiresAt: paris('2026-11-24 13:10'),
    });
    expect(desk.ticket.status).toBe('inProgress');
    expect(desk.mailed).toEqual([`answered > person.${lea.id}`]);
  });

  test('by a signed link, or by an operator’s hand: it is kept', () => {
    const byLink = asked().act({ ...paul, identifiedBy: 'signedLink' }, 'answerConsent');
    expect(byLink.ticket.consent?.identifiedBy).toBe('signedLink');
    const { identifiedBy: _, ...unknown } = paul;
    expect(asked().act(unknown, 'answerConsent').ticket.consent?.identifiedBy).toBe('operator');
  });

  test('no: it lowers nothing and ends nowhere', () => {
    const desk = asked().act(paul, 'answerConsent', { answer: 'refused' });
    expect(desk.ticket).toMatchObject({ status: 'inProgress', priority: 'P3' });
    expect(desk.clock('resolution')?.since).toBe(desk.now);
    expect(desk.attempt(lea, 'startRemoteSession')).toBe('consentMissing');
    expect(desk.attempt(paul, 'answerConsent')).toBe('notInThisState');
    for (const wayOut of ['requestRemoteTakeover', 'proposeAppointment', 'scheduleVisit', 'escalate'] as const) {
      expect(asked().act(paul, 'answerConsent', { answer: 'refused' }).attempt(lea, wayOut)).toBeUndefined();
    }
  });
});

describe('No answer is a refusal', () => {
  test('a reminder half way, and after a working day the consent has expired', () => {
    const desk = asked().until('2026-11-24 14:00');
    expect(desk.mailed).toContain(`consentReminder > person.${paul.id}`);
    desk.until('2026-11-25 09:00');
    expect(desk.ticket).toMatchObject({ status: 'inProgress', consent: { status: 'expired' } });
    expect(desk.mailed).toContain(`answered > person.${lea.id}`);
    expect(desk.clock('consent')).toBeUndefined();
  });

  test('an answer at the due instant is too late', () => {
    const desk = asked();
    desk.now = paris('2026-11-25 09:00');
    expect(desk.attempt(paul, 'answerConsent')).toBe('notInThisState');
    expect(desk.ticket.consent?.status).toBe('expired');
  });
});

describe('A consent ends', () => {
  test('when the requester takes it back', () => {
    const desk = granted().act(paul, 'revokeConsent');
    expect(desk.ticket.consent?.status).toBe('revoked');
    expect(desk.mailed).toEqual([`answered > person.${lea.id}`]);
    expect(desk.attempt(lea, 'startRemoteSession')).toBe('consentMissing');
  });

  test('when its time has passed', () => {
    const desk = granted().after('4 h');
    expect(desk.last('consentEnded')).toMatchObject({ because: 'expiry', at: paris('2026-11-24 13:00') });
    expect(desk.attempt(lea, 'startRemoteSession')).toBe('consentMissing');
  });

  test('with the ticket', () => {
    expect(granted().act(lea, 'resolve').last('consentEnded').because).toBe('closed');
    expect(asked().act(paul, 'cancel').ticket.consent?.status).toBe('ended');
    expect(asked().act(sam, 'resolve').attempt(paul, 'answerConsent')).toBe('notInThisState');
  });

  test('only the one it names', () => {
    expect(granted().attempt(paul, 'revokeConsent', { consentId: 'consent-9' })).toBe('anotherConsent');
  });
});
