import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * A row that leaves the list while it has the focus hands it to the row that takes its place: whoever works by keyboard
 * is not thrown back to the top of the page by a colleague.
 */
export function useKeptFocus() {
  const list = useRef<HTMLDivElement>(null);
  const place = useRef<number | null>(null);

  useEffect(() => {
    const notePlace = () => {
      const links = linksOf(list.current);
      const at = links.indexOf(document.activeElement as HTMLElement);
      if (at >= 0) place.current = at;
      else if (document.activeElement !== document.body) place.current = null;
    };
    document.addEventListener('focusin', notePlace);
    return () => document.removeEventListener('focusin', notePlace);
  }, []);

  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    const links = linksOf(list.current);
    links[Math.min(place.current, links.length - 1)]?.focus({ preventScroll: true });
  });

  return list;
}

const linksOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-ticket]') ?? []),
];
