import { useState } from 'react';
import { stored } from '../../app/stored';

interface Draft {
  isInternal: boolean;
  text: string;
  asks: boolean;
}

const EMPTY: Draft = { isInternal: false, text: '', asks: false };
const keyOf = (number: string): string => `guichet.draft.${number}`;

/** What is being written on a ticket outlives going to another one, and a reload; not the window. */
export function useDraft(number: string) {
  const [draft, setDraft] = useState<Draft>(() => ({ ...EMPTY, ...stored(sessionStorage, keyOf(number)) }));
  const change = (changes: Partial<Draft>) => {
    const changed = { ...draft, ...changes };
    setDraft(changed);
    if (changed.text) sessionStorage.setItem(keyOf(number), JSON.stringify(changed));
    else sessionStorage.removeItem(keyOf(number));
  };
  return { draft, change, clear: () => change({ text: '', asks: false }) };
}
