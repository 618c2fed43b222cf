import { categoryTexts, SERVICE_CATEGORIES } from '../../domain/catalogue/category';
import { useFilters, usePages } from '../api/lists';
import type { ArticleRow } from '../api/resources';
import { useMe } from '../app/session';
import { dateOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { DataTable } from '../ui/DataTable';
import { FilterSelect } from '../ui/FilterSelect';
import { Link } from '../ui/Link';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { SearchForm } from '../ui/SearchForm';
import { ARTICLES, KNOWLEDGE, VIEWS, type View } from './data';
import { StateBadge } from './StateBadge';
import { knowledgeTexts } from './texts';

/** Every article as those who write see it; first what waits for a reader, unless one looks for something. */
export function ArticleList() {
  const t = useTexts(knowledgeTexts);
  const categories = useTexts(categoryTexts);
  const [filters, setFilters] = useFilters(['view', 'kind', 'category', 'q']);
  const view = VIEWS.find((one) => one === filters.view) ?? (filters.q ? 'any' : 'inReview');
  const select = (name: 'view' | 'kind' | 'category', label: string, options: Readonly<Record<string, string>>) => (
    <FilterSelect
      label={label}
      {...(name === 'view' ? {} : { all: t.all })}
      value={name === 'view' ? view : filters[name]}
      options={Object.entries(options)}
      onChange={(value) => setFilters({ [name]: value })}
    />
  );
  return (
    <Page
      title={t.title}
      wide
      beside={
        <>
          <Link className="fr-btn" href={`${KNOWLEDGE}/nouveau`}>
            {t.writeNew}
          </Link>
          <Link href={`${KNOWLEDGE}/recherches`}>{t.empty.title}</Link>
        </>
      }
    >
      <p className="fr-text--lead">{t.lead}</p>
      <SearchForm label={t.search} filters={filters} onChange={setFilters}>
        {select('view', t.view, t.views)}
        {select('kind', t.kind, t.kinds)}
        {select('category', t.category, Object.fromEntries(SERVICE_CATEGORIES.map((it) => [it, categories[it].title])))}
      </SearchForm>
      <Articles view={view} kind={filters.kind} category={filters.category} q={filters.q} />
    </Page>
  );
}

interface ArticlesProps {
  view: View;
  kind: string | undefined;
  category: string | undefined;
  q: string | undefined;
}

function Articles({ view, kind, category, q }: ArticlesProps) {
  const t = useTexts(knowledgeTexts);
  const { language } = useLanguage();
  const { id: me } = useMe();
  const of = view === 'mine' ? { state: 'any', ownerId: me } : { state: view };
  const pages = usePages<ArticleRow>(ARTICLES, { ...of, kind, category, q, language });
  return (
    <ListPages of={pages} empty={t.none[kind || category || q ? 'any' : view]}>
      {(rows) => (
        <DataTable
          caption={t.caption}
          hidesCaption
          wraps
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              title: t.articleTitle,
              cell: ({ id, title, language: written }) => (
                <Link href={`${KNOWLEDGE}/${id}`} lang={written}>
                  {title}
                </Link>
              ),
            },
            { title: t.state, cell: (row) => <StateBadge article={row} /> },
            { title: t.kind, cell: (row) => t.kinds[row.kind] },
            { title: t.audience, cell: ({ audience }) => t.audiences[audience] },
            { title: t.owner, cell: ({ desk }) => desk?.ownerName ?? t.nobody },
            { title: t.expires, cell: ({ expiresAt }) => expiresAt && dateOf(expiresAt, language) },
            { title: t.solved, isRight: true, cell: ({ desk }) => desk?.solved },
            { title: t.avoided, isRight: true, cell: ({ desk }) => desk?.avoided },
          ]}
        />
      )}
    </ListPages>
  );
}
