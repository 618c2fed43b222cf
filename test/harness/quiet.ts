import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

/** A worker's own log, below errors, would drown the test's. Once per process. */
export function quieten(): void {
  if (Runtime._instance) return;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
  });
}
