import { describe, expect, test } from '@jest/globals';
import { lea, paul, sam, tom } from '../harness/people';
import { opened } from '../harness/simulator';
import { paris } from '../harness/time';

const granted = () => opened().act(lea, 'requestRemoteTakeover').act(paul, 'answerConsent');
const running = () => granted().act(lea, 'startRemoteSession');

describe('A remote session starts', () => {
  test('only with a consent, for the technician and on the machine it names', () => {
    expect(opened().attempt(lea, 'startRemoteSession')).toBe('consentMissing');
    expect(opened().act(lea, 'requestRemoteTakeover').attempt(lea, 'startRemoteSession')).toBe('consentMissing');
    expect(granted().attempt(tom, 'startRemoteSession')).toBe('consentForAnother');
    expect(granted().attempt(sam, 'startRemoteSession')).toBe('consentForAnother');
    expect(granted().attempt(lea, 'startRemoteSession', { machineId: 'machine-2' })).toBe('machineNotConsented');
    expect(running().ticket.session).toMatchObject({ technicianId: lea.id, machineId: 'machine-1' });
  });

  test('only once at a time, and no other consent is asked for meanwhile', () => {
    expect(running().attempt(lea, 'startRemoteSession')).toBe('sessionRunning');
    expect(running().attempt(tom, 'requestRemoteTakeover')).toBe('sessionRunning');
    expect(running().attempt(lea, 'resolve')).toBe('sessionRunning');
  });

  test('again under the same consent, after a first one', () => {
    const desk = running().act(lea, 'endRemoteSession').after('10 min').act(lea, 'startRemoteSession');
    expect(desk.ticket.session?.consentId).toBe('consent-1');
    expect(desk.clock('remoteSession')?.dueAt).toBe(paris('2026-11-24 11:10'));
  });
});

describe('A remote session ends', () => {
  test('with the technician’s report, which the requester receives; the consent lives on', () => {
    const desk = running().act(lea, 'endRemoteSession');
    expect(desk.last('remoteSessionEnded')).toMatchObject({ because: 'report', by: lea.id });
    expect(desk.last('remoteSessionEnded').contentId).toBeDefined();
    expect(desk.mailed).toEqual([`remoteSessionReport > person.${paul.id}`]);
    expect(desk.ticket).toMatchObject({ session: null, consent: { status: 'granted' } });
  });

  test('when the requester takes the consent back, at once', () => {
    const desk = running().act(paul, 'revokeConsent');
    expect(desk.told).toEqual(['remoteSessionEnded', 'consentRevoked']);
    expect(desk.ticket).toMatchObject({ session: null, consent: { status: 'revoked' } });
    expect(desk.last('remoteSessionEnded').because).toBe('revoked');
  });

  test('after two hours, even when nobody ends it', () => {
    const desk = running().after('2 h');
    expect(desk.told).toEqual(['breached', 'remoteSessionEnded']);
    expect(desk.last('remoteSessionEnded')).toMatchObject({ because: 'timeLimit', at: paris('2026-11-24 11:00') });
    expect(desk.ticket.consent?.status).toBe('granted');
  });

  test('when the consent’s time has passed', () => {
    const desk = granted().after('3 h').act(lea, 'startRemoteSession').after('1 h');
    expect(desk.told).toEqual(['breached', 'remoteSessionEnded', 'consentEnded']);
    expect(desk.last('remoteSessionEnded')).toMatchObject({ because: 'expiry', at: paris('2026-11-24 13:00') });
  });

  test('with the ticket, when it is cancelled', () => {
    const desk = running().act(paul, 'cancel');
    expect(desk.told).toEqual(['remoteSessionEnded', 'consentEnded', 'cancelled']);
    expect(desk.ticket).toMatchObject({ session: null, clocks: [] });
  });

  test('a revocation that was queued behind the end of the consent changes nothing more', () => {
    const desk = running().sleep('5 h');
    expect(desk.attempt(paul, 'revokeConsent')).toBe('notInThisState');
    expect(desk.ticket.session).toBeNull();
  });

  test('instants are whole milliseconds, whatever millisecond things happen at', () => {
    const desk = opened()
      .after('1237 ms')
      .act(lea, 'requestRemoteTakeover')
      .after('2741 ms')
      .act(paul, 'answerConsent');
    for (const clock of desk.ticket.clocks)
      expect([clock.name, Number.isInteger(clock.dueAt)]).toEqual([clock.name, true]);
    desk.after('7 h');
    expect(desk.events.filter((e) => !Number.isInteger(e.at))).toEqual([]);
  });
});
