import { useParams } from 'react-router';
import { articleAddress, useArticle } from '../api/articles';
import type { ArticleRow } from '../api/resources';
import { ArticleText } from '../articles/ArticleText';
import { dateOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { Answers } from '../ui/Answers';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Acts } from './Acts';
import { articleTexts } from './articleTexts';
import { KNOWLEDGE, useStanding } from './data';
import { StateBadge } from './StateBadge';
import { knowledgeTexts } from './texts';
import { Versions } from './Versions';

/** One article as those who write see it. */
export function ArticlePage() {
  const { title, article: called } = useTexts(knowledgeTexts);
  const { id = '' } = useParams();
  const standing = useStanding(id);
  const article = standing.data;
  return (
    <Page
      title={article ? called : title}
      {...(article ? { named: { text: article.title, language: article.language } } : {})}
      above={[{ href: KNOWLEDGE, text: title }]}
      beside={article && <StateBadge article={article} />}
    >
      <Loaded of={standing} lines={8}>
        {(read) => (
          <div className="g-stack">
            <Acts article={read} />
            <Facts article={read} />
            {isVisible(read) && <PublishedText id={id} />}
            <Versions id={id} hasDraft={read.desk?.draft !== null} newest={read.version} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

const isVisible = ({ state }: ArticleRow): boolean => state === 'published' || state === 'expired';

function Facts({ article }: { article: ArticleRow }) {
  const t = useTexts(articleTexts);
  const k = useTexts(knowledgeTexts);
  const { language } = useLanguage();
  const { kind, audience, summary, language: written, from, until, expiresAt, state, desk } = article;
  const day = (at: string | null) => at && dateOf(at, language);
  return (
    <section className="g-panel" aria-label={t.facts}>
      {desk?.withdrawn && <p>{t.withdrawn(dateOf(desk.withdrawn.at, language), desk.withdrawn.reason)}</p>}
      <p lang={written}>{summary}</p>
      <Answers
        of={[
          [k.kind, k.kinds[kind]],
          [k.audience, k.audiences[audience]],
          [t.owner, desk?.ownerName ?? t.nobody],
          [state === 'scheduled' ? t.willAppear : t.published, day(from)],
          [t.until, day(until)],
          [t.expires, day(expiresAt)],
          [t.solved, String(desk?.solved ?? 0)],
          [t.avoided, String(desk?.avoided ?? 0)],
        ]}
      />
    </section>
  );
}

function PublishedText({ id }: { id: string }) {
  const t = useTexts(articleTexts);
  return (
    <section>
      <div className="g-row">
        <h2 className="fr-h5 fr-mb-0">{t.text}</h2>
        <Link href={articleAddress(id)}>{t.seePage}</Link>
      </div>
      <Loaded of={useArticle(id)} lines={6}>
        {({ html, language }) => (
          <div className="g-panel fr-mt-1w">
            <ArticleText html={html} language={language} />
          </div>
        )}
      </Loaded>
    </section>
  );
}
