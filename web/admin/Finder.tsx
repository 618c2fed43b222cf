import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { get } from '../api/client';
import { texts, useTexts } from '../i18n/language';
import { Button, Input } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';

const said = texts(
  {
    add: (name: string) => `Ajouter ${name}`,
    none: 'Aucun résultat.',
    found: (n: number) => `${n} résultat${n > 1 ? 's' : ''}`,
  },
  { add: (name) => `Add ${name}`, none: 'Nothing found.', found: (n) => `${n} found` },
);

const MIN_SIGNS = 2;
const MAX_FOUND = 8;

interface FinderProps<T> {
  label: string;
  hint?: string;
  /** A list of the API that takes `q`. */
  path: string;
  query?: Readonly<Record<string, string | undefined>>;
  nameOf(found: T): string;
  onPick(found: T): void;
}

/** Finds one of many by a few letters; what is found is a list of buttons, in reach of the keyboard. */
export function Finder<T extends { id: string }>({ label, hint, path, query, nameOf, onPick }: FinderProps<T>) {
  const t = useTexts(said);
  const statusId = useId();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const search = useQuery({
    queryKey: ['admin', path, 'find', query, q],
    queryFn: async ({ signal }) =>
      (await get<{ data: T[] }>(path, { query: { ...query, q, limit: MAX_FOUND }, signal })).data,
    enabled: q.length >= MIN_SIGNS,
    placeholderData: keepPreviousData,
  });
  const found = q.length >= MIN_SIGNS ? search.data : undefined;
  return (
    <div>
      <Input
        label={label}
        hintText={hint}
        nativeInputProps={{
          type: 'search',
          value: typed,
          autoComplete: 'off',
          'aria-describedby': statusId,
          onChange: ({ target }) => setTyped(target.value),
          // It stands in a larger form, that Enter is not meant for.
          onKeyDown: (event) => event.key === 'Enter' && event.preventDefault(),
        }}
      />
      <p id={statusId} role="status" className="g-muted fr-mb-1v">
        {found && (found.length > 0 ? t.found(found.length) : t.none)}
      </p>
      {search.error && <FaultNotice fault={search.error} />}
      <ul className="g-list g-row">
        {found?.map((one) => (
          <li key={one.id}>
            <Button
              size="small"
              type="button"
              priority="tertiary"
              iconId="fr-icon-add-line"
              title={t.add(nameOf(one))}
              onClick={() => {
                onPick(one);
                setTyped('');
              }}
            >
              {nameOf(one)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
