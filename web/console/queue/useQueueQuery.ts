import { useSearchParams } from 'react-router';
import type { QueueName } from '../../api/resources';
import type { TicketQuery } from '../../api/tickets';
import { useMe } from '../../app/session';

/** The saved views, and everything one may see. */
export const VIEWS = ['team', 'mine', 'atRisk', 'unassigned', 'waiting', 'all'] as const satisfies readonly (
  | QueueName
  | 'all'
)[];
export type View = (typeof VIEWS)[number];

export const SORTS = ['due', 'opened', 'updated'] as const;
export type Sort = (typeof SORTS)[number];

export const FILTERS = ['priority', 'status', 'level', 'groupId', 'serviceId', 'establishmentId'] as const;
export type FilterName = (typeof FILTERS)[number];

type Parameter = FilterName | 'view' | 'sort' | 'q';

export interface QueueChoice {
  view: View;
  sort: Sort;
  q: string;
  filters: Partial<Record<FilterName, string>>;
}

const chosen = <T extends string>(values: readonly T[], given: string | null, otherwise: T): T =>
  values.find((it) => it === given) ?? otherwise;

/** What the queue shows lives in the address: it can be kept, sent, and come back to. */
export function useQueueChoice() {
  const [search, setSearch] = useSearchParams();
  const hasTeam = useMe().groups.length > 0;
  const choice: QueueChoice = {
    view: chosen(VIEWS, search.get('view'), hasTeam ? 'team' : 'all'),
    sort: chosen(SORTS, search.get('sort'), 'due'),
    q: search.get('q') ?? '',
    filters: Object.fromEntries(FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []))),
  };
  const change = (changes: Partial<Record<Parameter, string>>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) value ? after.set(name, value) : after.delete(name);
        return after;
      },
      { replace: true },
    );
  const clear = () => change({ q: '', ...Object.fromEntries(FILTERS.map((name) => [name, ''])) });
  return { choice, change, clear };
}

export const queryOf = ({ view, sort, q, filters }: QueueChoice): TicketQuery => ({
  view: view === 'all' ? undefined : view,
  sort,
  q,
  ...filters,
});
