import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Rows of which one was moved or removed: the focus goes to the row that stands there then, which has a `tabIndex` of -1
 * as their box has, or it would be lost with the button that was pressed.
 */
export function useRowFocus<T extends HTMLElement>(): { box: RefObject<T | null>; focusRow(index: number): void } {
  const box = useRef<T>(null);
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null || !box.current) return;
    const rows = box.current.querySelectorAll<HTMLElement>(':scope > [tabindex="-1"]');
    const row = rows[Math.min(wanted.current, rows.length - 1)] ?? box.current;
    wanted.current = null;
    row.focus();
  });
  return {
    box,
    focusRow: (index) => {
      wanted.current = index;
    },
  };
}
