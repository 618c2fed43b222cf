/** The baselines' worker: a process of its own, like the desk's, with the desk's settings and nothing to do but the least. */
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { readEnv } from '../../config/env';
import * as activities from './activities';
import { BASELINE_QUEUE } from './contract';

async function main(): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: ['SIGTERM', 'SIGINT'] });
  const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = readEnv();
  const connection = await NativeConnection.connect({ address: TEMPORAL_ADDRESS });
  const worker = await Worker.create({
    connection,
    namespace: TEMPORAL_NAMESPACE,
    taskQueue: BASELINE_QUEUE,
    workflowsPath: require.resolve('./workflows'),
    activities,
    maxCachedWorkflows: 1_000,
    maxConcurrentActivityTaskExecutions: 50,
  });
  await worker.run();
  await connection.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
