import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../activities/audit';
import { type Announcement, act, announce, type OutageAct, REOPEN_MS } from '../../domain/outage/acts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/time';
import { createAccount } from '../../store/accounts';
import { countDoubts } from '../../store/ledger';
import { native } from '../../store/models/schema';
import { follow, putSubscription } from '../../store/outageReaders';
import { claimOutage, readOutage, updateOutage } from '../../store/outages';
import { startOutage } from '../../temporal/startOutage';
import { fastForward } from '../../temporal/timeSkipping';
import { OUTAGE_WORKFLOW, outageWorkflowIdOf, TASK_QUEUE } from '../../workflows/contract';
import { Desk } from '../harness/desk';
import { WorkerProcess } from '../harness/deskProcess';
import { until } from '../harness/until';

const SERVICE = 'wifi';
const PLACE = '0759010L';
const TEXT = { fr: 'La borne du deuxième étage ne répond plus.', en: null };

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ isEveryMailExpected: true });
  const [everything, service, place] = await Promise.all(['m.renard', 'c.martin', 'n.lemaire'].map(idOf));
  await putSubscription(desk.store, everything ?? '', { everything: true, serviceIds: [], establishmentIds: [] });
  await putSubscription(desk.store, service ?? '', { everything: false, serviceIds: [SERVICE], establishmentIds: [] });
  await putSubscription(desk.store, place ?? '', { everything: false, serviceIds: [], establishmentIds: [PLACE] });
});
afterAll(() => desk?.stop());

const idOf = async (login: string) => (await desk.actor(login)).id;

let count = 0;
async function announced(changes: Partial<Announcement> = {}, continueAfterEvents?: number): Promise<string> {
  const what: Announcement = {
    kind: 'outage',
    serviceIds: [SERVICE],
    establishmentIds: [PLACE],
    startAt: Date.now() - HOUR_MS,
    expectedEndAt: null,
    title: { fr: `Wifi coupé ${++count}`, en: `Wifi down ${count}` },
    text: TEXT,
    ...changes,
  };
  const judged = announce(`out-test-${count}`, what, await idOf('l.bernard'), Date.now());
  if (!judged.ok) throw new Error(judged.refusal.code);
  const { outage } = judged;
  const { id } = outage;
  await claimOutage(desk.store, { id, bodyDigest: '' }, async () => outage);
  if (continueAfterEvents !== undefined) {
    await desk.client.workflow.start(OUTAGE_WORKFLOW, {
      workflowId: outageWorkflowIdOf(id),
      taskQueue: TASK_QUEUE,
      args: [{ id, continueAfterEvents }],
    });
  }
  await startOutage(desk.client.workflow, id);
  return id;
}

async function says(id: string, given: OutageAct): Promise<void> {
  const { outage: before } = await demand(id);
  const judged = act(before, given, await idOf('l.bernard'), Date.now());
  if (!judged.ok) throw new Error(judged.refusal.code);
  expect(await updateOutage(desk.store, before, judged.outage)).toBe(true);
  await startOutage(desk.client.workflow, id);
}

async function demand(id: string) {
  const found = await readOutage(desk.store, id);
  if (!found) throw new Error('no such outage');
  return found;
}
const isTold = (id: string) =>
  until(async () => {
    const { outage, told } = await demand(id);
    return told === outage.updates.length;
  });
const skip = (id: string, ms: number) => fastForward(desk.client, outageWorkflowIdOf(id), ms);
const statusOf = async (id: string) =>
  (await desk.client.workflow.getHandle(outageWorkflowIdOf(id)).describe()).status.name;
const box = (login: string) => desk.mailbox(login);
const expectAll = async (logins: readonly string[], pattern: RegExp) => {
  for (const login of logins) await (await box(login)).expectMail(pattern);
};

