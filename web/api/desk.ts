import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { groupSchema } from '../../api/schemas/desk';
import { get } from './client';
import type { Impact } from './resources';

interface Bilingual {
  fr: string;
  en: string;
}

export interface Service {
  id: string;
  name: Bilingual;
  category: 'poste' | 'compte' | 'application' | 'reseau' | 'autre';
  defaultImpact: Impact | null;
}

export type Group = z.output<typeof groupSchema>;

/** The desk's own data changes rarely. */
const STALE_MS = 10 * 60_000;

const useAll = <T>(name: string) =>
  useQuery({
    queryKey: ['desk', name],
    queryFn: async ({ signal }) => (await get<{ data: T[] }>(`/${name}`, { signal })).data,
    staleTime: STALE_MS,
  });

export const useServices = () => useAll<Service>('services');
export const useGroups = () => useAll<Group>('groups');

/** The lines of the State's mark; null where this desk does not bear it. */
export const useStateMark = (): readonly string[] | null =>
  useQuery({
    queryKey: ['site'],
    queryFn: ({ signal }) => get<{ stateMark: string[] | null }>('/site', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data?.stateMark ?? null;
