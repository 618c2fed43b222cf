import { createDeskData } from '../../store/deskData';
import type { InboundMailActivities } from '../../workflows/contract';
import { alive } from '../alive';
import { withStore } from '../storeFailure';
import { act } from './act';
import { decide } from './decide';
import type { InboundDeps } from './deps';

/** What a mail is read, judged and acted on by. Failures are codes; a mail is never failed for good but for an unknown id. */
export function createInboundActivities(deps: InboundDeps): InboundMailActivities {
  const data = createDeskData(deps);
  return {
    decideMail: ({ id }) => alive(() => withStore(() => decide(deps, id))),
    actOnMail: ({ id }) => alive(() => withStore(() => act(deps, data, id))),
  };
}
