import { useState } from 'react';
import { useMe } from '../../app/session';
import { stored } from '../../app/stored';

interface Draft {
  isInternal: boolean;
  text: string;
  asks: boolean;
}

const EMPTY: Draft = { isInternal: false, text: '', asks: false };

/** What is being written on a ticket outlives going to another one, and a reload; not the window. */
export function useDraft(number: string) {
  // Whoever signs in next in the same window writes on their own.
  const key = `guichet.draft.${useMe().id}.${number}`;
  const [draft, setDraft] = useState<Draft>(() => ({ ...EMPTY, ...stored(sessionStorage, key) }));
  const change = (changes: Partial<Draft>) => {
    const changed = { ...draft, ...changes };
    setDraft(changed);
    if (changed.text) sessionStorage.setItem(key, JSON.stringify(changed));
    else sessionStorage.removeItem(key);
  };
  return { draft, change, clear: () => change({ text: '', asks: false }) };
}
