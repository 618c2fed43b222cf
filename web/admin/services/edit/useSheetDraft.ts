import { useEffect, useState } from 'react';
import type { ServiceSheet } from '../../../../domain/catalogue/sheet';
import { stored } from '../../../app/stored';

interface SheetDraft {
  /** The version that it was begun from; 0 where there was none. */
  base: number;
  sheet: ServiceSheet;
}

/** A draft of the next version that neither a reload nor a version of somebody else's loses; it goes with the window. */
export function useSheetDraft(id: string, current: number, first: ServiceSheet) {
  const key = `guichet.sheet.${id}`;
  const begun = { base: current, sheet: first };
  const [draft, setDraft] = useState<SheetDraft>(() => ({ ...begun, ...stored<SheetDraft>(sessionStorage, key) }));
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(draft)), [key, draft]);
  return {
    sheet: draft.sheet,
    /** Something was published since it was begun. */
    isBehind: draft.base !== current,
    change: (changed: Partial<ServiceSheet>) =>
      setDraft(({ base, sheet }) => ({ base, sheet: { ...sheet, ...changed } })),
    restart: () => setDraft(begun),
    clear: () => sessionStorage.removeItem(key),
  };
}
