import { useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { DataTable } from '../../ui/DataTable';
import { PriorityTag } from './Matrix';
import { useReading } from './reading';
import { policyTexts } from './texts';

/** The rows of both clocks, in the order in which they are tried. */
export function Budgets() {
  const t = useTexts(policyTexts);
  const { clock, kind, channel } = useTexts(words);
  const { policy, span, serviceName } = useReading();
  return (
    <section>
      <h2 className="fr-h4 fr-mb-1v">{t.budgets}</h2>
      <p className="g-muted">{t.budgetsHint}</p>
      <div className="g-columns">
        {(['takeCharge', 'resolution'] as const).map((name) => (
          <DataTable
            key={name}
            caption={clock[name]}
            rows={policy[name].budgets}
            keyOf={(_row, index) => String(index)}
            columns={[
              { title: t.service, cell: (row) => (row.serviceId ? serviceName(row.serviceId) : t.allChannels) },
              { title: t.kind, cell: (row) => (row.kind ? kind[row.kind] : t.all) },
              { title: t.priority, cell: (row) => (row.priority ? <PriorityTag priority={row.priority} /> : t.all) },
              { title: t.channel, cell: (row) => (row.channel ? channel[row.channel] : t.allChannels) },
              { title: t.delay, cell: (row) => span(row.seconds, policy[name].time), isRight: true },
            ]}
          />
        ))}
      </div>
    </section>
  );
}
