import { useRef } from 'react';
import { newKey } from './client';
import { isPassing } from './problem';

/**
 * The keys of acts. As long as the outcome of one is unknown (no answer, 503), the same sent again goes under the same
 * key, so that it is done once however often somebody clicks; anything else is another act.
 */
export function useKey() {
  const undecided = useRef<{ text: string; key: string } | null>(null);
  return {
    keyOf(body: unknown): string {
      const text = JSON.stringify(body);
      if (undecided.current?.text !== text) undecided.current = { text, key: newKey() };
      return undecided.current.key;
    },
    /** The act was answered, or not. */
    settle(fault: unknown): void {
      if (!isPassing(fault)) undecided.current = null;
    },
  };
}
