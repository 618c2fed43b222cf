import type { ReactNode } from 'react';
import type { Paged } from '../api/tickets';
import { Empty } from './Empty';
import { Loaded } from './Loaded';
import { More, type Pages } from './More';

interface ListPagesProps<T> {
  of: Omit<Pages, 'data'> & { data: { pages: Paged<T>[] } | undefined; refetch(): unknown };
  /** What to say when nothing was found. */
  empty: string;
  children: (rows: T[]) => ReactNode;
}

/** The pages read so far, and a button for the next one. */
export function ListPages<T>({ of, empty, children }: ListPagesProps<T>) {
  return (
    <Loaded of={of} lines={8}>
      {({ pages }) => {
        const rows = pages.flatMap(({ data }) => data);
        if (rows.length === 0) return <Empty>{empty}</Empty>;
        return (
          <>
            {children(rows)}
            <More of={of} />
          </>
        );
      }}
    </Loaded>
  );
}
