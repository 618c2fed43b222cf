import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mailOneTimeToken } from '../../../api/auth/oneTimeMail';
import { readEnv } from '../../../config/env';
import { hashOf } from '../../../store/secrets';
import type { CaughtMail } from '../../harness/mailServer';
import { until } from '../../harness/until';
import { Browser, FastClock, startSignInDesk } from './browser';
import { type HttpDesk, LINK_SECRET } from './httpDesk';

const clock = new FastClock();
let http: HttpDesk;
beforeAll(async () => {
  http = await startSignInDesk(clock);
  await http.desk.startWorker();
});
afterAll(() => http.stop());

const NEW = 'a sentence that is all mine';

const ask = (login: string, browser = new Browser(http)) => browser.call('POST', '/api/v1/password-resets', { login });

const mailsTo = (login: string): CaughtMail[] =>
  http.desk.mail.caught.filter(({ to }) => to === `${login}@ac-paris.example`);
const mailTo = (login: string): Promise<CaughtMail> => until(() => mailsTo(login)[0]);

const tokenIn = ({ text }: CaughtMail): string =>
  /http:\/\/desk\.example\/mot-de-passe\/nouveau#token=(gco_[\w-]{43})$/m.exec(text)?.[1] ?? '';

const choose = (token: string) => new Browser(http).call('POST', '/api/v1/passwords', { token, password: NEW });

const workflows = async (): Promise<string[]> => {
  const found: string[] = [];
  const query = "WorkflowType = 'passwordMailWorkflow' AND ExecutionStatus = 'Completed'";
  for await (const { workflowId } of http.desk.client.workflow.list({ query })) found.push(workflowId);
  return found;
};

describe('who forgot their password', () => {
  test('is written to in their language, and signs in with another', async () => {
    const { status, body } = await ask('j.smith');
    expect([status, body]).toEqual([202, '']);
    const mail = await mailTo('j.smith');
    expect(mail.subject).toBe('Your new password');
    expect((await choose(tokenIn(mail))).status).toBe(204);
    expect((await new Browser(http).signIn('j.smith', NEW)).status).toBe(201);
    expect((await choose(tokenIn(mail))).body.code).toBe('tokenSpent');
  });

  test('is told what anybody is told whom the desk does not know', async () => {
    await http.desk.store.models.accounts.updateOne({ login: 'b.noel' }, { $set: { active: false } });
    const answers: unknown[] = [];
    for (const login of ['e.roy', 'nobody.at.all', 'b.noel']) {
      const { status, headers, body } = await ask(login);
      answers.push([status, body, [...headers.keys()]]);
    }
    expect(answers).toEqual(answers.map(() => answers[0]));
    await mailTo('e.roy');
    expect(mailsTo('b.noel')).toEqual([]);
  });

  test('is not buried in mails by somebody else', async () => {
    for (let i = 0; i < 12; i++) expect((await ask('k.tran')).status).toBe(202);
    const { oneTimeTokens, attempts } = http.desk.store.models;
    const accountId = await http.idOf('k.tran');
    const mail = await until(async () => {
      const token = await oneTimeTokens.findOne({ accountId }).lean();
      // The mails of tokens that were replaced may come later than the one of the last.
      return mailsTo('k.tran').find((it) => hashOf(tokenIn(it)) === token?._id);
    });
    expect(mailsTo('k.tran').length).toBeLessThanOrEqual(7);
    expect(JSON.stringify(await attempts.find().lean())).not.toContain('k.tran');
    expect((await choose(tokenIn(mail))).status).toBe(204);
  });
});

describe('the mail of an invitation', () => {
  const invite = async (login: string): Promise<void> => {
    const { store, client } = http.desk;
    const temporal = { client, ping: async () => {}, close: async () => {} };
    const env = readEnv({ LINK_SECRET });
    const accountId = await http.idOf(login);
    await mailOneTimeToken({ store, env, temporal, now: clock.now }, { accountId, purpose: 'invitation' });
  };

  test('leaves once the mail server is back; its token is readable at rest until then alone, and never in Temporal', async () => {
    const { mail, store, client } = http.desk;
    await mail.goAway();
    await invite('n.lemaire');
    const accountId = await http.idOf('n.lemaire');
    const kept = await store.models.oneTimeTokens.findOne({ accountId }).lean();
    await mail.comeBack();
    const sent = await mailTo('n.lemaire');
    expect(sent.subject).toBe('Votre compte au guichet');
    const token = tokenIn(sent);
    expect(token).not.toBe('');
    expect(JSON.stringify(kept)).not.toContain(token);
    await until(async () => (await store.models.oneTimeTokens.findOne({ accountId }).lean())?.sealed === null);

    const workflowId = `password-mail:${kept?._id}`;
    await until(async () => (await workflows()).includes(workflowId));
    const history = JSON.stringify(await client.workflow.getHandle(workflowId).fetchHistory());
    const payloads = [...history.matchAll(/"data":"([^"]+)"/g)].map(([, it]) => Buffer.from(it ?? '', 'base64'));
    const told = `${history}${payloads.join()}`;
    expect(told).toContain(`{"tokenId":"${kept?._id}"`);
    for (const secret of [token, 'n.lemaire', 'Lemaire']) expect(told).not.toContain(secret);
    expect((await choose(token)).status).toBe(204);
  });
});
