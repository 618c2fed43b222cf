import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { DAY_MS } from '../../domain/time';
import { until } from '../harness/until';
import { Keyboard } from './keyboard';
import { PageDesk } from './pageDesk';
import type { Person } from './person';
import { loseACall, type SteeringScene, setSteeringScene } from './steeringScene';

let desk: PageDesk;
let scene: SteeringScene;
beforeAll(async () => {
  desk = await PageDesk.start();
  scene = await setSteeringScene(desk);
}, 120_000);
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

const CARDS = { lostCalls: 0, pickedUp: 1, takenIntoAccount: 2, resolvedByDesk: 3 } as const;
type Name = keyof typeof CARDS;

const lastMonth = () => `/pilotage?period=${scene.month.id}`;
const card = ({ page }: Person, name: Name) => page.locator('.g-gauge-card').nth(CARDS[name]);
const picture = ({ page }: Person, title: string) =>
  page.locator('.g-picture').filter({ has: page.getByRole('heading', { name: title }) });
/** Words of a page, whatever spaces they are set with. */
const plain = (text: string | null): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
const textOf = async (part: Locator): Promise<string> => plain(await part.textContent());
const cellsOf = async (row: Locator): Promise<string[]> => (await row.locator('th, td').allTextContents()).map(plain);
const says = (person: Person, name: Name): Promise<string> => textOf(card(person, name));
const verdict = (person: Person, name: Name): Promise<string> => textOf(card(person, name).locator('.fr-badge'));
const search = ({ page }: Person) => Object.fromEntries(new URL(page.url()).searchParams);

async function steering(path: string, login = 'v.rousseau', screen = {}): Promise<Person> {
  const person = await desk.person(login, screen);
  await person.goTo(path);
  await card(person, 'lostCalls').waitFor();
  return person;
}

/** By the path above the title: the main menu leads to this month. */
const backToPage = async (person: Person): Promise<void> => {
  await person.page.getByRole('navigation', { name: 'Vous êtes ici' }).getByRole('link', { name: 'Pilotage' }).click();
  await card(person, 'lostCalls').waitFor();
};

test('the link of the monthly mail asks whoever has no session to sign in, then opens the report', async () => {
  const valerie = await desk.person(null);
  await valerie.goTo(`/pilotage/rapport?month=${scene.month.id}`);
  await valerie.page.getByLabel(/Identifiant/).fill('v.rousseau');
  await valerie.page.getByLabel('Mot de passe', { exact: true }).fill('guichet-demo');
  await valerie.press('Se connecter');
  await valerie.page.waitForURL(/\/api\/v1\/commitments\/report\?/);
  expect(new URL(valerie.page.url()).searchParams.get('month')).toBe(scene.month.id);
  expect(await valerie.page.getByRole('heading', { level: 1 }).textContent()).toContain('Rapport');
});

