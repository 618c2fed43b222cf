import type { Instant } from '../time';
import type { ClockName } from '../words';
import type { Ticket } from './ticket';

/** The clocks whose budgets the desk promises to keep; the others are its own housekeeping. */
const isMeasured = (clock: ClockName): boolean => clock === 'takeCharge' || clock === 'resolution';

/** When the nearest promise is due; null while none runs. */
export function nearestDue({ clocks }: Ticket): Instant | null {
  const dues = clocks.flatMap(({ name, dueAt }) => (isMeasured(name) ? (dueAt ?? []) : []));
  return dues.length > 0 ? Math.min(...dues) : null;
}

/** Whether a promise was missed, in this cycle or an earlier one. */
export const isBreached = ({ clocks, verdicts }: Ticket): boolean =>
  clocks.some(({ name, breachedAt }) => isMeasured(name) && breachedAt !== null) ||
  verdicts.some(({ clock, verdict }) => isMeasured(clock) && verdict === 'missed');
