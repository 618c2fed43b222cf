import type { WorkflowClient } from '@temporalio/client';
import {
  ARTICLE_SIGNAL,
  ARTICLE_WORKFLOW,
  type ArticleInput,
  articleWorkflowIdOf,
  TASK_QUEUE,
} from '../workflows/contract';
import { ifReachable } from './inTime';

/** Tells an article's workflow that its dates were set, and starts it where none runs; needs no worker, and may be repeated. */
export async function startArticle(workflows: WorkflowClient, id: string): Promise<void> {
  const input: ArticleInput = { id };
  await workflows.signalWithStart(ARTICLE_WORKFLOW, {
    workflowId: articleWorkflowIdOf(id),
    taskQueue: TASK_QUEUE,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    args: [input],
    signal: ARTICLE_SIGNAL,
    signalArgs: [],
    staticSummary: 'Reminds of an article’s review',
  });
}

/** The same while somebody waits. False while the server is away: the auditor does it later. */
export const startArticleIfReachable = (workflows: WorkflowClient, id: string): Promise<boolean> =>
  ifReachable(workflows, () => startArticle(workflows, id));
