import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { call, get } from '../../api/client';
import { Fault } from '../../api/problem';
import type { CommandAnswer, CommandBody, EventResource, TicketResource } from '../../api/resources';
import { type Paged, ticketKeys, type VersionedTicket } from '../../api/tickets';
import { isFolded } from '../../ticket/sentence';

/** What somebody else did while this act was being prepared. */
export interface Conflict {
  body: CommandBody;
  /** Of the ticket as it is by now. */
  etag: string | null;
  events: readonly EventResource[];
}

/**
 * Acts on the ticket as its reader saw it when the act began. If a colleague or the requester acted meanwhile, nothing is
 * sent until the reader has seen what; what the desk's own clocks did stops nobody.
 */
export function useGuardedAct(number: string) {
  const cache = useQueryClient();
  const act = useAct(number);
  const versionNow = () => cache.getQueryData<VersionedTicket>([...ticketKeys.one(number), 'view'])?.etag ?? null;
  const [seen, setSeen] = useState(versionNow);
  const [conflict, setConflict] = useState<Conflict | null>(null);

  /** Null where a conflict stands in the way, or the act failed: `fault` says why. */
  async function send(body: CommandBody, etag = seen): Promise<CommandAnswer | null> {
    setConflict(null);
    try {
      const answer = await act.mutateAsync({ body, etag });
      setSeen(answer.etag);
      return answer.data;
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.code !== 'conflict') return null;
      const found = await meanwhile(number, etag).catch(() => null);
      if (!found) return null;
      if (found.events.every(({ type }) => isFolded(type))) return send(body, found.etag);
      // Having been shown what happened, the reader may send what is written by now.
      setSeen(found.etag);
      setConflict({ body, ...found });
      return null;
    }
  }

  return {
    send,
    sendAnyway: () => (conflict ? send(conflict.body, conflict.etag) : Promise.resolve(null)),
    /** For an act of one click: on the ticket as it is shown now. */
    sendNow: (body: CommandBody) => send(body, versionNow()),
    /** The act begins anew, on the ticket as it is shown now. */
    begin: () => setSeen(versionNow()),
    conflict,
    isPending: act.isPending,
    fault: act.error instanceof Fault && act.error.code === 'conflict' && conflict ? null : act.error,
  };
}

async function meanwhile(number: string, since: string | null): Promise<Omit<Conflict, 'body'>> {
  const [{ etag }, events] = await Promise.all([
    call<TicketResource>('GET', `/tickets/${number}`),
    wholeTimeline(number),
  ]);
  return { etag, events: events.filter(({ seq }) => (seq ?? 0) > seqOf(since)) };
}

async function wholeTimeline(number: string, cursor?: string): Promise<EventResource[]> {
  const page = await get<Paged<EventResource>>(`/tickets/${number}/timeline`, { query: { cursor, limit: 100 } });
  return page.nextCursor ? [...page.data, ...(await wholeTimeline(number, page.nextCursor))] : page.data;
}

/** An ETag begins with the sequence number of the last event. */
const seqOf = (etag: string | null): number => Number(/\d+/.exec(etag ?? '')?.[0] ?? Number.POSITIVE_INFINITY);
