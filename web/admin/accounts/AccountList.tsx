import { ROLES } from '../../../domain/words';
import { useFilters, usePages } from '../../api/lists';
import type { Person } from '../../api/resources';
import { dateOf, fullName } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { DataTable } from '../../ui/DataTable';
import { Badge } from '../../ui/dsfr';
import { FilterSelect } from '../../ui/FilterSelect';
import { Link } from '../../ui/Link';
import { ListPages } from '../../ui/ListPages';
import { SearchForm } from '../../ui/SearchForm';
import { AdminPage } from '../AdminPage';
import { SECTIONS } from '../sections';
import { accountTexts } from './texts';

export function AccountList() {
  const t = useTexts(accountTexts);
  const { role } = useTexts(words);
  const [filters, setFilters] = useFilters(['q', 'role']);
  const pages = usePages<Person>('/accounts', filters);
  return (
    <AdminPage
      section="accounts"
      beside={
        <Link className="fr-btn" href={`${SECTIONS.accounts}/nouveau`}>
          {t.create}
        </Link>
      }
    >
      <SearchForm label={t.search} filters={filters} onChange={setFilters}>
        <FilterSelect
          label={t.role}
          all={t.allRoles}
          value={filters.role}
          options={ROLES.map((one) => [one, role[one]] as const)}
          onChange={(one) => setFilters({ role: one })}
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
              {
                title: t.name,
                cell: (account) => <Link href={`${SECTIONS.accounts}/${account.id}`}>{fullName(account)}</Link>,
              },
              { title: t.login, cell: ({ login }) => login },
              { title: t.roles, cell: ({ roles }) => roles.map((one) => role[one]).join(', ') },
              { title: t.establishment, cell: ({ establishmentId }) => establishmentId ?? '–' },
              { title: t.state, cell: (account) => <AccountState of={account} /> },
            ]}
          />
        )}
      </ListPages>
    </AdminPage>
  );
}

export function AccountState({ of: { active, absentUntil } }: { of: Pick<Person, 'active' | 'absentUntil'> }) {
  const t = useTexts(accountTexts);
  const { language } = useLanguage();
  if (!active) {
    return (
      <Badge as="span" small severity="error">
        {t.inactive}
      </Badge>
    );
  }
  if (absentUntil) {
    return (
      <Badge as="span" small severity="warning">
        {t.absentUntil(dateOf(absentUntil, language))}
      </Badge>
    );
  }
  return (
    <Badge as="span" small severity="success">
      {t.active}
    </Badge>
  );
}
