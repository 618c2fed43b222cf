import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../activities/audit';
import { beginDraft } from '../../domain/knowledge/draft';
import { DAY_MS } from '../../domain/time';
import { insertArticle } from '../../store/articleDrafts';
import { changeArticle, publishDraft, withdraw } from '../../store/articlePublishing';
import { type Article, readArticle } from '../../store/articles';
import { startArticle } from '../../temporal/startArticle';
import { fastForward } from '../../temporal/timeSkipping';
import { ARTICLE_WORKFLOW, articleWorkflowIdOf, TASK_QUEUE } from '../../workflows/contract';
import { Desk } from '../harness/desk';
import { until } from '../harness/until';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
});
afterAll(() => desk?.stop());

let count = 0;

/** Published now, to be reviewed in so many days; visible no more after so many. */
async function published(days: number, untilDays?: number): Promise<Article> {
  const [author, reviewer] = await Promise.all(['l.bernard', 'e.moreau'].map((login) => desk.actor(login)));
  const at = Date.now();
  const draft = beginDraft(
    {
      kind: 'howTo',
      audience: 'public',
      categories: ['reseau'],
      serviceIds: ['wifi'],
      keywords: [],
      fr: { title: `Choisir une borne ${++count}`, summary: 'Laquelle, et où.', body: '' },
      en: null,
      from: null,
      until: untilDays === undefined ? null : at + untilDays * DAY_MS,
      expiresAt: at + days * DAY_MS,
    },
    author?.id ?? '',
    at,
  );
  const id = `art-test-${count}`;
  const article = await insertArticle(desk.store, { id, ownerId: author?.id ?? '', draft });
  const done = article && (await publishDraft(desk.store, { ...article, draft }, reviewer?.id ?? '', at));
  if (!done) throw new Error('not published');
  return done;
}

const workflow = (id: string) => desk.client.workflow.getHandle(articleWorkflowIdOf(id));
const skip = (id: string, days: number) => fastForward(desk.client, articleWorkflowIdOf(id), days * DAY_MS);
const status = async (id: string) => (await workflow(id).describe()).status.name;
/** There are other supervisors too. */
const allRead = async () => {
  for (const mail of desk.mail.unread) mail.isRead = true;
};
const runOf = async (id: string) => (await workflow(id).describe()).runId;
const isWatched = (id: string) => until(async () => (await readArticle(desk.store, id))?.isWatched);

test('its owner is reminded a month and a week before, and as it expires; then the supervisors too, every week', async () => {
  const { _id: id } = await published(100);
  await startArticle(desk.client.workflow, id);
  await isWatched(id);
  const [owner, supervisor] = [await desk.mailbox('l.bernard'), await desk.mailbox('v.rousseau')];
  await skip(id, 69);
  expect(owner.unread).toEqual([]);
  for (const days of [2, 23]) {
    await skip(id, days);
    const mail = await owner.expectMail(/Un article est bientôt à relire : Choisir une borne 1/);
    expect(mail.text).toContain(`http://desk.example/connaissances/${id}`);
  }
  await skip(id, 7);
  await owner.expectMail(/Un article aurait dû être relu/);
  expect(supervisor.unread).toEqual([]);
  await skip(id, 7);
  await owner.expectMail(/Un article aurait dû être relu/);
  await supervisor.expectMail(/Un article aurait dû être relu/);

  expect(await withdraw(desk.store, id, 'acc-x', 'Il n’y a plus de borne.', Date.now())).toBe(true);
  await startArticle(desk.client.workflow, id);
  await until(async () => (await status(id)) === 'COMPLETED');
  await allRead();
}, 120_000);

test('what is renewed is reminded of by its new date, over a worker that dies and a run that goes on as new', async () => {
  const article = await published(20);
  const { _id: id } = article;
  await desk.client.workflow.start(ARTICLE_WORKFLOW, {
    workflowId: articleWorkflowIdOf(id),
    taskQueue: TASK_QUEUE,
    args: [{ id, continueAfterEvents: 25 }],
  });
  const owner = await desk.mailbox('l.bernard');
  // In 20 days is within the month: nobody is reminded of what they have just said.
  await skip(id, 14);
  await owner.expectMail(/bientôt à relire : Choisir une borne 2/);
  await desk.stopWorker();
  await changeArticle(desk.store, article, { expiresAt: Date.now() + 200 * DAY_MS }, Date.now());
  await startArticle(desk.client.workflow, id);
  await desk.startWorker();
  await isWatched(id);
  await skip(id, 150);
  expect(owner.unread).toEqual([]);
  await skip(id, 7);
  await owner.expectMail(/bientôt à relire : Choisir une borne 2/);
  const first = await runOf(id);
  for (const days of [23, 7, 7, 7]) {
    await skip(id, days);
    await owner.expectMail(/Choisir une borne 2/);
  }
  expect(await runOf(id)).not.toBe(first);
  await allRead();
  await workflow(id).terminate();
}, 120_000);

test('the audit has an article watched that nobody watches', async () => {
  const { _id: id } = await published(50);
  const { startedArticles } = await audit({ store: desk.store, client: desk.client, isScanning: false });
  expect(startedArticles).toBeGreaterThan(0);
  await isWatched(id);
  expect(await status(id)).toBe('RUNNING');
});

test('the audit lets rest what nobody sees any more when it would be reminded of', async () => {
  const { _id: id } = await published(60, 10);
  await startArticle(desk.client.workflow, id);
  await until(async () => (await status(id)) === 'COMPLETED');
  const before = await runOf(id);
  await audit({ store: desk.store, client: desk.client, isScanning: false });
  expect(await runOf(id)).toBe(before);
});
