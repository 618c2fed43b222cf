import { heartbeat } from '@temporalio/activity';
import { SECOND_MS } from '../../domain/time';
import { createDeskData } from '../../store/deskData';
import type { InboundMailActivities } from '../../workflows/contract';
import { withStore } from '../storeFailure';
import { act } from './act';
import { decide } from './decide';
import type { InboundDeps } from './deps';

const BEAT_MS = 3 * SECOND_MS;

/** What a mail is read, judged and acted on by. Failures are codes; a mail is never failed for good but for an unknown id. */
export function createInboundActivities(deps: InboundDeps): InboundMailActivities {
  const data = createDeskData(deps);
  return {
    decideMail: ({ id }) => alive(() => withStore(() => decide(deps, id))),
    actOnMail: ({ id }) => alive(() => withStore(() => act(deps, data, id))),
  };
}

/** While it works, the server knows that it lives: one that was killed is replaced within seconds. */
async function alive<T>(work: () => Promise<T>): Promise<T> {
  heartbeat();
  const beat = setInterval(heartbeat, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
