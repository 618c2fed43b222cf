import { describe, expect, test } from '@jest/globals';
import { lea, paul } from '../harness/people';
import { opened } from '../harness/simulator';
import { paris } from '../harness/time';

describe('Nobody takes the ticket', () => {
  test('the desk is told at 50, 75 and 100 % and then every two opening hours', () => {
    const desk = opened().until('2026-11-25 10:00');
    expect(desk.marks('takeCharge')).toEqual([
      '2026-11-24 09:15',
      '2026-11-24 09:22:30',
      '2026-11-24 09:30',
      '2026-11-24 11:30',
      '2026-11-24 14:30',
      '2026-11-24 16:30',
      '2026-11-25 09:30',
    ]);
    expect(desk.all('breached').filter((e) => e.clock === 'takeCharge')).toHaveLength(1);
  });

  test('each mark tells whom the policy names', () => {
    const desk = opened();
    expect(desk.after('15 min').mailed).toEqual(['threshold > group.guichet']);
    expect(desk.after('450 s').mailed).toEqual(['threshold > group.guichet', 'threshold > groupLead.guichet']);
    expect(desk.after('450 s').mailed).toEqual(['breach > group.guichet', 'hierarchical > groupLead.guichet']);
  });

  test('a minute before a mark nothing has happened', () => {
    expect(opened().after('14 min').lastEvents).toEqual([]);
  });

  test('each event says when it was due and when it was fired', () => {
    const desk = opened().sleep('20 min').hear({ type: 'elapse' });
    expect(desk.last('markReached')).toMatchObject({
      percent: 50,
      due: paris('2026-11-24 09:15'),
      at: paris('2026-11-24 09:15'),
      fired: paris('2026-11-24 09:20'),
      by: 'system',
    });
  });

  test('after an outage the repeats fold into the last of them, and the mails into one that names the others', () => {
    const desk = opened().sleep('2 d').hear({ type: 'elapse' });
    const repeats = desk.all('repeated').filter((e) => e.clock === 'takeCharge');
    const fired = repeats.length + repeats.reduce((sum, e) => sum + e.folded, 0);
    // 15 opening hours have passed since the breach: 7 repeats.
    expect(fired).toBe(7);
    const toLead = desk.notices.filter((n) => n.audience.to === 'groupLead');
    expect(toLead.map((n) => n.template)).toEqual(['hierarchical']);
    expect(toLead[0]?.missed.map((m) => [m.template, m.percent])).toContainEqual(['threshold', 75]);
    expect(toLead[0]?.missed.map((m) => m.due)).toEqual([...(toLead[0]?.missed ?? [])].map((m) => m.due).sort());
  });

  test('repeats that act are never folded: each tells one more superior', () => {
    const { takeCharge } = opened().terms.policy;
    const repeat = { everySeconds: 3600, actions: [{ do: 'tellSuperior' as const }] };
    const policy = {
      takeCharge: { ...takeCharge, repeat },
      hierarchy: ['groupLead', 'groupLead', 'supervisors'] as const,
    };
    const slow = { time: 'wall', seconds: 10 * 86_400, reminderPercents: [] } as const;
    const watched = opened({ policy: { ...policy, acknowledge: slow } });
    const missed = opened({ policy: { ...policy, acknowledge: slow } });
    for (let hour = 0; hour < 4; hour++) watched.after('1 h');
    missed.sleep('4 h').hear({ type: 'elapse' });
    expect(missed.ticket.superior).toEqual(watched.ticket.superior);
    expect(missed.ticket.superior?.tier).toBe(3);
  });
});

