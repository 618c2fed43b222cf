import { mongo } from 'mongoose';

/** The same content id with other texts: contents never change. */
export class ContentConflict extends Error {
  override readonly name = 'ContentConflict';
}

/** A batch of events that begins after the next one: an earlier batch has not arrived yet. */
export class ProjectionGap extends Error {
  override readonly name = 'ProjectionGap';
}

/** Another story than the one recorded, told by a run that an operator has replaced by another. */
export class StaleRun extends Error {
  override readonly name = 'StaleRun';
}

/** A cursor that no page gave out. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}

/** Published data is never changed: the next version is the latest one plus one. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** Something a ticket is pinned to that the store does not have. */
export class UnknownVersion extends Error {
  override readonly name = 'UnknownVersion';
}

/** A transaction met conflicts with others for longer than it may take. */
export class TransactionTimeout extends Error {
  override readonly name = 'TransactionTimeout';
}

const DUPLICATE_KEY = 11_000;

export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;

const { MongoErrorLabel } = mongo;

/** MongoDB does not answer, or not as a primary: the same call may succeed later. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof TransactionTimeout) return true;
  if (!(error instanceof mongo.MongoError)) return false;
  return (
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoWriteConcernError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error.hasErrorLabel(MongoErrorLabel.TransientTransactionError) ||
    error.hasErrorLabel(MongoErrorLabel.UnknownTransactionCommitResult) ||
    error.hasErrorLabel(MongoErrorLabel.RetryableWriteError)
  );
}
