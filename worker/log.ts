import { DefaultLogger, type Logger } from '@temporalio/worker';
import type { Log } from '../config/log';

/** Temporal's own log lines in the desk's format. Their metadata is ids and codes: no payload is ever logged. */
export function createRuntimeLogger(log: Log): Logger {
  const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
  return new DefaultLogger('INFO', ({ level, message, meta }) => {
    const { error, ...facts } = { error: undefined, ...meta };
    log[levels[level]](error === undefined ? facts : { ...facts, err: error }, message);
  });
}
