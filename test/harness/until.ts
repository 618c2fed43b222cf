const EVERY_MS = 20;
const PATIENCE_MS = 20_000;

/** Waits on a condition, never for a time: answers its first truthy value, or fails with what `complaint` says. */
export async function until<T>(
  condition: () => T | Promise<T>,
  complaint: () => string = () => 'the condition never came true',
  patienceMs = PATIENCE_MS,
): Promise<NonNullable<T>> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(complaint());
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
