import { ApplicationFailure } from '@temporalio/common';

/** A failure that is a code; repeated unless it is final. */
export const failure = (code: string, { isFinal = false } = {}): ApplicationFailure =>
  ApplicationFailure.create({ type: code, message: code, nonRetryable: isFinal });

/** What had been decided cannot be done, however often it is tried: a person must look. The code says why. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly code: string) {
    super(code);
  }
}
