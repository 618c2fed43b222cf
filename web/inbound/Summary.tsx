import { useTexts } from '../i18n/language';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loaded';
import { INBOUND, useSummary } from './data';
import { inboundTexts } from './texts';

const DAYS = 7;

/** How many mails wait for a person, and what the others of the last days became. */
export function Summary() {
  const t = useTexts(inboundTexts);
  const summary = useSummary(DAYS);
  return (
    <Loaded of={summary} lines={4}>
      {({ data, quarantined }) => (
        <>
          <div role="status" className={`g-panel g-waiting ${quarantined > 0 ? 'g-waiting--some' : ''}`}>
            {quarantined === 0 ? (
              <p className="fr-mb-0">{t.nothingToDecide}</p>
            ) : (
              <>
                <p className="fr-mb-1v">
                  <strong>{t.toDecide(quarantined)}</strong>
                </p>
                <p className="fr-mb-1w">{t.toDecideHint}</p>
                <Link className="fr-btn fr-btn--sm" href={`${INBOUND}?state=quarantined#mails`}>
                  {t.seeWaiting}
                </Link>
              </>
            )}
          </div>
          <section>
            <h2 className="fr-h5 fr-mb-2w">{t.lastDays(DAYS)}</h2>
            <ul className="fr-raw-list g-outcomes">
              {data.map(({ outcome, count }) => (
                <li key={outcome}>
                  <Link href={`${INBOUND}?outcome=${outcome}#mails`}>
                    <strong>{count}</strong> <span>{t.outcomes[outcome]}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </Loaded>
  );
}
