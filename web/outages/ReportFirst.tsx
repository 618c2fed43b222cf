import type { Outage } from '../api/resources';
import { useTexts } from '../i18n/language';
import { InWords } from '../ticket/request/InWords';
import { Button } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Said } from '../ui/Said';
import { useFollow } from './data';
import { useOutageWords } from './said';
import { outageTexts } from './texts';

interface ReportFirstProps {
  outages: readonly Outage[];
  /** Whom one is speaking with; left out: for oneself. */
  caller?: { id: string; name: string };
}

/** Before the report of a fault that was announced: that it is known, until when, and that following it is enough. */
export function ReportFirst({ outages, caller }: ReportFirstProps) {
  return (
    <div aria-live="polite">
      {outages.map((outage, index) => (
        <Known key={outage.id} outage={outage} isNamed={index === 0} {...(caller ? { caller } : {})} />
      ))}
    </div>
  );
}

interface KnownProps extends Pick<ReportFirstProps, 'caller'> {
  outage: Outage;
  /** By the report, if it is made all the same: it names one. */
  isNamed: boolean;
}

function Known({ outage, isNamed, caller }: KnownProps) {
  const t = useTexts(outageTexts);
  const { about, until, latest } = useOutageWords()(outage);
  const following = useFollow(caller?.id);
  const follow = caller ? t.followFor(caller.name) : outage.kind === 'outage' ? t.follow : t.followWorks;
  return (
    <section className="g-panel g-known" aria-label={t.known}>
      <p className="fr-mb-1v">
        <strong>{t.known}</strong>
      </p>
      <p className="fr-mb-1v">
        {about}
        <InWords of={outage.title} />. {until}
      </p>
      {latest && (
        <p className="g-text g-muted fr-mb-1w">
          <InWords of={latest} />
        </p>
      )}
      {following.isSuccess ? (
        <Said>{caller ? t.followedFor(caller.name) : t.followed}</Said>
      ) : (
        <p className="fr-mb-1w">{caller ? t.knownFor(caller.name) : t.knownHint}</p>
      )}
      {following.error && <FaultNotice fault={following.error} />}
      <div className="g-row">
        {following.isSuccess ? (
          !caller && (
            <Link className="fr-btn fr-btn--sm" href="/">
              {t.home}
            </Link>
          )
        ) : (
          <Button size="small" disabled={following.isPending} onClick={() => following.mutate(outage.id)}>
            {follow}
          </Button>
        )}
        <Link className="fr-link fr-link--sm" href={`/etat#${outage.id}`}>
          {t.see}
        </Link>
      </div>
      {isNamed && !following.isSuccess && <p className="g-muted fr-mt-1w fr-mb-0">{caller ? t.anywayFor : t.anyway}</p>}
    </section>
  );
}
