import { isOpenAt } from '../calendar/businessTime';
import type { CompiledCalendar } from '../calendar/calendar';
import type { Call } from '../calls/call';
import { type Interval, SECOND_MS } from '../time';
import type { Case, CaseVerdict, Exclusion } from './commitment';

/** What calls are judged by. */
export interface CallTerms {
  calendar: CompiledCalendar;
  /** In which calls were not, or not rightly, recorded. */
  gaps: readonly Interval[];
}

/** A call is picked up in time when it has waited less than this. */
const PICK_UP_MS = 30 * SECOND_MS;

/** A caller's patience is counted in whole seconds up to here. */
const LONG_WAIT_SECONDS = 60;

const LOST: ReadonlySet<Call['outcome']> = new Set<Call['outcome']>(['abandoned', 'timedOut', 'queueEmpty']);

/** What a call is under the two commitments about calls: one case under each. */
export function casesOfCall(call: Call, terms: CallTerms): [lost: Case, pickedUp: Case] {
  const reason = exclusionOf(call, terms);
  const waitedMs = call.leftAt === null ? null : call.leftAt - call.enteredAt;
  const isLost = reason === null && LOST.has(call.outcome);
  const isInTime = !isLost && waitedMs !== null && waitedMs < PICK_UP_MS;
  const verdict = (isMet: boolean): CaseVerdict => (reason !== null ? 'excluded' : isMet ? 'met' : 'missed');
  const common = {
    kind: 'call',
    id: call.id,
    at: call.enteredAt,
    group: call.queue,
    establishment: null,
    channel: 'phone',
    reason,
    isProvisional: call.outcome === 'ringing',
    changesAt: null,
    measureMs: waitedMs,
    lostAfter: isLost ? lostAfter(call, waitedMs) : null,
  } as const;
  return [
    { ...common, commitment: 'lostCalls', verdict: verdict(!isLost) },
    { ...common, commitment: 'pickedUp', verdict: verdict(isInTime) },
  ];
}

function exclusionOf({ enteredAt, outcome, isByKey }: Call, { calendar, gaps }: CallTerms): Exclusion | null {
  if (gaps.some(([from, to]) => from <= enteredAt && enteredAt < to)) return 'gap';
  if (!isOpenAt(calendar, enteredAt)) return 'closed';
  if (outcome === 'ringing' || outcome === 'unknown') return outcome;
  return outcome === 'abandoned' && isByKey ? 'exitedByKey' : null;
}

/** Only who hangs up is impatient: what the queue gave up by itself is never a short abandon. */
const lostAfter = ({ outcome }: Call, waitedMs: number | null): number =>
  outcome === 'abandoned' && waitedMs !== null
    ? Math.min(LONG_WAIT_SECONDS, Math.floor(waitedMs / SECOND_MS))
    : LONG_WAIT_SECONDS;
