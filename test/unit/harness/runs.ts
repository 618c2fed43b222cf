/** How many stories a property is tried on; `GUICHET_TEST_RUNS=20` tries twenty times as many. */
export const runs = (numRuns: number): object => ({
  endOnFailure: true,
  numRuns: numRuns * Number(process.env['GUICHET_TEST_RUNS'] ?? 1),
});
