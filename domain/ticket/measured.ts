import type { Instant } from '../time';
import type { ClockName } from '../words';
import type { Clock, Ticket } from './ticket';

/** The clocks whose budgets the desk promises to keep; the others are its own housekeeping. */
const isMeasured = (clock: ClockName): boolean => clock === 'takeCharge' || clock === 'resolution';

/** The promise to look at: the nearest that runs or else one that is paused; null when there is none to keep. */
export function nearestPromise({ clocks }: Pick<Ticket, 'clocks'>): Clock | null {
  const dueOf = ({ dueAt }: Clock): number => dueAt ?? Number.POSITIVE_INFINITY;
  return clocks.filter(({ name }) => isMeasured(name)).sort((a, b) => dueOf(a) - dueOf(b))[0] ?? null;
}

/** When the nearest promise is due; null while none runs. */
export const nearestDue = (ticket: Ticket): Instant | null => nearestPromise(ticket)?.dueAt ?? null;

/** Whether a promise was missed, in this cycle or an earlier one. */
export const isBreached = ({ clocks, verdicts }: Ticket): boolean =>
  clocks.some(({ name, breachedAt }) => isMeasured(name) && breachedAt !== null) ||
  verdicts.some(({ clock, verdict }) => isMeasured(clock) && verdict === 'missed');
