import type { ImportReport as Report } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { Alert } from '../../ui/dsfr';
import { importTexts } from './texts';

export type Counts = Readonly<Record<'created' | 'updated' | 'unchanged', string>>;

/** How many lines would be, or are, new, changed and as they were; and what is wrong with the others. */
export function ImportReport({ report, counts }: { report: Report; counts: Counts }) {
  const t = useTexts(importTexts);
  const { created, updated, unchanged, faults, written } = report;
  const isFaulty = faults.length > 0;
  const said = isFaulty
    ? t.checkedWithFaults(faults.length)
    : written
      ? t.applied
      : t.checked(created + updated + unchanged);
  return (
    <div className="g-stack">
      <Alert severity={isFaulty ? 'error' : written ? 'success' : 'info'} small description={said} />
      <dl className="g-rules">
        {(['created', 'updated', 'unchanged'] as const).map((count) => (
          <div key={count}>
            <dt>{counts[count]}</dt>
            <dd>{report[count]}</dd>
          </div>
        ))}
      </dl>
      {isFaulty && (
        <DataTable
          caption={t.faults}
          wraps
          rows={faults}
          keyOf={(_fault, index) => String(index)}
          columns={[
            { title: t.line, cell: ({ line }) => line },
            { title: t.fault, cell: ({ code }) => t.codes[code] ?? code },
            { title: t.detail, cell: ({ message }) => <span lang="en">{message}</span> },
          ]}
        />
      )}
    </div>
  );
}
