import { useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { DataTable } from '../../ui/DataTable';
import { useReading } from './reading';
import { policyTexts } from './texts';

/** Which team receives a ticket, and which superiors are alerted after it. */
export function Routing() {
  const t = useTexts(policyTexts);
  const { kind } = useTexts(words);
  const { policy, groupName, serviceName } = useReading();
  const superiors = policy.hierarchy.map((who, above) => ({ tier: above + 1, who }));
  return (
    <section>
      <h2 className="fr-h4 fr-mb-1v">{t.routing}</h2>
      <p className="g-muted">{t.routingHint}</p>
      <DataTable
        caption={t.routing}
        hidesCaption
        rows={policy.routing}
        keyOf={(_row, index) => String(index)}
        columns={[
          { title: t.service, cell: (row) => (row.serviceId ? serviceName(row.serviceId) : t.allChannels) },
          { title: t.kind, cell: (row) => (row.kind ? kind[row.kind] : t.all) },
          { title: t.group, cell: (row) => groupName(row.groupId) },
        ]}
      />
      <h3 className="fr-h6">{t.hierarchy}</h3>
      <ol>
        {superiors.map(({ tier, who }) => (
          <li key={tier}>{t.told[who]}</li>
        ))}
      </ol>
    </section>
  );
}
