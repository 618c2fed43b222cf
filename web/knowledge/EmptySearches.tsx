import { dateOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { KNOWLEDGE, useEmptySearches } from './data';
import { knowledgeTexts } from './texts';

/** What readers looked for in vain: what is still to be written. */
export function EmptySearches() {
  const { title, empty: t } = useTexts(knowledgeTexts);
  const { language } = useLanguage();
  return (
    <Page title={t.title} above={[{ href: KNOWLEDGE, text: title }]}>
      <p>{t.lead}</p>
      <Loaded of={useEmptySearches()} lines={6}>
        {(searches) =>
          searches.length === 0 ? (
            <Empty>{t.none}</Empty>
          ) : (
            <DataTable
              caption={t.caption}
              hidesCaption
              rows={searches}
              keyOf={({ query }) => query}
              columns={[
                { title: t.words, cell: ({ query }) => query },
                { title: t.count, isRight: true, cell: ({ count }) => count },
                { title: t.last, cell: ({ lastAt }) => dateOf(lastAt, language) },
                {
                  title: t.write,
                  cell: ({ query }) => (
                    <Link href={`${KNOWLEDGE}/nouveau?titre=${encodeURIComponent(query)}`}>{t.write}</Link>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
