import { useEffect, useState } from 'react';
import { Fault } from '../api/problem';

/** Seconds until another attempt may be made, counted down; 0 when it may be made now. */
export function useRetryAfter(fault: unknown): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = fault instanceof Fault ? (fault.retryAfterSeconds ?? 0) : 0;
    const until = Date.now() + seconds * 1_000;
    const count = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1_000)));
    count();
    if (seconds === 0) return;
    const timer = setInterval(count, 1_000);
    return () => clearInterval(timer);
  }, [fault]);
  return left;
}
