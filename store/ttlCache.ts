import type { DurationMs, Instant } from '../domain/time';

/**
 * Remembers answers for a short while; questions asked meanwhile share one look-up. A failure is not remembered.
 * Full, it forgets everything: what it holds is cheap to find again.
 */
export function ttlCache<V>(
  { ttlMs, maxSize, now }: { ttlMs: DurationMs; maxSize: number; now: () => Instant },
  find: (key: string) => Promise<V>,
): (key: string) => Promise<V> {
  const known = new Map<string, { until: Instant; value: Promise<V> }>();
  return (key) => {
    const at = now();
    const entry = known.get(key);
    if (entry && at < entry.until) return entry.value;
    if (known.size >= maxSize) known.clear();
    const value = find(key);
    known.set(key, { until: at + ttlMs, value });
    value.catch(() => known.delete(key));
    return value;
  };
}
