import { ServiceError } from '@temporalio/client';

/** Of the gRPC error behind what a client threw, wrapped or not; undefined when it is none. */
export function grpcCodeOf(error: unknown): number | undefined {
  const cause = error instanceof ServiceError ? error.cause : error;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'number' ? cause.code : undefined;
}
