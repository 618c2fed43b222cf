import type { ReactNode, SubmitEvent } from 'react';
import type { Filters } from '../api/lists';
import { texts, useTexts } from '../i18n/language';
import { Button } from './dsfr';
import { FilterInput } from './FilterInput';

const said = texts({ search: 'Rechercher' }, { search: 'Search' });

interface SearchFormProps {
  label: string;
  filters: Filters;
  onChange(changed: Filters): void;
  /** Further fields, by the names of their filters. */
  children?: ReactNode;
}

export function SearchForm({ label, filters, onChange, children }: SearchFormProps) {
  const t = useTexts(said);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].map(([field, value]) => [field, String(value).trim()]);
    onChange(Object.fromEntries(given));
  };
  return (
    <search>
      <form className="g-search" onSubmit={submit}>
        <FilterInput name="q" label={label} value={filters.q} nativeInputProps={{ type: 'search', maxLength: 100 }} />
        {children}
        <Button type="submit" priority="secondary" iconId="fr-icon-search-line">
          {t.search}
        </Button>
      </form>
    </search>
  );
}
