import type { ErrorRequestHandler, Response } from 'express';
import type { Log } from '../../config/log';
import { BadCursor, isUnavailable } from '../../store/errors';
import { isUnreachable } from '../../temporal/sendCommand';
import { Problem, type ProblemCode } from '../problem';
import { contextOf } from './context';

export const PROBLEM_TYPE = 'application/problem+json';

function sendProblem(response: Response, problem: Problem): void {
  response.set(problem.options.headers ?? {});
  response.status(problem.status).type(PROBLEM_TYPE);
  response.send(JSON.stringify(problem.toDocument(contextOf(response.req).requestId)));
}

/** Whatever is thrown becomes a problem document: never HTML, never a stack, never a message that was not meant for a caller. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    // Nobody is there any more to be answered: an upload that was cut off is no fault of ours.
    if (request.destroyed && !request.complete) {
      response.destroy();
      return;
    }
    const problem = problemOf(error);
    if (problem.status >= 500)
      log.error({ requestId: contextOf(request).requestId, code: problem.code, err: error }, 'failed');
    // The answer is on its way: all that is left is to cut it short.
    if (response.headersSent) response.destroy();
    else sendProblem(response, problem);
  };
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isUnreachable(error) || isUnavailable(error)) return Problem.retryLater('unavailable', 2);
  if (error instanceof BadCursor) return badCursor();
  const { type, status } = error as { type?: unknown; status?: unknown };
  const code = typeof type === 'string' ? BODY_FAULTS[type] : undefined;
  if (code) return new Problem(code);
  // What the framework itself finds wrong with a request, an ill-encoded address for one.
  return new Problem(typeof status === 'number' && status >= 400 && status < 500 ? 'malformedRequest' : 'internal');
}

export const badCursor = (): Problem =>
  new Problem('malformedRequest', {
    errors: [{ pointer: '/cursor', code: 'badCursor', message: 'No page gave out this cursor' }],
  });

/** The `type` of the errors of the body parser. */
const BODY_FAULTS: Readonly<Record<string, ProblemCode>> = {
  'entity.parse.failed': 'malformedJson',
  'entity.too.large': 'bodyTooLarge',
  'parameters.too.many': 'bodyTooLarge',
  'encoding.unsupported': 'unsupportedMediaType',
  'charset.unsupported': 'unsupportedMediaType',
};
