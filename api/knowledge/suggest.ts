import type { Hit, SearchIndex } from './searchIndex';

export const MAX_SUGGESTIONS = 5;

/** Whether what was found fits so well that it may disturb somebody who is typing. */
export const isSuggestion =
  (_index: SearchIndex, _text: string, _serviceId: string | undefined) =>
  ({ head }: Hit): boolean =>
    head.size > 1;