describe('An act exactly at the due instant is late', () => {
  test('taken at 30 minutes sharp: the clock is breached first', () => {
    const desk = opened().sleep('30 min').act(lea, 'take');
    expect(desk.told.slice(0, 5)).toEqual(['markReached', 'markReached', 'breached', 'superiorTold', 'assigned']);
    expect(desk.verdicts('takeCharge')).toEqual(['missed']);
  });

  test('taken a millisecond before: in time', () => {
    const desk = opened().sleep('30 min').sleep('-1 ms').act(lea, 'take');
    expect(desk.verdicts('takeCharge')).toEqual(['met']);
    expect(desk.all('breached')).toEqual([]);
  });

  test('resolved at the due instant of the resolution: late, and late for ever', () => {
    const desk = opened().act(lea, 'take');
    desk.now = desk.clock('resolution')?.dueAt ?? 0;
    desk.act(lea, 'resolve');
    expect(desk.verdicts('resolution')).toEqual(['missed']);
  });
});

describe('The budget follows the ticket’s classification', () => {
  test('a higher priority shortens what is left, counting what is consumed', () => {
    const desk = opened().act(lea, 'take').after('2 h').act(lea, 'classify', { priority: 'P1' });
    expect(desk.clock('resolution')).toMatchObject({ budgetMs: 4 * 3_600_000, dueAt: paris('2026-11-24 14:00') });
  });

  test('a budget cut below what is consumed takes effect when it is cut, not in the past', () => {
    const desk = opened().act(lea, 'take').until('2026-11-25 16:00').act(lea, 'classify', { priority: 'P1' });
    desk.after('1 min');
    expect(desk.last('breached')).toMatchObject({ clock: 'resolution', due: paris('2026-11-25 16:00') });
  });

  test('a budget cut far below breaches once, and the repeats begin from there', () => {
    const { resolution } = opened().terms.policy;
    const repeat = { everySeconds: 3600, actions: [{ do: 'tellSuperior' as const }] };
    const desk = opened({ policy: { resolution: { ...resolution, repeat } } }).act(lea, 'take');
    desk.until('2026-11-26 10:00').act(lea, 'classify', { priority: 'P1' }).after('59 min');
    // Half of the first budget was spent before; 75 and 100 % of the second are overtaken by the cut.
    expect(desk.marks('resolution').slice(1)).toEqual(['2026-11-26 10:00', '2026-11-26 10:00']);
    expect(desk.ticket.superior?.tier).toBe(1);
  });

  test('a budget cut below what is consumed is a breach also while the clock stands', () => {
    const desk = opened().act(lea, 'take').until('2026-11-25 16:00').act(lea, 'requestInformation').after('1 h');
    desk.act(lea, 'classify', { priority: 'P1' }).after('1 ms');
    expect(desk.last('breached')).toMatchObject({ clock: 'resolution', due: paris('2026-11-25 17:00') });
    expect(desk.clock('resolution')).toMatchObject({ since: null, breachedMs: desk.clock('resolution')?.consumedMs });
    expect(desk.until('2026-11-26 12:00').all('repeated')).toEqual([]);
    expect(desk.act(lea, 'resolve').verdicts('resolution')).toEqual(['missed']);
  });

  test('a mark that has passed is not fired again by a longer budget', () => {
    const desk = opened({}, { urgency: 'high', impact: 'establishment' });
    desk.act(lea, 'take').after('2 h').act(lea, 'classify', { priority: 'P3' });
    desk.until('2026-12-15 09:00');
    const marks = desk.all('markReached').filter((e) => e.clock === 'resolution');
    expect(marks.map((e) => e.percent)).toEqual([50, 75]);
  });

  test('a breach is never taken back', () => {
    const desk = opened({}, { priority: 'P1' }).act(lea, 'take').after('7 h').act(lea, 'classify', { priority: 'P4' });
    expect(desk.act(lea, 'resolve').verdicts('resolution')).toEqual(['missed']);
  });

  test('impact and urgency give the priority by the matrix, unless it is set', () => {
    const desk = opened().act(lea, 'classify', { impact: 'academy' });
    expect(desk.ticket.priority).toBe('P1');
    expect(desk.act(lea, 'classify', { impact: 'person', priority: 'P2' }).ticket.priority).toBe('P2');
    const { urgency, priority } = desk.ticket;
    expect(desk.attempt(lea, 'classify', { urgency, priority })).toBe('nothingToChange');
    expect(desk.attempt(paul, 'classify')).toBe('notAllowed');
  });
});