describe('the four commitments', () => {
  test('are those of the API, with verdict, target and the other form', async () => {
    const valerie = await steering(lastMonth());
    expect(await says(valerie, 'lostCalls')).toContain('4 perdus sur 50 appels présentés');
    expect(await says(valerie, 'lostCalls')).toContain('Sans les abandons de moins de 5 s : 0,0 % (0 sur 46)');
    expect(await says(valerie, 'lostCalls')).toContain('engagement : moins de 10 %');
    expect(await verdict(valerie, 'lostCalls')).toBe('Tenu');
    expect(await says(valerie, 'pickedUp')).toContain('42 décrochés à temps sur 50 appels présentés');
    expect(await says(valerie, 'pickedUp')).toContain('Sur les seuls appels décrochés : 91,3 % (42 sur 46)');
    expect(await says(valerie, 'pickedUp')).toContain('engagement : plus de 90 %');
    expect(await verdict(valerie, 'pickedUp')).toBe('Non tenu');
    const { from, to } = scene.month;
    const { body } = await desk.http.get('v.rousseau', `/api/v1/commitments?from=${from}&to=${to}&by=day`);
    const shares = await valerie.page.locator('.g-gauge__share').allTextContents();
    const names = Object.keys(CARDS) as Name[];
    expect(shares.map(plain)).toEqual(
      names.map((name) => {
        const { share } = body.whole[name];
        return share === null ? '–' : `${(share * 100).toFixed(1).replace('.', ',')} %`;
      }),
    );
    for (const name of names) {
      const { numerator, denominator } = body.whole[name];
      if (denominator > 0) expect(await says(valerie, name)).toMatch(new RegExp(`${numerator} .* sur ${denominator} `));
      else expect(await verdict(valerie, name)).toBe('Pas de mesure');
    }
  });

  test('are of one queue when it is chosen, by whatever name the PBX has for it', async () => {
    const valerie = await steering(lastMonth());
    const chosen = valerie.page.getByLabel('Équipe ou file');
    await chosen.selectOption('Accueil Élèves');
    await until(async () => (await says(valerie, 'lostCalls')).includes('0 perdus sur 10 appels présentés'));
    await valerie.page.reload();
    await until(async () => (await chosen.inputValue()) === 'Accueil Élèves');
    await chosen.selectOption('Guichet unique');
    await until(async () => (await says(valerie, 'lostCalls')).includes('4 perdus sur 40 appels présentés'));
  });

  test('come with their series in points, in sentences and in a table', async () => {
    const valerie = await steering(lastMonth());
    const series = picture(valerie, 'Appels décrochés en moins de 30 s');
    await series.locator('circle.g-series__point').waitFor();
    expect(await series.locator('path.g-series__missed').count()).toBe(4);
    expect(await textOf(series.locator('.g-picture__summary'))).toMatch(
      /Minimum 80,0 % .* maximum 100,0 % .* Manqué 4 jours sur 5\./,
    );
    await series.locator('summary').click();
    const rows = series.locator('tbody tr').filter({ hasText: /Tenu|Non tenu/ });
    expect(await rows.count()).toBe(5);
    expect((await cellsOf(rows.first())).slice(1)).toEqual(['80,0 %', '8', '10', 'Non tenu', '–']);
  });

  test('open to their cases, which are as many as the figure says', async () => {
    const valerie = await steering(lastMonth());
    await valerie.follow('Voir les 8 cas manqués');
    await valerie.isOn('Appels décrochés en moins de 30 s');
    const rows = valerie.page.getByRole('region', { name: 'Les cas derrière le chiffre' }).locator('tbody tr');
    await until(async () => (await rows.count()) === 8);
    const [what, , judged, waited] = await cellsOf(rows.first());
    expect([what, judged, waited]).toEqual(['Appel', 'Manqué', '30 s']);
    await valerie.page.getByText('Tous ceux qui comptent').click();
    await valerie.sees('25 premiers cas');
    await valerie.press('Afficher la suite');
    await until(async () => (await rows.count()) === 50);
    expect(search(valerie)).toEqual({ period: scene.month.id, verdict: 'counted' });
    const [csv] = await Promise.all([valerie.page.waitForEvent('download'), valerie.follow('Ces cas en CSV')]);
    expect(csv.suggestedFilename()).toMatch(/\.csv$/);
    await backToPage(valerie);
    await card(valerie, 'lostCalls').waitFor();
  });

  test('of tickets lead to the tickets', async () => {
    const { number } = (await desk.http.open('c.martin', { title: 'Un clavier à remplacer' })).body;
    await desk.http.act('l.bernard', number, 'take');
    // A page that was opened before it is counted learns of it only with the next thing that happens, or by its period.
    const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
    const cases = `/api/v1/commitments/takenIntoAccount/cases?from=${day(-1)}&to=${day(2)}&verdict=met`;
    await until(async () =>
      (await desk.http.get('v.rousseau', cases)).body.data.some((one: { id: string }) => one.id === number),
    );
    const valerie = await steering('/pilotage');
    await until(async () => /\d+ pris à temps/.test(await says(valerie, 'takenIntoAccount')));
    await valerie.goTo('/pilotage/prise-en-compte?verdict=met');
    await valerie.follow(number);
    await valerie.page.waitForURL(new RegExp(`/${number}$`));
  });
});

describe('what is shown', () => {
  test('is chosen by period, step and filters that live in the address', async () => {
    const valerie = await steering('/pilotage');
    await valerie.page.getByLabel('Période').selectOption(scene.month.id);
    await valerie.page.getByLabel('Pas des courbes').selectOption('week');
    await valerie.page.getByLabel('Canal').selectOption('mail');
    await until(async () => (await verdict(valerie, 'lostCalls')) === 'Pas de mesure');
    expect(search(valerie)).toEqual({ period: scene.month.id, step: 'week', channel: 'mail' });
    await valerie.page.reload();
    await valerie.sees('Engagements de : Courriel. Le reste de la page montre tout le guichet.');
    await valerie.press('Effacer les filtres');
    await until(async () => (await says(valerie, 'lostCalls')).includes('sur 50 appels'));
    expect(search(valerie)).toEqual({ period: scene.month.id, step: 'week' });
  });

  test('begins with what is wrong now: a ticket that is late, with the way to it', async () => {
    const valerie = await steering('/pilotage');
    await valerie.sees(/\d+ dossiers? en retard maintenant/);
    const late = valerie.page.locator('#late');
    await late.getByRole('link', { name: scene.late.number }).waitFor();
    expect(await textOf(late)).toMatch(/retard \d+ j/);
    await late.getByRole('link', { name: scene.late.number }).click();
    await valerie.page.waitForURL(new RegExp(`/${scene.late.number}$`));
  });

  test('is live: a ticket that is opened is counted in the load without the page being loaded again', async () => {
    const valerie = await steering('/pilotage');
    const row = valerie.page.locator('section', { hasText: 'Charge par équipe' }).locator('tbody tr').first();
    const before = await textOf(row);
    await desk.http.open('c.martin', { title: 'Encore un écran noir' });
    await until(async () => (await textOf(row)) !== before);
  });
});

