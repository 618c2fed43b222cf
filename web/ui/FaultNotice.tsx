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
  const { requestId } = useTexts(faults);
  const { failed, retry } = useTexts(site);
  const words = useFaultWords(fault);
  const reference = fault instanceof Fault ? fault.requestId : null;
  return (
    <div className="g-stack">
      <Alert
        severity="error"
        role="alert"
        as="h2"
        title={failed}
        description={
          <>
            {words}
            {reference && <span className="g-muted"> {requestId(reference)}</span>}
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

/** What to do about it. */
export function useFaultWords(fault: unknown): string {
  const t = useTexts(faults);
  return (fault instanceof Fault && t[fault.code]) || t.other;
}
