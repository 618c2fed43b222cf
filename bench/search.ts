import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SearchIndex } from '../api/knowledge/searchIndex';
import { beginDraft } from '../domain/knowledge/draft';
import { newArticle } from '../store/articleDrafts';
import type { ArticleVersion } from '../store/models/articles';
import { native } from '../store/models/schema';
import { accountOf, type BenchDesk } from './desk';
import { inTurn } from './inTurn';
import { type Load, runLoad } from './load';
import { generateArticles } from './manyArticles';
import { readMemory } from './memory';
import type { Options } from './options';
import type { Section } from './report';
import { figure, percentile } from './stats';

const ARTICLES = 5_000;
const QUICK_ARTICLES = 500;
const CALLERS = 10;
const CALLS = 2_000;
const QUICK_CALLS = 200;
const BASELINE = 'benchArticles';
const MOST_P95_MS = 200;

/** As people search: words that are right, without accents, with a slip, in a sentence, and half of one. */
const QUERIES = [
  'mot de passe oublié',
  'imprimente hors ligne',
  'connexions wifi',
  'hameçonage',
  'comment renvoyer les appels vers un autre poste',
  'videoprojecteur ecran noir',
  'forgotten password',
  'mise a jour bloqu',
  'messageire telephone',
  'droits d’accès à une application de gestion',
];

/** Typed a letter after the other into the form of a request. */
const REPORTS = [
  'Bonjour, l’imprimante de la salle des professeurs n’imprime plus depuis ce matin',
  'Impossible de me connecter au wifi avec mon ordinateur portable',
  'J’ai oublié mon mot de passe et mon compte est verrouillé',
  'Le stylet du tableau interactif de la salle B-114 écrit à côté',
];

/** Searching, and being suggested articles while one types, before years of articles; and what the text index of MongoDB takes. */
export async function search(desk: BenchDesk, { quick }: Options): Promise<Section> {
  const versions = generateArticles(quick ? QUICK_ARTICLES : ARTICLES, Date.now());
  const built = build(versions);
  const before = readMemory(desk);
  await plant(desk, versions);
  try {
    const first = await timed(() => ask(desk, QUERIES[0] ?? ''));
    const count = quick ? QUICK_CALLS : CALLS;
    const prefixes = REPORTS.flatMap((text) => prefixesOf(text));
    const load = (call: (index: number) => Promise<void>) => runLoad({ callers: CALLERS, count }, call);
    const searches = await load((index) => ask(desk, inTurn(QUERIES, index)));
    const searchesBefore = await load((index) => askMongo(desk, inTurn(QUERIES, index)));
    const typing = await load((index) => suggest(desk, inTurn(prefixes, index)));
    const typingBefore = await load((index) => askMongo(desk, inTurn(prefixes, index)));
    const after = readMemory(desk);
    const row = (label: string, desks: Load, baseline: Load): string[] => {
      const [p50, p95] = [50, 95].map((percent) => percentile(desks.latencies, percent));
      const [base50, base95] = [50, 95].map((percent) => percentile(baseline.latencies, percent));
      const ratio = (p95 ?? 0) / (base95 ?? 1);
      return [label, ...[p50, p95, base50, base95].map((ms) => `${figure(ms ?? 0)} ms`), `x ${figure(ratio)}`];
    };
    const p95s = [searches, typing].map(({ latencies }) => percentile(latencies, 95));
    return {
      title: 'Search over many articles',
      tables: [
        [
          ['10 callers', 'p50', 'p95', 'text index p50', 'text index p95', 'p95 to its p95'],
          row('search', searches, searchesBefore),
          row('suggestions while typing', typing, typingBefore),
        ],
        [
          ['index of the search', ''],
          ['articles', versions.length.toLocaleString('en')],
          ['time to build it', `${figure(built.ms)} ms`],
          ['heap it holds', `${built.megabytes} MB`],
          ['API resident, before and after', `${before.api} MB, ${after.api} MB`],
          ['first search after 5,000 were published', `${figure(first)} ms`],
        ],
      ],
      notes: [
        'Over HTTP, with what is shown of each article, by visitors. The text index (French, the same weights) is asked by the driver itself, without HTTP; it finds no word with a slip, no « connexions » for « connexion », and no beginning of a word.',
        `${prefixes.length} beginnings of ${REPORTS.length} reports, each a letter longer than the one before.`,
      ],
      targets: ['Search', 'Suggestions'].map((name, index) => ({
        promise: `${name}, p95 at ${CALLERS} callers: below ${MOST_P95_MS} ms`,
        measured: `${figure(p95s[index] ?? 0)} ms`,
        isMet: (p95s[index] ?? 0) < MOST_P95_MS,
      })),
    };
  } finally {
    await remove(desk);
  }
}

const prefixesOf = (text: string): string[] => [...text].map((_, at) => text.slice(0, at + 1)).slice(2);

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The same index in this process, where what it holds can be told from the rest. */
function build(versions: readonly ArticleVersion[]): { ms: number; megabytes: number } {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  gc();
  const before = process.memoryUsage().heapUsed;
  const begun = performance.now();
  const index = new SearchIndex();
  for (const version of versions) index.put(version, version.from);
  const ms = performance.now() - begun;
  gc();
  const megabytes = Math.round((process.memoryUsage().heapUsed - before) / 1024 ** 2);
  // It is looked at once more, so that it was not thrown away before.
  index.search('x', { audiences: ['public'], at: 0 });
  return { ms, megabytes };
}

async function plant({ store }: BenchDesk, versions: readonly ArticleVersion[]): Promise<void> {
  const articles = versions.map(({ articleId, publishedAt, ...content }) => {
    const draft = beginDraft({ ...content, from: null, until: null }, 'bench', publishedAt);
    return { ...newArticle({ id: articleId, ownerId: 'bench', draft }), draft: null, version: 1 };
  });
  await native(store.models.articles).insertMany(articles);
  await native(store.models.articleVersions).insertMany([...versions]);
  const baseline = store.connection.collection(BASELINE);
  await baseline.insertMany(versions.map(({ _id, ...rest }) => rest));
  await baseline.createIndex(
    { 'fr.title': 'text', keywords: 'text', 'fr.summary': 'text', 'fr.body': 'text' },
    { default_language: 'french', weights: { 'fr.title': 6, keywords: 4, 'fr.summary': 2, 'fr.body': 1 } },
  );
}

async function remove({ store }: BenchDesk): Promise<void> {
  const ours = { articleId: { $regex: '^bench-' } };
  const at = Date.now();
  await native(store.models.articleVersions).updateMany(ours, { $set: { to: at, changedAt: at } });
  await native(store.models.articles).deleteMany({ _id: { $regex: '^bench-' } });
  await store.connection.collection(BASELINE).drop();
}

async function ask(desk: BenchDesk, q: string): Promise<void> {
  const { status } = await desk.api.get(`/api/v1/articles/search?q=${encodeURIComponent(q)}`, tokenOf(desk));
  if (status !== 200) throw new Error(`a search answered ${status}`);
}

async function suggest(desk: BenchDesk, text: string): Promise<void> {
  await desk.api.post('/api/v1/articles/suggestions', tokenOf(desk), { text });
}

async function askMongo({ store }: BenchDesk, q: string): Promise<void> {
  const score = { $meta: 'textScore' } as const;
  const filter = { $text: { $search: q }, audience: 'public' };
  await store.connection
    .collection(BASELINE)
    .find(filter, { projection: { score } })
    .sort({ score })
    .limit(10)
    .toArray();
}

const tokenOf = (desk: BenchDesk): string => accountOf(desk, 'c.martin').token;
