import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * A button that is disabled while its act is on the way loses the focus, and so does one that is gone once it is done.
 * Whoever works by keyboard finds the focus where it was, or on what took its place; elsewhere, if they moved on meanwhile.
 */
export function useKeptFocus(isPending: boolean, instead?: RefObject<HTMLElement | null>): void {
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (isPending) {
      held.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      return;
    }
    const from = held.current;
    held.current = null;
    if (!from || from === document.body || !isNowhere()) return;
    if (from.isConnected) from.focus();
    if (isNowhere()) instead?.current?.focus();
  }, [isPending, instead]);
}

const isNowhere = (): boolean => {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || activeElement.matches(':disabled');
};
