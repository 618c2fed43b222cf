import { useQueryClient } from '@tanstack/react-query';

/** Has everything under these keys read anew: what is on the screen at once, the rest when it is shown. */
export function useInvalidation(keys: readonly (readonly string[])[]): () => Promise<unknown> {
  const cache = useQueryClient();
  return () => Promise.all(keys.map((queryKey) => cache.invalidateQueries({ queryKey })));
}
