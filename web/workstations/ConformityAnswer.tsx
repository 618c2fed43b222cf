import { useTexts } from '../i18n/language';
import { FaultNotice } from '../ui/FaultNotice';
import { useConformity } from './data';
import { workstationTexts } from './texts';
import { Unmet } from './Unmet';

/** What the charter says of the workstation that was just named, before anything is sent; nothing while none is. */
export function ConformityAnswer({ number }: { number: string }) {
  const t = useTexts(workstationTexts);
  const { data, error, isLoading } = useConformity(number);
  return (
    <div role="status" className="fr-mb-2w">
      {isLoading && <p className="g-muted fr-mb-0">{t.checking}</p>}
      {error && <FaultNotice fault={error} />}
      {data?.state === 'conforming' && <p className="fr-valid-text fr-mt-0 fr-mb-0">{t.conforms}</p>}
      {data?.state === 'unknown' && (
        <p className="fr-info-text fr-mt-0 fr-mb-0">{data.isKnown ? t.notSure : t.notKnown}</p>
      )}
      {data?.state === 'notConforming' && (
        <section className="g-panel g-known" aria-label={t.failing}>
          <p className="fr-mb-1v">
            <strong>{t.failing}.</strong> {t.registered} {data.limitsHelp && t.limited}
          </p>
          <Unmet of={data} />
        </section>
      )}
    </div>
  );
}
