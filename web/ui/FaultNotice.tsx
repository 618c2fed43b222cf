import { Fault } from '../api/problem';
import { faults } from '../i18n/faults';
import { useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { Alert, Button } from './dsfr';

interface FaultNoticeProps {
  fault: unknown;
  /** What the reader may try; without it, what they were doing is the thing to try. */
  onRetry?: () => void;
}

/** What failed, what to do, and the reference to quote. */
export function FaultNotice({ fault, onRetry }: FaultNoticeProps) {
  const t = useTexts(faults);
  const { failed, retry } = useTexts(site);
  const known = fault instanceof Fault ? fault : null;
  return (
    <div className="g-stack">
      <Alert
        severity="error"
        role="alert"
        as="h2"
        title={failed}
        description={
          <>
            {(known && t[known.code]) ?? t.other}
            {known?.requestId && <span className="g-muted"> {t.requestId(known.requestId)}</span>}
          </>
        }
      />
      {onRetry && (
        <Button priority="secondary" onClick={onRetry}>
          {retry}
        </Button>
      )}
    </div>
  );
}
