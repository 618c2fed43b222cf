import { useFilters, usePages } from '../../api/lists';
import type { Establishment } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { Link } from '../../ui/Link';
import { ListPages } from '../../ui/ListPages';
import { SearchForm } from '../../ui/SearchForm';
import { AdminPage } from '../AdminPage';
import { SECTIONS, useAdministers } from '../sections';
import { establishmentTexts } from './texts';

export function EstablishmentList() {
  const t = useTexts(establishmentTexts);
  const administers = useAdministers();
  const [filters, setFilters] = useFilters(['q']);
  const pages = usePages<Establishment>('/establishments', filters);
  return (
    <AdminPage
      section="establishments"
      beside={
        administers && (
          <Link className="fr-btn fr-btn--secondary" href={`${SECTIONS.establishments}/import`}>
            {t.import}
          </Link>
        )
      }
    >
      <SearchForm label={t.search} filters={filters} onChange={setFilters} />
      <ListPages of={pages} empty={t.none}>
        {(rows) => (
          <DataTable
            caption={t.caption}
            hidesCaption
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { title: t.name, cell: ({ name }) => name },
              { title: t.code, cell: ({ id }) => <code>{id}</code> },
              { title: t.city, cell: ({ city }) => city },
              { title: t.type, cell: ({ type }) => t.types[type] },
              { title: t.eple, cell: ({ eple }) => (eple ? t.offered : t.notOffered) },
            ]}
          />
        )}
      </ListPages>
    </AdminPage>
  );
}
