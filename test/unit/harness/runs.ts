/**
 * How many stories a property is tried on; `GUICHET_TEST_RUNS=20` tries twenty times as many.
 * A failure prints its seed and is not shrunk: a story is long, and its shorter forms are mostly other stories.
 */
export const runs = (numRuns: number): { numRuns: number; endOnFailure: boolean } => ({
  numRuns: numRuns * Number(process.env['GUICHET_TEST_RUNS'] ?? 1),
  endOnFailure: true,
});
