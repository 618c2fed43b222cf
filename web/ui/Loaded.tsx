import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { FaultNotice } from './FaultNotice';

/** What a query of the cache says of itself. */
interface Reading<T> {
  data: T | undefined;
  error: unknown;
  refetch(): unknown;
}

interface LoadedProps<T> {
  of: Reading<T>;
  /** Lines of the skeleton, near the height of what comes. */
  lines?: number;
  children: (data: T) => ReactNode;
}

/** What was read, once it is; meanwhile its outline, or what failed and how to try again. */
export function Loaded<T>({ of: { data, error, refetch }, lines = 4, children }: LoadedProps<T>) {
  if (data !== undefined) return children(data);
  if (error) return <FaultNotice fault={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={lines} />;
}

export function Skeleton({ lines }: { lines: number }) {
  const t = useTexts(site);
  return (
    <div role="status">
      <span className="g-visually-hidden">{t.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
        <div key={line} className="g-skeleton" style={{ width: `${90 - (line % 3) * 20}%` }} />
      ))}
    </div>
  );
}
