import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language';
import { type Column, DataTable } from '../ui/DataTable';
import { steeringTexts } from './texts';
import { useWidth } from './useWidth';

interface PictureProps<T> {
  title: string;
  /** Of its title: it stands under a heading that it is one of several of, or by itself. */
  level?: 'h2' | 'h3';
  /** What the picture shows, in sentences. */
  summary: ReactNode;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf(row: T): string;
  /** What is drawn on so many pixels; for the eye alone, as the sentences and the table say the same. */
  children: (width: number) => ReactNode;
}

/** A picture with its summary, and with its data as a table. */
export function Picture<T>({ title, level: Heading = 'h3', summary, columns, rows, keyOf, children }: PictureProps<T>) {
  const t = useTexts(steeringTexts);
  const { ref, width } = useWidth<HTMLDivElement>();
  return (
    <section className="g-panel g-picture">
      <Heading className={`${Heading === 'h2' ? 'fr-h5' : 'fr-h6'} fr-mb-1w`}>{title}</Heading>
      <div ref={ref} className="g-picture__drawn" aria-hidden="true">
        {width > 0 && children(width)}
      </div>
      <p className="g-picture__summary">{summary}</p>
      {rows.length > 0 && (
        <details className="g-more g-no-print">
          <summary>
            {t.showData}
            <span className="g-visually-hidden"> – {title}</span>
          </summary>
          <DataTable caption={title} hidesCaption columns={columns} rows={rows} keyOf={keyOf} />
        </details>
      )}
    </section>
  );
}
