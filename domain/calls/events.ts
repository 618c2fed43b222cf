import type { Instant } from '../time';
import type { Exit, Fact } from './fact';

export const PBX_EVENT_TYPES = ['offered', 'answered', 'abandoned', 'ended', 'transferred'] as const;
/** Why a call was not answered. */
export const ABANDON_REASONS = ['hungUp', 'key', 'timeout', 'queueEmpty'] as const;

/** What a PBX tells of a call as it happens. */
export interface PbxEvent {
  /** Of the PBX's making: told twice, it counts once. */
  id: string;
  type: (typeof PBX_EVENT_TYPES)[number];
  callid: string;
  queue: string;
  at: Instant;
  /** When this call entered this queue, of events after `offered`: one that was lost is then not missed. */
  enteredAt: Instant | null;
  agent: string | null;
  /** Personal data: no fact has it. */
  number: string | null;
  reason: (typeof ABANDON_REASONS)[number];
}

const EXIT_OF = {
  hungUp: 'abandoned',
  key: 'leftByKey',
  timeout: 'timedOut',
  queueEmpty: 'queueEmpty',
} as const satisfies Record<PbxEvent['reason'], Exit>;

export function factsOf({ type, at, enteredAt, agent, reason }: PbxEvent): Fact[] {
  const bare = { waitMs: null, talkMs: null, agent: null };
  const entered = (instant: Instant): Fact => ({ ...bare, kind: 'entered', at: instant });
  const before = enteredAt === null ? [] : [entered(enteredAt)];
  switch (type) {
    case 'offered':
      return [entered(at)];
    case 'answered':
      return [...before, { ...bare, kind: 'answered', at, agent }];
    case 'abandoned':
      return [...before, { ...bare, kind: EXIT_OF[reason], at }];
    case 'ended':
    case 'transferred':
      // What comes of it elsewhere is another call, or another queue's.
      return [...before, { ...bare, kind: 'ended', at, agent }];
  }
}