test('those who asked for a service, a place or everything are told of each word, and nobody else, in their language; Temporal knows ids and instants alone', async () => {
  const readers = ['m.renard', 'c.martin', 'n.lemaire'];
  const id = await announced();
  await expectAll(readers, /Panne : Wifi coupé 1 – Une panne est en cours/);
  await follow(desk.store, id, await idOf('j.smith'), Date.now());
  await says(id, { kind: 'update', text: { fr: 'Rien de neuf.', en: null }, isMailed: false });
  await says(id, { kind: 'endMoved', expectedEndAt: Date.now() + HOUR_MS, text: null });
  await expectAll(readers, /fin prévue de la panne a changé/);
  await expectAll(['j.smith'], /Outage: Wifi down 1 – The expected end of the outage has changed/);
  await says(id, { kind: 'ended', endedAt: null, text: { fr: 'Réparé.', en: 'Mended.' } });
  await expectAll(readers, /La panne est terminée/);
  const last = await (await box('j.smith')).expectMail(/The outage is over/);
  expect(last.text).toContain('Mended.');
  expect(last.text).toContain(`http://desk.example/etat#${id}`);
  expect(JSON.stringify(last.headers.get('list'))).toMatch(/unsubscribe.*http:\/\/desk\.example\/l\//);
  await isTold(id);

  const history = JSON.stringify(await desk.client.workflow.getHandle(outageWorkflowIdOf(id)).fetchHistory());
  const payloads = [...history.matchAll(/"data":"([^"]+)"/g)].map(([, it]) =>
    Buffer.from(it ?? '', 'base64').toString(),
  );
  expect(payloads.join()).toContain(id);
  for (const word of ['Wifi', 'borne', 'Réparé', 'Mended', 'ac-paris', 'Bernard', 'Smith']) {
    expect(`${history}${payloads.join()}`).not.toContain(word);
  }
});

test('over as many runs as it takes, it ends by itself once it can no longer be reopened, and not before', async () => {
  const id = await announced({ serviceIds: ['telephonie'], establishmentIds: ['0759011M'] }, 12);
  await expectAll(['m.renard'], /Une panne est en cours/);
  await says(id, { kind: 'ended', endedAt: null, text: null });
  await expectAll(['m.renard'], /terminée/);
  await isTold(id);
  await skip(id, REOPEN_MS - HOUR_MS);
  expect(await statusOf(id)).toBe('RUNNING');
  const { raw } = await desk.client.workflow.getHandle(outageWorkflowIdOf(id)).describe();
  expect(raw.workflowExecutionInfo?.firstRunId).not.toBe(raw.workflowExecutionInfo?.execution?.runId);
  await skip(id, 2 * HOUR_MS);
  await until(async () => (await statusOf(id)) === 'COMPLETED');
});

test('planned works are said to begin at their hour, which was moved, and their end that passes without a word is asked for', async () => {
  const startAt = Date.now() + 2 * DAY_MS;
  const id = await announced({
    kind: 'plannedWork',
    serviceIds: ['telephonie'],
    establishmentIds: ['0759011M'],
    startAt: Date.now() + DAY_MS,
    expectedEndAt: null,
  });
  await expectAll(['m.renard'], /Des travaux sont prévus/);
  await says(id, { kind: 'rescheduled', startAt, expectedEndAt: startAt + HOUR_MS, text: null });
  await expectAll(['m.renard'], /Les travaux ont été reportés/);
  await isTold(id);
  await skip(id, DAY_MS + HOUR_MS);
  expect((await demand(id)).outage.updates.map(({ kind }) => kind)).toEqual(['announced', 'rescheduled']);
  await skip(id, DAY_MS - 30 * MINUTE_MS);
  await expectAll(['m.renard'], /Les travaux commencent/);
  await isTold(id);
  await skip(id, 35 * MINUTE_MS);
  await expectAll(['l.bernard'], /La fin prévue est passée/);
  await skip(id, 30 * MINUTE_MS);
  await expectAll(['l.bernard', 'v.rousseau', 'm.vasseur'], /La fin prévue est passée/);
  await skip(id, HOUR_MS);
  await expectAll(['l.bernard', 'v.rousseau', 'm.vasseur'], /La fin prévue est passée/);
});

test('a workflow that somebody terminated, or that was never told, is found by the auditor, and nobody hears twice', async () => {
  const id = await announced();
  await expectAll(['m.renard', 'c.martin', 'n.lemaire'], /Une panne est en cours/);
  await isTold(id);
  await desk.client.workflow.getHandle(outageWorkflowIdOf(id)).terminate();
  const { outage: before } = await demand(id);
  const judged = act(before, { kind: 'cancelled', text: null }, await idOf('l.bernard'), Date.now());
  if (!judged.ok) throw new Error(judged.refusal.code);
  await updateOutage(desk.store, before, judged.outage);
  await audit(desk);
  await expectAll(['m.renard', 'c.martin', 'n.lemaire'], /L’annonce de panne est annulée/);
  await isTold(id);
});

