import { pino } from 'pino';

export type Log = pino.Logger;

/**
 * One JSON object a line. What is logged are codes, opaque ids and durations: no name, no address, no free text.
 * An error is logged without its message, because messages quote what they stumbled over.
 */
export function createLog(service: string, level: string, destination?: pino.DestinationStream): Log {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorFacts },
  };
  return destination ? pino(options, destination) : pino(options);
}

interface ErrorFacts {
  name: string;
  code?: string | number;
  stack?: string[];
  cause?: ErrorFacts;
}

const MAX_FRAMES = 12;
const MAX_CAUSES = 4;

function errorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: framesOf(error),
    ...(error.cause === undefined || depth >= MAX_CAUSES ? {} : { cause: errorFacts(error.cause, depth + 1) }),
  };
}

/** The frames alone: the lines before them are the message. */
const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim());
