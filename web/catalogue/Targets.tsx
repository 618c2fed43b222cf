import type { ServiceDetails } from '../api/resources';
import { useLanguage, useTexts } from '../i18n/language';
import { spanOf } from '../i18n/span';
import { words } from '../i18n/words';
import { DataTable } from '../ui/DataTable';
import { catalogueTexts } from './texts';

/** Which team receives what is asked for, and how soon, by the policy in force. */
export function Targets({ of: { targets, workingDaySeconds } }: { of: ServiceDetails }) {
  const t = useTexts(catalogueTexts);
  const { kind } = useTexts(words);
  const { language } = useLanguage();
  const span = ({ seconds, time, isOwn }: ServiceDetails['targets'][number]['resolution']) => (
    <>
      {spanOf(seconds, time, workingDaySeconds, language)}
      {isOwn && <span className="g-muted"> ({t.own})</span>}
    </>
  );
  if (targets.length === 0) return null;
  return (
    <section>
      <h2 className="fr-h5 fr-mb-1v">{t.targets}</h2>
      <p className="g-muted">{t.targetsHint}</p>
      <DataTable
        caption={t.targets}
        hidesCaption
        rows={targets}
        keyOf={(row) => row.kind}
        columns={[
          { title: t.kind, cell: (row) => kind[row.kind] },
          { title: t.takeCharge, cell: ({ takeCharge }) => span(takeCharge) },
          { title: t.resolution, cell: ({ resolution }) => span(resolution) },
          { title: t.group, cell: ({ group }) => group.name?.[language] ?? group.id },
        ]}
      />
    </section>
  );
}
