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

const open = async (title: string, what: Record<string, unknown> = {}): Promise<string> => {
  const { status, body } = await desk.http.open('c.martin', { title, ...what });
  expect(status).toBe(201);
  return body.number;
};

const rowOf = ({ page }: Person, number: string) => page.locator(`[data-ticket="${number}"]`);
const rows = ({ page }: Person) => page.locator('[data-ticket]');
const numbers = async (person: Person): Promise<(string | null)[]> => rows(person).allTextContents();
const counter = async ({ page }: Person, view: string): Promise<number> => {
  const label = page.locator('.g-view', { hasText: view });
  const text = await until(async () => /\((\d+)\)/.exec((await label.textContent()) ?? '')?.[1]);
  return Number(text);
};
const search = ({ page }: Person) => new URL(page.url()).searchParams;
const panel = ({ page }: Person, number: string) => page.getByRole('region', { name: `Dossier ${number}` });

describe('the queue, while others work', () => {
  test('shows a ticket that somebody opens, and counts it, without being loaded again', async () => {
    const lucas = await desk.person('l.bernard');
    await lucas.goTo('/file');
    const before = await counter(lucas, 'Mon équipe');
    const number = await open('Le tableau interactif reste noir');
    await rowOf(lucas, number).waitFor();
    await until(async () => (await counter(lucas, 'Mon équipe')) === before + 1);
  });

  test('shows who takes a ticket, and lets it go where the view no longer has it', async () => {
    const number = await open('La souris ne répond plus');
    const lucas = await desk.person('l.bernard');
    await lucas.goTo('/file?view=unassigned');
    await rowOf(lucas, number).waitFor();
    const before = await counter(lucas, 'Non affectées');
    await desk.http.act('m.lefevre', number, 'take');
    await rowOf(lucas, number).waitFor({ state: 'detached' });
    await until(async () => (await counter(lucas, 'Non affectées')) === before - 1);
    await lucas.page.getByText('Mon équipe').click();
    await rowOf(lucas, number).waitFor();
    await lucas.page.getByRole('row', { name: number }).getByText('Mathilde Lefèvre').waitFor();
  });

  test('leaves the place on the page, the focus, the selection and what is half typed', async () => {
    const [mine, other] = [await open('L’écran est rayé'), await open('Le clavier est bloqué')];
    const lucas = await desk.person('l.bernard', { width: 1440, height: 700 });
    await lucas.goTo(`/file/${mine}`);
    const composer = lucas.page.locator('#composer');
    await composer.fill('Je passe demain matin avec un autre');
    await lucas.page.evaluate('composer.setSelectionRange(3, 8)');
    const state = () =>
      lucas.page.evaluate<Record<string, unknown>>(`({
        text: composer.value,
        selected: [composer.selectionStart, composer.selectionEnd],
        hasFocus: document.activeElement === composer,
        place: [scrollY, composer.getBoundingClientRect().top],
      })`);
    const before = await state();
    expect(before).toMatchObject({ hasFocus: true, selected: [3, 8] });
    await desk.http.act('m.lefevre', other, 'take');
    await lucas.page.getByRole('row', { name: other }).getByText('Mathilde Lefèvre').waitFor();
    const opened = await open('Une demande de plus');
    await rowOf(lucas, opened).waitFor();
    expect(await state()).toEqual(before);
    await rowOf(lucas, mine).and(lucas.page.locator('[aria-current]')).waitFor();
  });

  test('keeps the focus on a ticket that moves, and hands it on when the ticket leaves', async () => {
    const [first, second] = [
      await open('La lampe a grillé', { impact: 'establishment', urgency: 'high' }),
      await open('Le son grésille'),
    ];
    const lucas = await desk.person('l.bernard');
    await lucas.goTo('/file?view=unassigned&sort=updated');
    await rowOf(lucas, second).focus();
    const focused = () =>
      lucas.page.evaluate<string>('document.activeElement.dataset.ticket ?? document.activeElement.tagName');
    await desk.http.act('m.lefevre', first, 'note', { message: 'Lampe commandée.' });
    await until(async () => (await numbers(lucas)).indexOf(first) < (await numbers(lucas)).indexOf(second));
    expect(await focused()).toBe(second);
    const after = (await numbers(lucas))[(await numbers(lucas)).indexOf(second) + 1];
    await desk.http.act('m.lefevre', second, 'take');
    await rowOf(lucas, second).waitFor({ state: 'detached' });
    expect(await focused()).toBe(after);
  });
});

