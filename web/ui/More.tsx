import { useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { Button } from './dsfr';
import { FaultNotice } from './FaultNotice';

/** What a query of the cache that reads page by page says of the next one. */
export interface Pages {
  data: { pages: readonly unknown[] } | undefined;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage(options: { cancelRefetch: boolean }): Promise<Pages>;
}

/** What happens meanwhile reads the list anew and drops the page that was on its way: it is asked for again. */
async function readNext(of: Pages): Promise<void> {
  const countOf = ({ data }: Pages): number => data?.pages.length ?? 0;
  const wanted = countOf(of) + 1;
  let now = of;
  do now = await now.fetchNextPage({ cancelRefetch: false });
  while (countOf(now) < wanted && now.hasNextPage && !now.error);
}

/** Below what was read of a list: the way to the rest, and why it did not come. */
export function More({ of, label }: { of: Pages; label?: string }) {
  const t = useTexts(site);
  return (
    <>
      {of.isFetchNextPageError && <FaultNotice fault={of.error} />}
      {of.hasNextPage && (
        <Button priority="secondary" disabled={of.isFetchingNextPage} onClick={() => void readNext(of)}>
          {label ?? t.more}
        </Button>
      )}
    </>
  );
}
