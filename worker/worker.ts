import type { Client } from '@temporalio/client';
import {
  type InjectedSinks,
  type NativeConnection,
  Worker,
  type WorkerOptions,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import { createAgendaActivities } from '../activities/agenda';
import { createArticleActivities } from '../activities/articles';
import { createAuditActivities } from '../activities/audit';
import { createCommitmentActivities } from '../activities/commitments';
import { createDirectoryActivities } from '../activities/directory';
import { createFileActivities } from '../activities/files';
import { createInboundActivities } from '../activities/inbound';
import type { InboundSettings } from '../activities/inbound/deps';
import { createMailActivities, type MailDependencies } from '../activities/mail';
import { createPasswordMailActivities } from '../activities/mail/passwordMail';
import { createOutageActivities } from '../activities/outages';
import { createProjectionActivities } from '../activities/projection';
import type { Store } from '../store/store';
import { type StorySinks, TASK_QUEUE } from '../workflows/contract';

export interface WorkerDeps {
  connection: NativeConnection;
  client: Client;
  store: Store;
  /** The scanner of files, where there is one. */
  clamdUrl?: string | undefined;
  mail: Omit<MailDependencies, 'store'>;
  inbound: InboundSettings;
  bundle: WorkflowBundleOption;
}

/** A cached workflow costs about 0.3 MB; an evicted one is rebuilt from its history in milliseconds. */
const MAX_CACHED_WORKFLOWS = 1_000;
/** A deploy lets attempts in flight end: a mail between two rows of its ledger above all. */
const SHUTDOWN_GRACE = '30s';

/** A worker that replays to rebuild an evicted ticket has nobody to tell its story to. */
const UNTOLD: InjectedSinks<StorySinks> = { story: { told: { fn: () => {}, callDuringReplay: false } } };

/** Everything the worker does, ready to run; who runs it owns the process and the connections. */
export function createDeskWorker(deps: WorkerDeps, options: Partial<WorkerOptions> = {}): Promise<Worker> {
  const { connection, client, store, mail, inbound, bundle, clamdUrl } = deps;
  const isScanning = clamdUrl !== undefined;
  return Worker.create({
    connection,
    namespace: client.options.namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: bundle,
    activities: {
      ...createProjectionActivities({ store, temporal: client }),
      ...createDirectoryActivities({ store }),
      ...createCommitmentActivities({ store, policyId: inbound.policyId, ...mail }),
      ...createAgendaActivities({ store }),
      ...createMailActivities({ store, ...mail }),
      ...createPasswordMailActivities({ store, ...mail }),
      ...createOutageActivities({ store, ...mail }),
      ...createArticleActivities({ store, ...mail }),
      ...createInboundActivities({ store, client, now: Date.now, isScanning, ...inbound }),
      ...createFileActivities({ store, clamdUrl }),
      ...createAuditActivities({ store, client, isScanning }),
    },
    sinks: UNTOLD,
    maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
    maxConcurrentActivityTaskExecutions: 50,
    maxConcurrentLocalActivityExecutions: 50,
    shutdownGraceTime: SHUTDOWN_GRACE,
    ...options,
  });
}
