import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Agenda, QueueCounts, Technician } from '../api/resources';
import { ticketKeys } from '../api/tickets';

/** What the console reads beside the tickets. */

export const useCounts = () =>
  useQuery({
    queryKey: ticketKeys.counts(),
    queryFn: ({ signal }) => get<QueueCounts>('/tickets/counts', { signal }),
  });

export const useTechnicians = (groupId?: string) =>
  useQuery({
    queryKey: ['technicians', groupId],
    queryFn: async ({ signal }) =>
      (await get<{ data: Technician[] }>('/technicians', { query: { groupId }, signal })).data,
  });

export const useAgenda = (technicianId: string, from: string, to: string) =>
  useQuery({
    // Read again as tickets change: what is free now may be taken before the dialog is closed.
    queryKey: ['tickets', 'agenda', technicianId, from, to],
    queryFn: ({ signal }) => get<Agenda>('/agenda', { query: { technicianIds: technicianId, from, to }, signal }),
    enabled: technicianId !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
