import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { TicketChange } from '../api/resources';
import { SESSION, useVisitor } from './session';

/** Changes of one ticket, or of the lists, that come within this are read together. */
const GATHER_MS = 150;
/** What is counted over many tickets is counted again no more often than this. */
const RECOUNT_MS = 5_000;
/** A stream that was cut is opened anew by the browser; only one that the desk refused waits here. */
const REOPEN_MS = 5_000;

const isLiveKind = (kind: unknown): boolean =>
  ['ticket', 'tickets', 'steering', 'calls', 'outages'].includes(String(kind));

const Context = createContext(true);

/** Whether the desk is telling us what changes. */
export const useIsLive = (): boolean => useContext(Context);

/** One stream of the desk's events for the whole site: what changed is read again, where somebody looks at it. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const isSignedIn = useVisitor() !== null;
  const cache = useQueryClient();
  const [isLive, setIsLive] = useState(navigator.onLine);

  useEffect(() => {
    if (!isSignedIn) return;
    let stream: EventSource;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let recounting: ReturnType<typeof setTimeout> | undefined;
    const changed = new Set<string>();

    const readAgain = () => {
      gathering = undefined;
      for (const number of changed) void cache.invalidateQueries({ queryKey: ['ticket', number] });
      changed.clear();
      void cache.invalidateQueries({ queryKey: ['tickets'] });
    };
    const recount = () => {
      recounting = undefined;
      void cache.invalidateQueries({ queryKey: ['steering'] });
    };
    const onTicket = ({ data }: MessageEvent<string>) => {
      changed.add((JSON.parse(data) as TicketChange).number);
      gathering ??= setTimeout(readAgain, GATHER_MS);
      recounting ??= setTimeout(recount, RECOUNT_MS);
    };
    const onCall = () => {
      void cache.invalidateQueries({ queryKey: ['calls'] });
      recounting ??= setTimeout(recount, RECOUNT_MS);
    };
    const onOutage = () =>
      void cache.invalidateQueries({
        predicate: ({ queryKey: [kind, path] }) => kind === 'outages' || path === '/outages',
      });
    const open = () => {
      stream = new EventSource('/api/v1/events');
      let isResuming = false;
      stream.addEventListener('ticket', onTicket);
      stream.addEventListener('call', onCall);
      stream.addEventListener('outage', onOutage);
      stream.addEventListener('revoked', () => {
        stream.close();
        void cache.invalidateQueries({ queryKey: SESSION });
      });
      stream.onopen = () => {
        // What had been on its way when the network went may still arrive.
        setIsLive(navigator.onLine);
        // What happened between what was read and now was told to nobody here; later gaps the browser has filled by itself.
        if (!isResuming) {
          void cache.invalidateQueries({ predicate: ({ queryKey: [kind] }) => isLiveKind(kind) });
          // Figures may have been counted a moment before the last change.
          recounting ??= setTimeout(recount, RECOUNT_MS);
        }
        isResuming = true;
      };
      stream.onerror = () => {
        setIsLive(false);
        if (stream.readyState !== EventSource.CLOSED) return;
        void cache.invalidateQueries({ queryKey: SESSION });
        reopening = setTimeout(open, REOPEN_MS);
      };
    };
    // A stream over a network that is gone ends minutes later; the browser knows at once.
    const onOffline = () => setIsLive(false);
    const onOnline = () => {
      clearTimeout(reopening);
      stream.close();
      open();
    };
    open();
    window.addEventListener('offline', onOffline);
    window.addEventListener('online', onOnline);
    return () => {
      window.removeEventListener('offline', onOffline);
      window.removeEventListener('online', onOnline);
      stream.close();
      clearTimeout(reopening);
      clearTimeout(gathering);
      clearTimeout(recounting);
    };
  }, [isSignedIn, cache]);

  return <Context value={isLive}>{children}</Context>;
}
