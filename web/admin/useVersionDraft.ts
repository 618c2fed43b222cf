import { useEffect, useState } from 'react';
import { useMe } from '../app/session';
import { stored } from '../app/stored';

interface Draft<T> {
  /** The version that it was begun from; 0 where there was none. */
  base: number;
  value: T;
}

/**
 * A draft of the next version of what is published, kept from its first change on: neither a reload nor a version of
 * somebody else's loses it. It is its author's, and goes with the window.
 */
export function useVersionDraft<T>(name: string, current: number, first: T) {
  const key = `guichet.${name}.${useMe().id}`;
  const [draft, setDraft] = useState(() => {
    const { base, value } = stored<Draft<T>>(sessionStorage, key);
    return base === undefined || value === undefined ? null : { base, value };
  });
  useEffect(() => {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  const clear = () => {
    sessionStorage.removeItem(key);
    setDraft(null);
  };
  return {
    value: draft?.value ?? first,
    /** Something was published since it was begun. */
    isBehind: draft !== null && draft.base !== current,
    change: (changed: Partial<T>) =>
      setDraft((before) => ({ base: before?.base ?? current, value: { ...(before?.value ?? first), ...changed } })),
    restart: clear,
    clear,
  };
}
