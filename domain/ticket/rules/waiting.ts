import { refuse } from '../refusal';
import { contentOf, type Rules } from './rule';

/** Waits for an answer from outside the desk. */
export const waiting: Rules<'requestInformation' | 'waitForSupplier'> = {
  requestInformation: {
    run(r, command) {
      r.record({ type: 'informationRequested', ...contentOf(command) });
      return undefined;
    },
  },
  waitForSupplier: {
    run(r, command) {
      const until = command.until ?? null;
      if (until !== null && until <= r.at) return refuse('untilInPast', '/command/until');
      r.record({ type: 'supplierAwaited', until, ...contentOf(command) });
      return undefined;
    },
  },
};
