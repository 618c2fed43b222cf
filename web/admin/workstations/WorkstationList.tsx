import { useFilters, usePages } from '../../api/lists';
import type { WorkstationRow } from '../../api/resources';
import { dateOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { FilterInput } from '../../ui/FilterInput';
import { FilterSelect } from '../../ui/FilterSelect';
import { Link } from '../../ui/Link';
import { ListPages } from '../../ui/ListPages';
import { SearchForm } from '../../ui/SearchForm';
import { workstationTexts } from '../../workstations/texts';
import { AdminPage } from '../AdminPage';
import { SECTIONS, useAdministers } from '../sections';
import { StateBadge } from './StateBadge';
import { inventoryTexts } from './texts';

/** The inventory, by number. */
export function WorkstationList() {
  const t = useTexts(inventoryTexts);
  const { states } = useTexts(workstationTexts);
  const { language } = useLanguage();
  const administers = useAdministers();
  const [filters, setFilters] = useFilters(['q', 'establishmentId', 'conformity']);
  const pages = usePages<WorkstationRow>('/workstations', filters);
  const at = SECTIONS.workstations;
  return (
    <AdminPage
      section="workstations"
      wide
      beside={
        <div className="g-row">
          <Link className="fr-btn fr-btn--tertiary" href={`${at}/conformite`}>
            {t.figures}
          </Link>
          <Link className="fr-btn fr-btn--tertiary" href={`${at}/charte`}>
            {t.charter}
          </Link>
          {administers && (
            <Link className="fr-btn fr-btn--secondary" href={`${at}/import`}>
              {t.import}
            </Link>
          )}
        </div>
      }
    >
      <SearchForm label={t.search} filters={filters} onChange={setFilters}>
        <FilterInput
          name="establishmentId"
          label={t.establishment}
          value={filters['establishmentId']}
          nativeInputProps={{ maxLength: 8 }}
        />
        <FilterSelect
          label={t.conformity}
          all={t.all}
          value={filters['conformity']}
          options={Object.entries(states)}
          onChange={(conformity) => setFilters({ conformity })}
        />
      </SearchForm>
      <ListPages of={pages} empty={t.none}>
        {(rows) => (
          <DataTable
            caption={t.caption}
            hidesCaption
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { title: t.number, cell: ({ id }) => <Link href={`${at}/${id}`}>{id}</Link> },
              { title: t.conformity, cell: ({ conformity }) => <StateBadge state={conformity} /> },
              { title: t.place, cell: (row) => row.establishmentName ?? row.establishmentId },
              { title: t.room, cell: ({ room }) => room },
              { title: t.model, cell: ({ model }) => model },
              { title: t.user, cell: ({ assignedTo }) => assignedTo?.name },
              { title: t.checked, cell: ({ checkedAt }) => (checkedAt ? dateOf(checkedAt, language) : t.never) },
            ]}
          />
        )}
      </ListPages>
    </AdminPage>
  );
}
