import { IMPACTS, URGENCIES } from '../../../domain/words';
import type { Priority } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { TableBox } from '../../ui/DataTable';
import { useReading } from './reading';
import { policyTexts } from './texts';

export function PriorityTag({ priority }: { priority: Priority }) {
  return <span className={`g-priority g-priority--${priority}`}>{priority}</span>;
}

/** Priority from impact and urgency. */
export function Matrix() {
  const t = useTexts(policyTexts);
  const { impact, urgency } = useTexts(words);
  const { policy } = useReading();
  return (
    <section>
      <h2 className="fr-h4 fr-mb-1v">{t.matrix}</h2>
      <p className="g-muted">{t.matrixHint}</p>
      <TableBox caption={t.matrix} hidesCaption>
        <thead>
          <tr>
            <th scope="col">{t.impact}</th>
            {URGENCIES.map((one) => (
              <th key={one} scope="col">
                {urgency[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {IMPACTS.map((row) => (
            <tr key={row}>
              <th scope="row">{impact[row]}</th>
              {URGENCIES.map((one) => (
                <td key={one}>
                  <PriorityTag priority={policy.matrix[row][one]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}
