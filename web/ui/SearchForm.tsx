import type { ReactNode, SubmitEvent } from 'react';
import type { Filters } from '../api/lists';
import { texts, useTexts } from '../i18n/language';
import { Button, Input } from './dsfr';

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
        <Input
          label={label}
          nativeInputProps={{
            name: 'q',
            type: 'search',
            defaultValue: filters.q ?? '',
            maxLength: 100,
            autoComplete: 'off',
          }}
        />
        {children}
        <Button type="submit" priority="secondary" iconId="fr-icon-search-line">
          {t.search}
        </Button>
      </form>
    </search>
  );
}
