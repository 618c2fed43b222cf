import { useTexts } from '../../i18n/language';
import { Link } from '../../ui/Link';
import { useLiveCalls } from './calls';
import { phoneTexts } from './texts';

/** Above the queue: that somebody calls, and who. */
export function RingingNotice() {
  const t = useTexts(phoneTexts);
  const { data: calls = [] } = useLiveCalls();
  const ringing = calls.filter(({ outcome }) => outcome === 'ringing');
  const who = ringing.map(({ callers: [caller], number }) => caller?.name ?? number ?? t.hidden);
  return (
    <div role="status">
      {ringing.length > 0 && (
        <p className="g-panel fr-mb-2w">
          <strong>{t.ringing(ringing.length)}</strong> {who.join(', ')}.{' '}
          <Link href="/accueil-telephonique">{t.goToPhone}</Link>
        </p>
      )}
    </div>
  );
}
