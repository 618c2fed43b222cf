import type { EventFacts, EventType } from '../../domain/ticket/events';

type InstantName = 'at' | 'due' | 'fired' | 'until' | `${string}At` | `${string}Before`;

/** As the API writes it: instants are texts, and a reader who does not see a fact does not have it. */
type Wire<T> = T extends readonly (infer Item)[]
  ? readonly Wire<Item>[]
  : T extends object
    ? { readonly [K in keyof T]?: (K extends InstantName ? string | Extract<T[K], null> : Wire<T[K]>) | undefined }
    : T;

export type FactsOf<T extends EventType> = Wire<EventFacts[T]>;

export type WireSlot = FactsOf<'visitRequested'>['slot'];
