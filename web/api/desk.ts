import { useQuery } from '@tanstack/react-query';
import { get } from './client';
import type { Impact, Level } from './resources';

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

export interface Group {
  id: string;
  name: Bilingual;
  level: Level;
  members: string[];
  leads: string[];
}

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
