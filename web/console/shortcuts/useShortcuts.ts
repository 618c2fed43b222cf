import { useEffect, useEffectEvent } from 'react';

export const KEYS = ['j', 'k', 'p', 'e', 'r', '?'] as const;
type Key = (typeof KEYS)[number];

const TYPING = 'input, textarea, select, [contenteditable], dialog';

/** Keys do what a click would: they look for what is on the page, and do nothing where it is not. */
const ACTS: Record<Exclude<Key, '?'>, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  p: () => find('[data-command="take"]')?.click(),
  e: () => find('[data-command="escalate"]')?.click(),
  r: () => find('#composer')?.focus(),
};

const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(`main ${selector}`);

/** Where one is comes from the address, which a click changes at once: the page may be drawn only after the next key. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[data-ticket]')];
  const at = links.findIndex((link) => link.pathname === window.location.pathname);
  const next = at < 0 ? links[0] : links[at + by];
  next?.click();
  next?.scrollIntoView({ block: 'nearest' });
}

export function useShortcuts(isOn: boolean, onList: () => void): void {
  const list = useEffectEvent(onList);
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      if (!KEYS.includes(event.key as Key)) return;
      event.preventDefault();
      if (event.key === '?') list();
      else ACTS[event.key as Exclude<Key, '?'>]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
}
