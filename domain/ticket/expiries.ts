import { SYSTEM } from '../access/actor';
import type { MarkAction, Told } from '../policy/policy';
import type { Instant } from '../time';
import type { ClockName } from '../words';
import { consumedAt, type Deadline, deadlines, reconcileClocks, repeatDue, type Terms } from './clocks';
import { endConsent, endLife, endSession, moveToGroup, resolve, tellSuperior } from './moves';
import type { Expiry } from './path';
import type { Recorder } from './recorder';
import type { Ticket } from './ticket';

/**
 * Elapses, in order, every deadline due at or before `until`. Each is recorded at its own due instant, with what it
 * does, before the next one is looked for: so a breach is never overtaken by what arrived while nobody could fire it.
 * `fired` is the desk's now; its difference to `due` is the lateness of the timer.
 */
export function elapse(recorder: Recorder, until: Instant, fired: Instant, terms: Terms): void {
  for (;;) {
    const [next, other] = deadlines(recorder.ticket, terms);
    if (!next || next.due > until) return;
    recorder.turnTo(SYSTEM.id, next.due);
    fire(recorder, next, Math.min(until, (other?.due ?? Number.POSITIVE_INFINITY) - 1), fired, terms);
    reconcileClocks(recorder, terms);
  }
}

function fire(recorder: Recorder, next: Deadline, foldUntil: Instant, fired: Instant, terms: Terms): void {
  const { clock, mark, due, planned } = next;
  const common = { clock: clock.name, of: clock.of, mark, due, fired };
  if (planned === 'repeat') {
    const { actions } = next.schedule.repeat ?? { actions: [] };
    const isTellingOnly = actions.every((action) => action.do === 'notify');
    const last = isTellingOnly ? lastRepeat(next, foldUntil, terms) : { mark, due };
    recorder.turnTo(SYSTEM.id, last.due);
    recorder.record({ type: 'repeated', ...common, ...last, folded: last.mark - mark, notify: told(actions) });
    perform(recorder, actions, clock.name, terms);
    return;
  }
  switch (planned.kind) {
    case 'reminder':
      recorder.record({ type: 'reminded', ...common });
      return;
    case 'mark':
      recorder.record({ type: 'markReached', ...common, percent: planned.percent, notify: told(planned.actions) });
      perform(recorder, planned.actions, clock.name, terms);
      return;
    case 'expiry':
      recorder.record({
        type: 'breached',
        ...common,
        consumedMs: consumedAt(clock, due, terms),
        notify: told(planned.actions),
      });
      perform(recorder, planned.actions, clock.name, terms);
      expire[next.expiry](recorder, clock.name, terms);
  }
}

/** After an outage the repeats nobody could fire fold into the last of them, unless each does more than tell. */
function lastRepeat(next: Deadline, foldUntil: Instant, terms: Terms): { mark: number; due: Instant } {
  let last = { mark: next.mark, due: next.due };
  for (;;) {
    const mark = last.mark + 1;
    const due = repeatDue(next, mark, terms);
    if (due === null || due > foldUntil || due <= last.due) return last;
    last = { mark, due };
  }
}

/** Nothing else is under way: a requester who has an appointment, or the technician on their machine, is not silent. */
const isIdle = ({ waits, session, visit }: Ticket): boolean => waits.length === 0 && session === null && visit === null;

const told = (actions: readonly MarkAction[]): Told[] => actions.flatMap((a) => (a.do === 'notify' ? [a.who] : []));

function perform(recorder: Recorder, actions: readonly MarkAction[], clock: ClockName, { policy }: Terms): void {
  for (const action of actions) {
    if (action.do === 'escalate') moveToGroup(recorder, policy, action.groupId, clock);
    if (action.do === 'tellSuperior') tellSuperior(recorder, policy, clock);
  }
}

/** What the expiry of each clock does, by the name the path gives it. */
const expire: Record<Expiry, (r: Recorder, clock: ClockName, terms: Terms) => void> = {
  breachAndEscalate: () => {},
  resolveOrResume: (r, _clock, { policy }) => {
    r.record({ type: 'requesterSilent' });
    if (policy.requesterAnswer.onSilence === 'resolve' && isIdle(r.ticket)) resolve(r, 'noAnswer');
  },
  resume: (r) => r.record({ type: 'supplierWaitEnded', because: 'expiry' }),
  consentIsRefused: (r) => {
    if (r.ticket.consent) r.record({ type: 'consentExpired', consentId: r.ticket.consent.id });
  },
  consentEnds: (r) => endConsent(r, 'expiry'),
  sessionEnds: (r) => endSession(r, 'timeLimit'),
  appointmentLapses: (r) => {
    if (r.ticket.appointment) r.record({ type: 'appointmentLapsed', appointmentId: r.ticket.appointment.id });
  },
  appointmentUnreported: (r) => {
    const { appointment } = r.ticket;
    if (appointment?.slot) {
      r.record({ type: 'appointmentUnreported', appointmentId: appointment.id, slot: appointment.slot });
    }
  },
  remindAgain: () => {},
  tellNextSuperior: (r, clock, { policy }) => tellSuperior(r, policy, clock),
  closeBySilence: (r) => r.record({ type: 'closed', because: 'silence' }),
  end: (r) => endLife(r),
};
