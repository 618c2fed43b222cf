import type { ReactNode } from 'react';
import type { Paged } from '../api/tickets';
import { useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { Button } from '../ui/dsfr';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';

interface ListPagesProps<T> {
  of: {
    data: { pages: Paged<T>[] } | undefined;
    error: unknown;
    refetch(): unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage(): unknown;
  };
  /** What to say when nothing was found. */
  empty: string;
  children: (rows: T[]) => ReactNode;
}

/** The pages read so far, and a button for the next one. */
export function ListPages<T>({ of, empty, children }: ListPagesProps<T>) {
  const t = useTexts(site);
  return (
    <Loaded of={of} lines={8}>
      {({ pages }) => {
        const rows = pages.flatMap(({ data }) => data);
        if (rows.length === 0) return <Empty>{empty}</Empty>;
        return (
          <>
            {children(rows)}
            {of.hasNextPage && (
              <Button priority="secondary" disabled={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
                {t.more}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