describe('a gap in the data', () => {
  test('is entered in a dialog, hatched, said, and its calls count no more; until it is deleted', async () => {
    const [day] = scene.days;
    const valerie = await steering(lastMonth());
    await valerie.press('Signaler une interruption');
    const dialog = valerie.page.getByRole('dialog');
    await dialog.getByLabel('Du').fill(`${day}T10:00`);
    await dialog.getByLabel('Au').fill(`${day}T10:05`);
    await dialog.getByLabel('Motif').fill('Standard en panne');
    await dialog.getByRole('button', { name: 'Signaler une interruption' }).click();
    await valerie.sees('L’interruption est enregistrée');
    const series = picture(valerie, 'Appels perdus');
    await series.locator('rect.g-series__gap').waitFor();
    expect(await textOf(series.locator('.g-picture__summary'))).toContain('Standard en panne');
    await until(async () => (await says(valerie, 'lostCalls')).includes('4 perdus sur 45 appels'));
    expect(await says(valerie, 'lostCalls')).toContain('Données incomplètes sur la période');
    expect(await says(valerie, 'resolvedByDesk')).not.toContain('Données incomplètes');
    await card(valerie, 'lostCalls').getByRole('link').click();
    await valerie.page
      .getByRole('row', { name: /Appel pendant une interruption des données/ })
      .getByText('5')
      .waitFor();
    await backToPage(valerie);
    await valerie.press('Supprimer');
    await dialog.getByRole('button', { name: 'Supprimer' }).click();
    await valerie.sees('L’interruption est supprimée');
    await until(async () => (await says(valerie, 'lostCalls')).includes('4 perdus sur 50 appels'));
    expect(await series.locator('rect.g-series__gap').count()).toBe(0);
  });

  test('is not taken when it ends before it begins', async () => {
    const [day] = scene.days;
    const valerie = await steering(lastMonth());
    await valerie.press('Signaler une interruption');
    const dialog = valerie.page.getByRole('dialog');
    await dialog.getByLabel('Du').fill(`${day}T11:00`);
    await dialog.getByLabel('Au').fill(`${day}T10:00`);
    await dialog.getByLabel('Motif').fill('À l’envers');
    await dialog.getByRole('button', { name: 'Signaler une interruption' }).click();
    const said = await valerie.page.evaluate<string>(`document.querySelector('dialog [name=to]').validationMessage`);
    expect(said).toBe('La fin doit être après le début.');
  });

  test('is entered without a mouse, and the focus comes back to where it was', async () => {
    const valerie = await steering(lastMonth());
    const keyboard = new Keyboard(valerie);
    // A month of pictures is above it.
    await picture(valerie, 'Heures les plus chargées').locator('summary').focus();
    await keyboard.enter('Signaler une interruption');
    await valerie.page.getByRole('dialog').waitFor();
    await keyboard.goTo('Du');
    await keyboard.press('Escape');
    await valerie.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await keyboard.focused()).name).toBe('Signaler une interruption');
  });
});

describe('who sees it', () => {
  test('an auditor does, but enters nothing', async () => {
    const alain = await steering(lastMonth(), 'a.auditeur');
    await alain.sees('Aucune interruption sur cette période.');
    expect(await alain.page.getByRole('button', { name: 'Signaler une interruption' }).count()).toBe(0);
    await alain.page.getByRole('navigation').getByRole('link', { name: 'Pilotage' }).waitFor();
  });

  test.each(['c.martin', 'l.bernard'])('for %s it does not exist', async (login) => {
    const person = await desk.person(login);
    await person.goTo('/pilotage');
    await person.isOn('Page introuvable');
    expect(await person.page.getByRole('link', { name: 'Pilotage' }).count()).toBe(0);
  });
});

describe('a period without data', () => {
  test('says so of everything, in place of figures of nothing', async () => {
    const valerie = await steering('/pilotage?period=2020-03');
    for (const name of Object.keys(CARDS) as Name[]) {
      expect(await verdict(valerie, name)).toBe('Pas de mesure');
    }
    await valerie.sees('Aucun avis sur cette période.');
    await valerie.sees('Aucune ouverture de dossier et aucun appel sur cette période.');
    await valerie.sees('Aucune échéance n’est tombée sur cette période.');
  });
});

describe('a call that is lost while somebody looks', () => {
  test('is in the figure a few seconds later, without the page being loaded again', async () => {
    const [day = ''] = scene.days;
    const valerie = await steering(lastMonth());
    expect(await says(valerie, 'lostCalls')).toContain('4 perdus sur 50 appels');
    await loseACall(desk, day);
    await until(async () => (await says(valerie, 'lostCalls')).includes('5 perdus sur 51 appels'));
  });
});
