import { useEffect, useState } from 'react';

/** What a page kept on the device: nothing where it kept nothing, or what cannot be read. */
export function stored<T>(storage: Storage, key: string): Partial<T> {
  try {
    return JSON.parse(storage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}

/** What is being written, kept until the window is closed: a reload, an error or the end of the session loses nothing. */
export function useStored<T extends object>(key: string, begin: (kept: Partial<T>) => T) {
  const [value, set] = useState<T>(() => begin(stored<T>(sessionStorage, key)));
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(value)), [key, value]);
  return { value, set, change: (changed: Partial<T>) => set((now) => ({ ...now, ...changed })) };
}