test('a mailbox that is busy, be it the only one, holds up nobody and nothing; it gets what it missed in order, and after a day it is given up', async () => {
  const busy = await box('m.renard');
  desk.mail.refuse(busy.address, 450);
  const id = await announced({ serviceIds: ['telephonie'], establishmentIds: ['0759011M'] });
  await isTold(id);
  await follow(desk.store, id, await idOf('n.lemaire'), Date.now());
  await says(id, { kind: 'update', text: { fr: 'Une pièce arrive.', en: null }, isMailed: true });
  await expectAll(['n.lemaire'], /Des nouvelles de la panne/);
  await isTold(id);
  desk.mail.accept(busy.address);
  const subjects = await until(() => busy.unread.length === 2 && busy.readAll().map(({ subject }) => subject));
  expect(subjects).toEqual([expect.stringMatching(/en cours/), expect.stringMatching(/Des nouvelles/)]);

  desk.mail.refuse(busy.address, 450);
  await says(id, { kind: 'ended', endedAt: null, text: null });
  await expectAll(['n.lemaire'], /terminée/);
  await isTold(id);
  const ledger = native(desk.store.models.mailLedger);
  const late = { outageId: id, seq: 3, personId: await idOf('m.renard') };
  await ledger.updateOne(late, { $inc: { createdAt: -DAY_MS } });
  await until(async () => (await ledger.findOne(late))?.state === 'givenUp');
  desk.mail.accept(busy.address);
});

test('a mail server that is away is waited for: nobody is left out, and each hears everything in order', async () => {
  const readers = await Promise.all(['m.renard', 'c.martin', 'n.lemaire'].map(box));
  await desk.mail.goAway();
  const id = await announced();
  await says(id, { kind: 'ended', endedAt: null, text: null });
  const ledger = native(desk.store.models.mailLedger);
  await until(async () => (await ledger.countDocuments({ outageId: id, state: 'retrying' })) > 0);
  expect((await demand(id)).told).toBe(0);
  await desk.mail.comeBack();
  for (const reader of readers) {
    const subjects = await until(() => reader.unread.length === 2 && reader.readAll().map(({ subject }) => subject));
    expect(subjects).toEqual([expect.stringMatching(/en cours/), expect.stringMatching(/terminée/)]);
  }
  await isTold(id);
});

const READERS = 150;

test('a worker killed in the midst of telling many leaves nobody out, and repeats only what was in doubt', async () => {
  for (let index = 0; index < READERS; index++) {
    const address = `reader-${index}@many.example`;
    const account = await createAccount(desk.store, {
      login: `reader-${index}`,
      name: { given: 'Un', family: `Lecteur ${index}` },
      address,
      roles: ['requester'],
      establishmentId: null,
    });
    const asked = { everything: false, serviceIds: ['formation'], establishmentIds: [] };
    await putSubscription(desk.store, account?._id ?? '', asked);
  }
  await desk.stopWorker();
  const worker = new WorkerProcess(desk);
  try {
    const id = await announced({ serviceIds: ['formation'], establishmentIds: null });
    const caught = () => desk.mail.caught.filter(({ to }) => to.endsWith('@many.example'));
    const started = worker.start();
    await until(() => caught().length > READERS / 5, undefined, 60_000);
    await worker.kill();
    await started.catch(() => {});
    expect(caught().length).toBeLessThan(READERS);
    // The lease of the mails that were in hand passes.
    await native(desk.store.models.mailLedger).updateMany({ state: 'sending' }, { $inc: { updatedAt: -HOUR_MS } });
    await worker.start();
    await until(async () => (await demand(id)).told > 0, undefined, 60_000);
    expect(new Set(caught().map(({ to }) => to)).size).toBe(READERS);
    expect(new Set(caught().map(({ messageId }) => messageId)).size).toBe(READERS);
    expect(caught().length - READERS).toBeLessThanOrEqual(await countDoubts(desk.store));
    const sent = { outageId: id, state: 'sent' } as const;
    expect(await native(desk.store.models.mailLedger).countDocuments(sent)).toBe(READERS + 2);
    for (const mail of desk.mail.unread) mail.isRead = true;
  } finally {
    await worker.stop();
  }
}, 180_000);
