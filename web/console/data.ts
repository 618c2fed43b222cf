import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { QueueName } from '../api/resources';
import { ticketKeys } from '../api/tickets';

/** What the console reads beside the tickets. */

export type Counts = Partial<Record<QueueName, number>>;

export const useCounts = () =>
  useQuery({
    queryKey: ticketKeys.counts(),
    queryFn: ({ signal }) => get<Counts>('/tickets/counts', { signal }),
  });

export interface Technician {
  id: string;
  name: string;
  load: number;
  absentUntil: string | null;
}

export const useTechnicians = (groupId?: string) =>
  useQuery({
    queryKey: ['technicians', groupId],
    queryFn: async ({ signal }) =>
      (await get<{ data: Technician[] }>('/technicians', { query: { groupId }, signal })).data,
  });

export interface Agenda {
  hours: [string, string][];
  busy: { technicianId: string; from: string; to: string; number: string | null }[];
}

export const useAgenda = (technicianId: string, from: string, to: string) =>
  useQuery({
    // Read again as tickets change: what is free now may be taken before the dialog is closed.
    queryKey: ['tickets', 'agenda', technicianId, from, to],
    queryFn: ({ signal }) => get<Agenda>('/agenda', { query: { technicianIds: technicianId, from, to }, signal }),
    enabled: technicianId !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export interface CannedReply {
  id: string;
  title: { fr: string; en: string };
  text: { fr: string; en: string };
  groupId: string | null;
}

export const useCannedReplies = () =>
  useQuery({
    queryKey: ['desk', 'canned-replies'],
    queryFn: async ({ signal }) => (await get<{ data: CannedReply[] }>('/canned-replies', { signal })).data,
    staleTime: 10 * 60_000,
  });

export interface Person {
  id: string;
  login: string;
  name: { given: string; family: string };
  establishmentId: string | null;
  roles: string[];
  active: boolean;
}

export const usePeople = (q: string) =>
  useQuery({
    queryKey: ['accounts', q],
    queryFn: async ({ signal }) =>
      (await get<{ data: Person[] }>('/accounts', { query: { q, limit: 10 }, signal })).data,
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  });

export interface Establishment {
  id: string;
  name: string;
}

export const useEstablishments = () =>
  useQuery({
    queryKey: ['desk', 'establishments'],
    queryFn: async ({ signal }) =>
      (await get<{ data: Establishment[] }>('/establishments', { query: { limit: 100 }, signal })).data,
    staleTime: 10 * 60_000,
  });
