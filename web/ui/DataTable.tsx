import type { ReactNode } from 'react';

export interface Column<T> {
  title: string;
  cell(row: T): ReactNode;
  /** Numbers and durations that are compared line by line. */
  isRight?: boolean;
}

interface DataTableProps<T> {
  caption: string;
  /** When a heading above says the same. */
  hidesCaption?: boolean;
  /** Sentences are read in several lines rather than by scrolling. */
  wraps?: boolean;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf(row: T, index: number): string;
}

/** A table of the design system, that scrolls in its own box; the first column names its line. */
export function DataTable<T>({
  caption,
  hidesCaption = false,
  wraps = false,
  columns,
  rows,
  keyOf,
}: DataTableProps<T>) {
  return (
    <TableBox caption={caption} hidesCaption={hidesCaption} wraps={wraps}>
      <thead>
        <tr>
          {columns.map(({ title, isRight }) => (
            <th key={title} scope="col" className={isRight ? 'fr-cell--right' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)}>
            {columns.map(({ title, cell, isRight }, column) =>
              column === 0 ? (
                <th key={title} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={title} className={isRight ? 'fr-cell--right' : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

interface TableBoxProps {
  caption: string;
  hidesCaption?: boolean;
  wraps?: boolean;
  children: ReactNode;
}

/** What surrounds the lines of a table; for one whose lines are no list. */
export function TableBox({ caption, hidesCaption = false, wraps = false, children }: TableBoxProps) {
  return (
    <div
      className={`fr-table fr-table--sm g-table ${hidesCaption ? 'fr-table--no-caption' : ''} ${wraps ? 'fr-table--multiline' : ''}`}
    >
      <div className="fr-table__wrapper">
        <ScrollBox label={caption} className="fr-table__container">
          <div className="fr-table__content">
            <table>
              <caption>{caption}</caption>
              {children}
            </table>
          </div>
        </ScrollBox>
      </div>
    </div>
  );
}

/** What may be wider than the screen scrolls here, by keyboard too, and never the page. */
export function ScrollBox({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={`g-scroll ${className ?? ''}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
