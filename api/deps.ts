import type { Env } from '../config/env';
import type { Log } from '../config/log';
import type { Instant } from '../domain/time';
import type { Store } from '../store/store';
import type { Temporal } from '../temporal/connection';
import type { Metrics } from './metrics';

/** What the API stands on; a test hands in its own. */
export interface Deps {
  env: Env;
  log: Log;
  store: Store;
  temporal: Temporal;
  metrics: Metrics;
  now(): Instant;
}
