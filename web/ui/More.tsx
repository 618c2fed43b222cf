import { useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { Button } from './dsfr';
import { FaultNotice } from './FaultNotice';

/** What a query of the cache that reads page by page says of the next one. */
export interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage(): unknown;
}

/** Below what was read of a list: the way to the rest, and why it did not come. */
export function More({ of, label }: { of: Pages; label?: string }) {
  const t = useTexts(site);
  return (
    <>
      {of.isFetchNextPageError && <FaultNotice fault={of.error} />}
      {of.hasNextPage && (
        <Button priority="secondary" disabled={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
          {label ?? t.more}
        </Button>
      )}
    </>
  );
}
