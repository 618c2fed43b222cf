/** What a page kept on the device: nothing where it kept nothing, or what cannot be read. */
export function stored<T>(storage: Storage, key: string): Partial<T> {
  try {
    return JSON.parse(storage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}