describe('what the queue shows', () => {
  test('is in the address: filters, search and order outlive a reload and can be sent', async () => {
    const [urgent] = [
      await open('Panne du réseau au lycée', { impact: 'establishment', urgency: 'high' }),
      await open('Panne d’une souris', { impact: 'person', urgency: 'low' }),
    ];
    const lucas = await desk.person('l.bernard');
    await lucas.goTo('/file');
    await lucas.page.getByLabel('Rechercher un dossier').fill('panne');
    await until(async () => search(lucas).get('q') === 'panne');
    await lucas.page.locator('summary', { hasText: 'Filtres' }).click();
    const priority = await desk.http.get('l.bernard', `/api/v1/tickets/${urgent}`);
    await lucas.page.getByLabel('Priorité', { exact: true }).selectOption(priority.body.priority);
    await lucas.page.getByLabel('Trier par').selectOption('opened');
    await until(async () => (await numbers(lucas)).join() === urgent);
    expect(Object.fromEntries(search(lucas))).toEqual({ q: 'panne', priority: priority.body.priority, sort: 'opened' });
    await lucas.page.reload();
    await until(async () => (await numbers(lucas)).join() === urgent);
    await lucas.sees('Filtres (1)');
    expect(await lucas.page.getByLabel('Rechercher un dossier').inputValue()).toBe('panne');
    await lucas.sees(/1 demande, triées? par date d’ouverture/);
  });

  test('is found by the number of a ticket', async () => {
    const number = await open('Le scanner ne s’allume pas');
    const lucas = await desk.person('l.bernard');
    await lucas.goTo('/file');
    await lucas.page.getByLabel('Rechercher un dossier').fill(number);
    await until(async () => (await numbers(lucas)).join() === number);
  });

  test('has words for an empty view, and a way out of a search that finds nothing', async () => {
    const kim = await desk.person('t.nguyen');
    await kim.goTo('/file?view=mine');
    await kim.sees('Aucune demande ne vous est affectée.');
    await kim.goTo('/file?q=introuvable');
    await kim.sees('Aucune demande de cette vue ne correspond à votre recherche ou à vos filtres.');
    await kim.press('Effacer la recherche et les filtres');
    await rows(kim).first().waitFor();
    expect(search(kim).get('q')).toBeNull();
    expect(await kim.page.getByLabel('Rechercher un dossier').inputValue()).toBe('');
  });

  test('comes page by page, and stays as long as it was when somebody acts', async () => {
    await Promise.all(Array.from({ length: 55 }, (_, i) => open(`Demande en série ${i}`)));
    const lucas = await desk.person('l.bernard');
    await lucas.goTo('/file?q=série');
    await rows(lucas).first().waitFor();
    const page = await rows(lucas).count();
    await lucas.press('Afficher la suite');
    await until(async () => (await rows(lucas).count()) === 2 * page);
    await lucas.press('Afficher la suite');
    await until(async () => (await rows(lucas).count()) === 55);
    expect(await lucas.page.getByRole('button', { name: 'Afficher la suite' }).count()).toBe(0);
    const number = await open('Encore une en série');
    await rowOf(lucas, number).waitFor();
    await until(async () => (await rows(lucas).count()) === 56);
  });
});

describe('an open ticket', () => {
  test('stands beside the queue on a wide screen, takes the focus, and is closed again', async () => {
    const number = await open('Le vidéoprojecteur siffle');
    const lucas = await desk.person('l.bernard', { width: 1440 });
    await lucas.goTo('/file?sort=opened');
    await rowOf(lucas, number).click();
    await panel(lucas, number).getByRole('heading', { level: 2, name: 'Le vidéoprojecteur siffle' }).waitFor();
    await until(
      async () =>
        (await lucas.page.evaluate<string>('document.activeElement.textContent')) === 'Le vidéoprojecteur siffle',
    );
    expect(await rowOf(lucas, number).isVisible()).toBe(true);
    expect(search(lucas).get('sort')).toBe('opened');
    await lucas.press('Fermer le dossier');
    await panel(lucas, number).waitFor({ state: 'detached' });
    expect(lucas.page.url()).toBe(`${desk.http.url}/file?sort=opened`);
    expect(await lucas.page.evaluate<string>('document.activeElement.dataset.ticket')).toBe(number);
  });

  test('leaves the queue beside it room for its words, however long they are', async () => {
    const number = await open('Imprimante HP-LaserJet-Enterprise-M507dn : bourrage à répétition au secrétariat');
    await desk.http.act('l.bernard', number, 'take');
    await desk.http.act('l.bernard', number, 'requestInformation', { message: 'Depuis quand ?' });
    const lucas = await desk.person('l.bernard', { width: 1280 });
    await lucas.goTo(`/file/${number}?view=mine`);
    await lucas.page.locator('#composer').waitFor();
    const [table, beside] = [
      await lucas.page.getByRole('table').boundingBox(),
      await panel(lucas, number).boundingBox(),
    ];
    expect((table?.x ?? 0) + (table?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
    expect(await lucas.widthOfPage()).toBe(1280);
  });

  test('stays open, with all that is typed in it, when the window becomes narrow or wide under it', async () => {
    const number = await open('Le scanner avale les feuilles');
    const lucas = await desk.person('l.bernard', { width: 1440 });
    await lucas.goTo(`/file/${number}`);
    await panel(lucas, number).getByRole('button', { name: 'Résoudre', exact: true }).click();
    const explanation = lucas.page.getByRole('dialog').getByLabel('Ce qui a été fait, pour le demandeur');
    await explanation.fill('Rouleau changé.');
    for (const width of [1024, 390, 1440]) {
      await lucas.page.setViewportSize({ width, height: 900 });
      expect(await explanation.inputValue({ timeout: 2_000 })).toBe('Rouleau changé.');
      expect(await lucas.widthOfPage()).toBe(width);
      expect(await lucas.page.locator('.g-queue').isVisible()).toBe(width === 1440);
    }
  });

  test('is a page of its own where there is no room, with the way back to the queue as it was', async () => {
    const number = await open('La porte du labo est bloquée');
    const lucas = await desk.person('l.bernard', { width: 800 });
    await lucas.goTo('/file?sort=opened');
    await rowOf(lucas, number).click();
    await lucas.isOn('La porte du labo est bloquée');
    expect(await rows(lucas).count()).toBe(0);
    await lucas.follow('File de traitement');
    await rowOf(lucas, number).waitFor();
    expect(search(lucas).get('sort')).toBe('opened');
  });
});
