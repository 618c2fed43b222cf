import { useQuery } from '@tanstack/react-query';
import { addressOf, get } from '../api/client';
import type { InboundMailDetails, InboundSummary, Mailbox } from '../api/resources';
import { useInvalidation } from '../api/useInvalidation';

export const INBOUND = '/courrier';

/** Mails come without an event of a ticket: what is on the screen is read again by itself. */
export const PERIOD_MS = 15_000;
/** A mail that somebody has just let through is acted on within a moment. */
const SOON_MS = 1_000;

export const MAILS = '/inbound-mails';

/** After somebody has decided, everything that is said here of mails is read again. */
export const useReadAgain = () => useInvalidation(SAID);
const SAID = [['inbound'], ['admin', MAILS]];

export const useMailboxes = () =>
  useQuery({
    queryKey: ['inbound', 'mailboxes'],
    queryFn: async ({ signal }) => (await get<{ data: Mailbox[] }>('/mailboxes', { signal })).data,
    refetchInterval: PERIOD_MS,
  });

export const useSummary = (days: number) =>
  useQuery({
    queryKey: ['inbound', 'summary', days],
    queryFn: ({ signal }) => get<InboundSummary>(`${MAILS}/summary`, { query: { days }, signal }),
    refetchInterval: PERIOD_MS,
  });

export const useInboundMail = (id: string) =>
  useQuery({
    queryKey: ['inbound', 'mail', id],
    queryFn: ({ signal }) => get<InboundMailDetails>(`${MAILS}/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? SOON_MS : PERIOD_MS),
  });

/** Decided, and not yet what it will be. */
const isUnderWay = ({ state }: InboundMailDetails): boolean => state === 'handling';

export const originalOf = (id: string): string => addressOf(`${MAILS}/${id}/original`);
export const pageOf = (id: string): string => addressOf(`${MAILS}/${id}/page`);
