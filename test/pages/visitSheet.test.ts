import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../harness/until';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
});
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

let days = 1;
/** A ticket with a visit, each at a time of its own. */
async function visitOf(title: string): Promise<string> {
  const { number } = (await desk.http.open('c.martin', { title })).body;
  const startAt = Date.now() + days++ * 86_400_000;
  const slot = {
    startAt: new Date(startAt).toISOString(),
    endAt: new Date(startAt + 3_600_000).toISOString(),
    technicianId: await desk.http.idOf('f.garcia'),
  };
  expect((await desk.http.act('l.bernard', number, 'escalate', escalation)).status).toBe(200);
  expect((await desk.http.act('f.garcia', number, 'take')).status).toBe(200);
  expect((await desk.http.act('f.garcia', number, 'scheduleVisit', slot)).status).toBe(200);
  await until(async () => (await ticket(number)).visit?.status === 'scheduled');
  return number;
}
const escalation = { direction: 'functional', groupId: 'proximite-nord', summary: 'À voir sur place.' };
const ticket = async (number: string) => (await desk.http.get('f.garcia', `/api/v1/tickets/${number}`)).body;
const reports = async (number: string) => {
  const { body } = await desk.http.get('f.garcia', `/api/v1/tickets/${number}/timeline?limit=100`);
  return body.data.filter(({ type }: { type: string }) => type === 'visitReported');
};

async function onSite(number: string): Promise<Person> {
  const fernando = await desk.person('f.garcia', { width: 390, height: 844 });
  await fernando.goTo(`/intervention/${number}`);
  await fernando.page.getByRole('heading', { name: 'Compte rendu' }).waitFor();
  return fernando;
}
async function write({ page }: Person): Promise<void> {
  await page.getByLabel('Ce que j’ai constaté').fill('Câble HDMI coupé.');
  await page.getByLabel('Ce que j’ai fait').fill('Câble remplacé.');
  await page.getByLabel('Temps passé, en minutes').fill('40');
}
async function draw({ page }: Person): Promise<void> {
  const frame = page.getByRole('img', { name: 'Signature de la personne sur place' });
  await frame.scrollIntoViewIfNeeded();
  const box = await frame.boundingBox();
  if (!box) throw new Error('there is nowhere to sign');
  await page.mouse.move(box.x + 20, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 5 });
  await page.mouse.move(box.x + 180, box.y + 20, { steps: 5 });
  await page.mouse.up();
}
const send = (person: Person) => person.press('Envoyer le compte rendu');

describe('the visit sheet, on a phone', () => {
  test('says who, where, when and what, and is no wider than the screen', async () => {
    const fernando = await onSite(await visitOf('Le vidéoprojecteur reste noir'));
    await fernando.sees('Claire Martin');
    await fernando.sees('Collège Marguerite-Duval');
    await fernando.sees('Le vidéoprojecteur reste noir');
    expect(await fernando.widthOfPage()).toBe(390);
  });

  test('never breaks the number of the ticket over two lines, on the narrowest phone', async () => {
    const number = await visitOf('Le projecteur siffle');
    const fernando = await desk.person('f.garcia', { width: 320, height: 640 });
    await fernando.goTo(`/intervention/${number}`);
    await fernando.isOn(`Fiche d’intervention ${number}`);
    const lines = `document.querySelector('h1 .g-nowrap').getClientRects().length`;
    expect(await fernando.page.evaluate<number>(lines)).toBe(1);
  });

  test('begins the visit, and sends its report with a signature that was drawn', async () => {
    const number = await visitOf('Une borne est muette');
    const fernando = await onSite(number);
    await fernando.press('Commencer l’intervention');
    await fernando.sees(/^Commencée :/);
    await write(fernando);
    await draw(fernando);
    await fernando.page.getByRole('button', { name: 'Effacer la signature' }).waitFor();
    await send(fernando);
    await fernando.sees('Le compte rendu est envoyé. L’intervention est terminée.');
    const [report] = await reports(number);
    expect(report.facts).toMatchObject({ spentMinutes: 40, signed: true });
    expect((await ticket(number)).visit).toBeNull();
  });

  test('takes a name that is typed for a signature, and begins a visit that nobody began', async () => {
    const number = await visitOf('Le câble est abîmé');
    const fernando = await onSite(number);
    await write(fernando);
    await fernando.page.getByLabel('Ou nom et prénom de la personne qui signe').fill('Claire Martin');
    await send(fernando);
    await fernando.sees('Le compte rendu est envoyé.');
    const [report] = await reports(number);
    expect(report.facts.signed).toBe(true);
  });

  test('asks for what is missing, and keeps the rest', async () => {
    const number = await visitOf('Il manque un écran');
    const fernando = await onSite(number);
    await fernando.page.getByLabel('Ce que j’ai constaté').fill('Écran absent.');
    await send(fernando);
    const done = fernando.page.getByLabel('Ce que j’ai fait');
    await done.and(fernando.page.locator(':invalid')).waitFor();
    expect(await reports(number)).toEqual([]);
  });

  test('keeps the draft on the device, drawn signature included, over a reload', async () => {
    const fernando = await onSite(await visitOf('La prise est brûlée'));
    await write(fernando);
    await draw(fernando);
    await fernando.sees('Brouillon gardé sur cet appareil.');
    await fernando.page.reload();
    expect(await fernando.page.getByLabel('Ce que j’ai constaté').inputValue()).toBe('Câble HDMI coupé.');
    expect(await fernando.page.getByLabel('Temps passé, en minutes').inputValue()).toBe('40');
    await fernando.page.getByRole('button', { name: 'Effacer la signature' }).waitFor();
  });

  test('sent without a connection, leaves when it is back, and once', async () => {
    const number = await visitOf('Le routeur est éteint');
    const fernando = await onSite(number);
    await fernando.press('Commencer l’intervention');
    await fernando.sees(/^Commencée :/);
    await write(fernando);
    await draw(fernando);
    await fernando.context.setOffline(true);
    await send(fernando);
    await fernando.sees('Pas de connexion : le compte rendu est gardé sur cet appareil');
    expect(await fernando.page.getByLabel('Ce que j’ai fait').inputValue()).toBe('Câble remplacé.');
    await fernando.context.setOffline(false);
    await fernando.sees('Le compte rendu est envoyé.');
    expect(await reports(number)).toHaveLength(1);
    await fernando.page.reload();
    await fernando.sees('Aucune intervention n’est prévue sur cette demande.');
  });
});
