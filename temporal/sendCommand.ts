import {
  type Client,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Envelope } from '../domain/ticket/commands';
import type { Refusal } from '../domain/ticket/refusal';
import { COMMAND_UPDATE, type CommandAnswer, REFUSED, workflowIdOf } from '../workflows/contract';
import { grpcCodeOf } from './grpcCode';

export type CommandOutcome =
  | { outcome: 'done'; answer: CommandAnswer }
  | { outcome: 'refused'; refusal: Refusal }
  /** No such workflow runs: the ticket's life is over, or its opening is not complete. */
  | { outcome: 'notRunning' }
  /** No answer in time. It may still be executed when a worker returns; the same `commandId` is executed once. */
  | { outcome: 'unknown' };

/** Sends the command as an update whose id is the command's. Throws `ServiceError` for faults that are nobody's answer. */
export async function sendCommand(
  client: Client,
  number: string,
  envelope: Envelope,
  deadlineMs: number,
): Promise<CommandOutcome> {
  const handle = client.workflow.getHandle(workflowIdOf(number));
  try {
    const answer = await client.withDeadline(Date.now() + deadlineMs, () =>
      handle.executeUpdate<CommandAnswer, [Envelope]>(COMMAND_UPDATE, {
        args: [envelope],
        updateId: envelope.commandId,
      }),
    );
    return { outcome: 'done', answer };
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return { outcome: 'refused', refusal };
    if (error instanceof WorkflowNotFoundError) return { outcome: 'notRunning' };
    if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isUnreachable(error))
      return { outcome: 'unknown' };
    throw error;
  }
}

function refusalIn(error: unknown): Refusal | undefined {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== REFUSED) return undefined;
  return cause.details?.[0] as Refusal | undefined;
}

/**
 * gRPC's `UNAVAILABLE`, `DEADLINE_EXCEEDED` and `CANCELLED`: whether the server got the request cannot be known.
 * `FAILED_PRECONDITION`: the workflow task is being repeated, because a worker died in the middle of it.
 */
const UNREACHABLE = new Set([14, 4, 1, 9]);

export const isUnreachable = (error: unknown): boolean => UNREACHABLE.has(grpcCodeOf(error) ?? 0);
