import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ArticleContent, ArticleText, Audience } from '../../domain/knowledge/article';
import { datesOf } from '../../domain/knowledge/article';
import { beginDraft, submit } from '../../domain/knowledge/draft';
import type { ArticleKind } from '../../domain/knowledge/kind';
import { DAY_MS, type Instant } from '../../domain/time';
import { newArticle } from '../../store/articleDrafts';
import { keepImage } from '../../store/articleImages';
import { publishedArticle, versionOf } from '../../store/articlePublishing';
import { insertMissing } from '../../store/insertMissing';
import type { Article, ArticleVersion } from '../../store/models/articles';
import type { Store } from '../../store/store';
import { idOf } from './people';

const FOLDER = join(__dirname, 'articles');
const SCREENS = join(__dirname, '../../docs/pages');
export const REVIEWER = 'b.fournier';

/** What stands above the text of a file. */
interface Front {
  kind: ArticleKind;
  audience: Audience;
  categories: string[];
  serviceIds: string[];
  keywords: string[];
  /** Login of who wrote it and answers for it. */
  owner: string;
  /** Left out: published. */
  state?: 'draft' | 'inReview';
  fr: Omit<ArticleText, 'body'>;
  en?: Omit<ArticleText, 'body'>;
  /** A picture of `docs/pages`, by its name. */
  image?: string;
}

interface File {
  id: string;
  front: Front;
  content: ArticleContent;
}

/** Some are to be reviewed soon, or should have been. */
const EXPIRES_IN_DAYS: Readonly<Record<string, number>> = { 'tableau-interactif-calibrer': 12, 'boite-pleine': -3 };
const USUALLY_IN_DAYS = 300;

/** The articles of the demonstration, one a file, as they are written: front matter, French, and English if there is any. */
export const articleFiles = (): File[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readArticleFile(name.slice(0, -'.md'.length), readFileSync(join(FOLDER, name), 'utf8')));

function readArticleFile(id: string, text: string): File {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const [fr = '', en = ''] = body.split('<!-- en -->').map((it) => it.trim());
  const front = parse(head) as Front;
  const { kind, audience, categories, serviceIds, keywords } = front;
  const content: ArticleContent = {
    kind,
    audience,
    categories,
    serviceIds,
    keywords,
    fr: { ...front.fr, body: fr },
    en: front.en ? { ...front.en, body: en } : null,
    from: null,
    until: null,
    expiresAt: null,
  };
  return { id, front, content };
}

/** Plants the articles that are missing, published over the last months by somebody else than their authors. */
export async function plantArticles(store: Store, now: Instant): Promise<void> {
  const articles: Article[] = [];
  const versions: ArticleVersion[] = [];
  for (const [index, { id, front, content: written }] of articleFiles().entries()) {
    if (await store.models.articles.exists({ _id: id })) continue;
    const content = await withImage(store, { id, front, content: written }, now);
    const ownerId = idOf(front.owner);
    const at = now - (2 + index * 5) * DAY_MS;
    const begun = beginDraft(content, ownerId, at);
    const submitted = front.state === 'inReview' ? submit(begun, at) : { draft: begun };
    const article = newArticle({ id, ownerId, draft: 'draft' in submitted ? submitted.draft : begun });
    if (front.state) articles.push(article);
    else {
      const expiresAt = now + (EXPIRES_IN_DAYS[id] ?? USUALLY_IN_DAYS) * DAY_MS;
      const dates = { ...datesOf(content, at), expiresAt };
      // Nobody is reminded on the first day of what the demonstration made old.
      articles.push({ ...publishedArticle(article, content, dates, at), datesAt: now });
      const who = { articleId: id, number: 1, authorIds: [ownerId], reviewerId: idOf(REVIEWER), at };
      versions.push(versionOf(content, dates, who));
    }
  }
  await insertMissing(store.models.articleVersions, versions);
  await insertMissing(store.models.articles, articles);
}

async function withImage(store: Store, { id, front, content }: File, at: Instant): Promise<ArticleContent> {
  if (front.image === undefined) return content;
  const file = readFileSync(join(SCREENS, `${front.image}.png`));
  const kept = await keepImage(store, { articleId: id, by: idOf(front.owner), at, content: chunks(file) });
  const body = content.fr.body.replace(`image:${front.image}`, `image:${kept?.id}`);
  return { ...content, fr: { ...content.fr, body } };
}

async function* chunks(file: Uint8Array): AsyncGenerator<Uint8Array> {
  yield file;
}
