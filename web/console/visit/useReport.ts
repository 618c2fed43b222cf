import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { call, newKey } from '../../api/client';
import { Fault } from '../../api/problem';
import type { TicketDetails } from '../../api/resources';
import { ticketKeys } from '../../api/tickets';
import { stored } from '../../app/stored';

/** What the technician writes on site. */
interface Report {
  found: string;
  done: string;
  parts: string;
  /** Empty until it is typed: the time since the start is offered. */
  spentMinutes: string;
  drawn: string;
  signedBy: string;
  /** Made once for each report: sent twice, it is one report. */
  key: string;
  /** It was to be sent when there was no connection. */
  isQueued: boolean;
}

const keyOf = (number: string): string => `guichet.visit.${number}`;
const RETRY_MS = 15_000;

const EMPTY = { found: '', done: '', parts: '', spentMinutes: '', drawn: '', signedBy: '', isQueued: false };

const readReport = (number: string): Report => ({
  ...EMPTY,
  key: newKey(),
  ...stored<Report>(localStorage, keyOf(number)),
});

const isUnreached = (fault: unknown): boolean => fault instanceof Fault && fault.code === 'offline';

/** The report of a visit: kept on the device as it is written, and sent when the desk can be reached. */
export function useReport({ number, visit }: Pick<TicketDetails, 'number' | 'visit'>) {
  const cache = useQueryClient();
  const [report, setReport] = useState(() => readReport(number));
  const change = (changes: Partial<Report>) =>
    setReport((before) => {
      const after = { ...before, ...changes };
      localStorage.setItem(keyOf(number), JSON.stringify(after));
      return after;
    });
  const command = (body: Record<string, unknown>, key: string) =>
    call('POST', `/tickets/${number}/commands`, { body, headers: { 'Idempotency-Key': key } });

  const sending = useMutation({
    mutationFn: async (spentMinutes: number) => {
      const { found, done, parts, drawn, signedBy, key } = report;
      if (visit?.status !== 'underway') await command({ command: 'startVisit' }, `${key}-start`);
      const signature = drawn || signedBy.trim();
      const body = { command: 'reportVisit', spentMinutes, found, done };
      await command({ ...body, ...(parts ? { parts } : {}), ...(signature ? { signature } : {}) }, key);
    },
    onSuccess: () => {
      localStorage.removeItem(keyOf(number));
      setReport(readReport(number));
    },
    onError: (fault, spentMinutes) => {
      // Another attempt after a refusal is another act.
      if (isUnreached(fault)) change({ isQueued: true, spentMinutes: String(spentMinutes) });
      else change({ isQueued: false, ...(fault instanceof Fault && fault.status < 500 ? { key: newKey() } : {}) });
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ticketKeys.one(number) }),
  });

  const sendQueued = useEffectEvent(() => {
    if (!sending.isPending) sending.mutate(Number(report.spentMinutes));
  });
  useEffect(() => {
    if (!report.isQueued) return;
    const timer = setInterval(sendQueued, RETRY_MS);
    window.addEventListener('online', sendQueued);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', sendQueued);
    };
  }, [report.isQueued]);

  return {
    report,
    change,
    send: sending.mutate,
    isPending: sending.isPending,
    isSent: sending.isSuccess,
    fault: isUnreached(sending.error) ? null : sending.error,
  };
}
