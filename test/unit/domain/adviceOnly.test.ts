import { describe, expect, test } from '@jest/globals';
import { outsideOf } from '../../../domain/access/visibility';
import { academieParis } from '../../../domain/policy/academieParis';
import { openTicket } from '../../../domain/ticket/open';
import { possible } from '../../../domain/ticket/possible';
import { isAdviceOnly } from '../../../domain/ticket/rules/conformity';
import { DAY_MS, HOUR_MS } from '../../../domain/time';
import type { Conformity } from '../../../domain/workstation/workstation';
import { lea, paul, sam } from '../harness/people';
import { anOpening, type Desk, opened, TUESDAY_9H } from '../harness/simulator';

const NOT_CONFORMING: Conformity = { state: 'notConforming', charterVersion: 1, criteria: ['updates'] };
const CONFORMING: Conformity = { state: 'conforming', charterVersion: 1 };
const BARRED = ['requestRemoteTakeover', 'proposeAppointment', 'scheduleVisit'];

const barred = (desk: Desk): string[] =>
  possible(desk.ticket, lea, desk.now, desk.terms).flatMap((it) => (it.because === 'adviceOnly' ? [it.command] : []));

const ofFailing = () => opened({}, { machineId: 'PC-0001', conformity: NOT_CONFORMING });

describe('A workstation that does not conform', () => {
  test('is helped by advice: no remote takeover, no appointment, no visit, and all else as ever', () => {
    const desk = ofFailing();
    expect(barred(desk)).toEqual(BARRED);
    desk.act(lea, 'take').act(lea, 'reply').act(lea, 'requestInformation').act(paul, 'reply');
    expect(desk.attempt(lea, 'proposeAppointment')).toBe('adviceOnly');
    desk.act(lea, 'escalate').act(lea, 'resolve');
  });

  test('blocks no urgent report: what is urgent when it is opened, or becomes so, is helped in full', () => {
    expect(barred(opened({}, { conformity: NOT_CONFORMING, priority: 'P1' }))).toEqual([]);
    const desk = ofFailing().act(lea, 'classify', { urgency: undefined, priority: 'P2' } as never);
    expect(barred(desk)).toEqual([]);
    expect(barred(desk.act(lea, 'classify', { urgency: undefined, priority: 'P3' } as never))).toEqual(BARRED);
  });

  test('is helped in full once it conforms, or another one is meant', () => {
    const desk = ofFailing().act(lea, 'recordConformity', { machineId: 'PC-0001', conformity: CONFORMING });
    expect(barred(desk)).toEqual([]);
    expect(desk.attempt(lea, 'recordConformity', { machineId: 'PC-0001', conformity: CONFORMING })).toBe(
      'nothingToChange',
    );
    desk.act(lea, 'recordConformity', { machineId: 'PC-0002', conformity: NOT_CONFORMING });
    expect([desk.ticket.machineId, barred(desk)]).toEqual(['PC-0002', BARRED]);
  });

  test('and the conforming one, the unknown one, and a policy or rules without charter limit nothing', () => {
    expect(barred(opened({}, { conformity: CONFORMING }))).toEqual([]);
    expect(barred(opened({}, { conformity: { state: 'unknown', charterVersion: 1 } }))).toEqual([]);
    const { workstation: rule, ...without } = academieParis;
    if (!rule) throw new Error('the policy of Paris has a rule');
    const desk = ofFailing();
    expect(isAdviceOnly(desk.ticket, without, desk.now)).toBe(false);
    expect(
      isAdviceOnly(desk.ticket, { ...academieParis, workstation: { ...rule, notConforming: 'fullHelp' } }, desk.now),
    ).toBe(false);
    const { ticket } = openTicket({ ...anOpening, conformity: NOT_CONFORMING }, TUESDAY_9H, desk.terms, 1);
    expect(isAdviceOnly(ticket, academieParis, TUESDAY_9H)).toBe(false);
  });

  test('is none of the desk’s business where it is no fault of a workstation', () => {
    const desk = opened();
    expect(desk.attempt(lea, 'recordConformity')).toBe('noWorkstationFault');
    expect(desk.attempt(sam, 'grantDerogation')).toBe('derogationNotNeeded');
    const other = ofFailing().act(lea, 'classify', {
      kind: 'request',
      conformity: { state: 'notApplicable', charterVersion: 1 },
    });
    expect(barred(other)).toEqual([]);
    expect(other.attempt(lea, 'recordConformity')).toBe('noWorkstationFault');
    other.act(lea, 'classify', { kind: 'incident', conformity: NOT_CONFORMING });
    expect(barred(other)).toEqual(BARRED);
  });
});

describe('A derogation', () => {
  const until = TUESDAY_9H + 2 * DAY_MS;

  test('opens full help until its end, and not a moment longer', () => {
    const desk = ofFailing().act(sam, 'grantDerogation', { until });
    expect(barred(desk)).toEqual([]);
    desk.act(lea, 'take').act(lea, 'proposeAppointment');
    expect(barred(desk.after('2 d'))).toEqual(BARRED);
    expect(desk.ticket.appointment?.status).toBe('proposed');
  });

  test('is withdrawn by a supervisor, and goes with the machine it was for', () => {
    const desk = ofFailing().act(sam, 'grantDerogation', { until }).act(sam, 'revokeDerogation');
    expect(barred(desk)).toEqual(BARRED);
    expect(desk.attempt(sam, 'revokeDerogation')).toBe('noDerogation');
    desk.act(sam, 'grantDerogation', { until });
    desk.act(lea, 'recordConformity', { machineId: 'PC-0002', conformity: NOT_CONFORMING });
    expect(barred(desk)).toEqual(BARRED);
  });

  test('is told by mail to its requester where the supervisor writes to them, never with the reason', () => {
    const silent = ofFailing().act(sam, 'grantDerogation', { until });
    expect(silent.mailed).toEqual([]);
    expect(outsideOf(silent.last('derogationGranted'))).toEqual({ facts: { until }, texts: false });
    expect(silent.act(sam, 'revokeDerogation').mailed).toEqual([]);
    const words = { contentId: 'content-1', texts: ['reason', 'message'] };
    const desk = ofFailing().act(sam, 'grantDerogation', { until, ...words });
    expect(desk.mailed).toEqual([`derogationGranted > person.${paul.id}`]);
    expect(outsideOf(desk.last('derogationGranted'))).toEqual({ facts: { until }, texts: ['message'] });
    desk.act(sam, 'revokeDerogation', words);
    expect(desk.mailed).toEqual([`derogationRevoked > person.${paul.id}`]);
    expect(outsideOf(desk.last('derogationRevoked'))).toEqual({ facts: {}, texts: ['message'] });
  });

  test('is a supervisor’s alone, ends in the future and no later than the policy allows', () => {
    const desk = ofFailing();
    expect(desk.attempt(lea, 'grantDerogation', { until })).toBe('notAllowed');
    expect(desk.attempt(sam, 'grantDerogation', { until: desk.now })).toBe('untilInPast');
    expect(desk.attempt(sam, 'grantDerogation', { until: desk.now + 31 * DAY_MS })).toBe('derogationTooLong');
    desk.act(sam, 'grantDerogation', { until: desk.now + HOUR_MS });
  });
});
