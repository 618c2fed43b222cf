import { ApplicationFailure, log } from '@temporalio/activity';
import { isUnavailable } from '../store/errors';

/** Gives an attempt at something in the store a failure that is a code: what MongoDB says may quote an address. */
export async function withStore<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    throw storeFailure(error);
  }
}

function storeFailure(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error;
  if (isUnavailable(error)) return failure('storeUnavailable');
  // The kind of error helps whoever looks; its message stays out of logs and histories.
  log.error('the store failed', { error: error instanceof Error ? error.name : typeof error });
  return failure('storeFailed');
}

const failure = (code: string): ApplicationFailure => ApplicationFailure.create({ type: code, message: code });
