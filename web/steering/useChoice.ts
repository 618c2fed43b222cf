import { useSearchParams } from 'react-router';
import type { Channel } from '../api/resources';
import { useNow } from '../app/useNow';
import { parisOf } from '../i18n/paris';
import { type Period, periodOf, type Step, stepOf } from './period';

const FILTERS = ['group', 'establishment', 'channel'] as const;
export const CHANNELS = ['phone', 'mail', 'web', 'api'] as const satisfies readonly Channel[];

export interface Filters {
  group: string | undefined;
  establishment: string | undefined;
  channel: Channel | undefined;
}

export interface Choice {
  today: string;
  period: Period;
  step: Step;
  filters: Filters;
  isFiltered: boolean;
}

type Parameter = (typeof FILTERS)[number] | 'period' | 'step' | 'verdict';

/** What the page shows lives in the address: it can be kept, sent, printed again. */
export function useChoice() {
  const [search, setSearch] = useSearchParams();
  const today = parisOf(useNow()).date;
  const period = periodOf(search.get('period'), today);
  const filters: Filters = {
    group: search.get('group') || undefined,
    establishment: search.get('establishment') || undefined,
    channel: CHANNELS.find((one) => one === search.get('channel')),
  };
  const choice: Choice = {
    today,
    period,
    step: stepOf(search.get('step'), period),
    filters,
    isFiltered: FILTERS.some((name) => filters[name] !== undefined),
  };
  const change = (changes: Partial<Record<Parameter, string>>) => {
    // Of the address itself: what was rendered last may be behind it by the change before this one.
    const after = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) value ? after.set(name, value) : after.delete(name);
    setSearch(after, { replace: true });
  };
  const clear = () => change({ group: '', establishment: '', channel: '' });
  return { choice, change, clear, search };
}
