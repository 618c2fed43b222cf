import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../harness/until';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

const TOOL = 'https://prise-en-main.example/PC-204';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start({}, { REMOTE_TOOL_URL_TEMPLATE: 'https://prise-en-main.example/{machine}' });
});
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

const open = async (title: string): Promise<string> => (await desk.http.open('c.martin', { title })).body.number;

async function technicianBefore(number: string): Promise<Person> {
  const lucas = await desk.person('l.bernard', { width: 1440 });
  await lucas.goTo(`/file/${number}`);
  await button(lucas, 'Prendre').waitFor();
  return lucas;
}

const button = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true });
const dialog = ({ page }: Person) => page.getByRole('dialog');
const panel = ({ page }: Person) => page.getByRole('region', { name: /^Dossier/ });
const isDone = (person: Person, act: string) => person.sees(`« ${act} » : c’est fait.`);

/** By its button, wherever it is folded away. */
async function begin(person: Person, act: string): Promise<void> {
  const folded = person.page.locator('details.g-more:not([open]) > summary');
  await button(person, act).or(folded).first().waitFor();
  if (!(await button(person, act).first().isVisible())) await folded.click();
  await button(person, act).first().click();
}

/** It can be given, but is not the one button that stands out. */
async function isNotUrged(person: Person, act: string): Promise<void> {
  const looks = (await button(person, act).getAttribute('class'))?.split(' ');
  expect(looks).toContain('fr-btn--secondary');
}

async function confirm(person: Person, act: string): Promise<void> {
  await dialog(person).getByRole('button', { name: act, exact: true }).click();
  await dialog(person).waitFor({ state: 'detached' });
  await isDone(person, act);
}

describe('the commands of a ticket', () => {
  test('are those that are possible, and no others; what people look for is locked, and says why on focus', async () => {
    const number = await open('Le poste ne démarre plus');
    const lucas = await technicianBefore(number);
    const { body } = await desk.http.get('l.bernard', `/api/v1/tickets/${number}/commands`);
    const isPossible = (name: string) =>
      body.data.some((it: { command: string; possible: boolean }) => it.command === name && it.possible);
    await lucas.page.getByText('Autres actions').click();
    const buttons = await lucas.page.locator('.g-buttons [data-command]').all();
    const offered = await Promise.all(buttons.map((it) => it.getAttribute('data-command')));
    expect(offered.length).toBeGreaterThan(5);
    expect(offered.filter((name) => !isPossible(name ?? ''))).toEqual([]);
    expect(await button(lucas, 'Rouvrir').count()).toBe(0);

    const locked = button(lucas, 'Prendre la main');
    expect(await locked.getAttribute('aria-disabled')).toBe('true');
    const why = lucas.page.getByText('Il faut d’abord l’accord du demandeur.');
    expect(await why.isVisible()).toBe(false);
    await locked.focus();
    await why.waitFor();
    await lucas.page.keyboard.press('Enter');
    expect(await dialog(lucas).count()).toBe(0);
  });

  test('give a ticket to somebody of the team, seeing what they have and who is away', async () => {
    const number = await open('La tablette est éteinte');
    await desk.http.act('m.lefevre', await open('Un autre dossier'), 'take');
    const lucas = await technicianBefore(number);
    await begin(lucas, 'Affecter');
    const people = dialog(lucas).getByLabel('Technicien');
    const options = await until(async () => {
      const all = await people.locator('option').allTextContents();
      return all.length > 2 ? all : null;
    });
    expect(options.find((it) => it.includes('Mathilde Lefèvre'))).toMatch(/– \d+ dossiers?$/);
    expect(options.find((it) => it.includes('Olivier Girard'))).toContain('absent jusqu’au');
    const chosen = options.find((it) => it.includes('Mathilde Lefèvre')) ?? '';
    await people.selectOption({ label: chosen });
    await confirm(lucas, 'Affecter');
    await lucas.page.locator('.g-facts').getByText('Mathilde Lefèvre').waitFor();
  });

  test('escalate only with a summary for those who take over', async () => {
    const number = await open('Le Wi-Fi ne tient pas');
    const lucas = await technicianBefore(number);
    await begin(lucas, 'Escalader');
    await dialog(lucas).getByLabel('Équipe', { exact: true }).selectOption('expert-reseau');
    await dialog(lucas).getByRole('button', { name: 'Escalader', exact: true }).click();
    const summary = dialog(lucas).getByLabel('Résumé pour ceux qui prennent la suite');
    await summary.and(lucas.page.locator(':invalid')).waitFor();
    await summary.fill('Borne du couloir B muette, alimentation vérifiée.');
    await confirm(lucas, 'Escalader');
    await lucas.page
      .locator('.g-facts')
      .getByText('Experts réseau')
      .or(lucas.page.getByText(/Escalade vers/))
      .first()
      .waitFor();
    await lucas.sees('Borne du couloir B muette, alimentation vérifiée.');
  });

  test('take over a workstation only with the consent, live, and never after it is withdrawn', async () => {
    const number = await open('Mon tableur se ferme');
    const claire = await desk.person('c.martin');
    await claire.goTo(`/demandes/${number}`);
    const lucas = await technicianBefore(number);
    await begin(lucas, 'Prendre');
    await isDone(lucas, 'Prendre');
    await begin(lucas, 'Demander la prise en main');
    await dialog(lucas).getByLabel('Numéro du poste').fill('PC-204');
    await confirm(lucas, 'Demander la prise en main');
    await lucas.sees('Accord demandé à Claire Martin, qui n’a pas encore répondu.');
    expect(await button(lucas, 'Prendre la main').getAttribute('aria-disabled')).toBe('true');
    await isNotUrged(lucas, 'Demander la prise en main');

    await claire.press('Donner mon accord');
    await lucas.sees(/Accord donné, valable jusqu’au/);
    await isNotUrged(lucas, 'Demander la prise en main');
    await begin(lucas, 'Prendre la main');
    await lucas.sees('Lucas Bernard a la main depuis');
    const tool = lucas.page.getByRole('link', { name: 'Ouvrir l’outil de prise en main' });
    expect(await tool.getAttribute('href')).toBe(TOOL);

    await claire.press('Retirer mon accord');
    await lucas.sees('L’accord a été retiré : la prise en main est terminée.');
    await tool.waitFor({ state: 'detached' });
    await until(async () => (await button(lucas, 'Prendre la main').getAttribute('aria-disabled')) === 'true');
  });

  test('propose slots on the agenda, which shows what is taken; a time that is taken meanwhile is refused with words', async () => {
    const [first, second] = [await open('Changer le vidéoprojecteur'), await open('Changer l’écran')];
    const lucas = await technicianBefore(second);
    await begin(lucas, 'Prévoir une intervention');
    await dialog(lucas).getByRole('button', { name: 'Semaine suivante' }).click();
    const agenda = dialog(lucas).getByRole('table');
    const free = agenda.getByRole('button', { name: /^(mar|mardi).*14 h.*libre/ }).first();
    await free.waitFor();
    const at = ((await free.getAttribute('aria-label')) ?? '').replace(/, libre$/, '');
    await free.click();
    await dialog(lucas).getByText('1 créneau choisi.').waitFor();

    const mathilde = await desk.person('m.lefevre', { width: 1440 });
    await mathilde.goTo(`/file/${first}`);
    await begin(mathilde, 'Prévoir une intervention');
    await until(async () => (await dialog(mathilde).getByLabel('Technicien').locator('option').count()) > 2);
    await dialog(mathilde).getByLabel('Technicien').selectOption({ label: 'Lucas Bernard' });
    await dialog(mathilde).getByRole('button', { name: 'Semaine suivante' }).click();
    await dialog(mathilde)
      .getByRole('button', { name: `${at}, libre` })
      .click();
    await confirm(mathilde, 'Prévoir une intervention');
    await mathilde.sees('Intervention sur place fixée');

    await confirm(lucas, 'Prévoir une intervention');
    await lucas.sees('Le technicien n’est plus libre pour l’intervention');
    await begin(lucas, 'Proposer un rendez-vous');
    await dialog(lucas).getByRole('button', { name: 'Semaine suivante' }).click();
    const taken = dialog(lucas).getByRole('button', { name: `${at}, occupé ${first}` });
    await taken.waitFor();
    expect(await taken.getAttribute('aria-disabled')).toBe('true');
    await taken.click({ force: true });
    await dialog(lucas)
      .getByText(/^0 créneaux? choisi/)
      .waitFor();
  });

  test('propose several slots by keyboard, and not fewer than two', async () => {
    const number = await open('Installer une imprimante');
    const lucas = await technicianBefore(number);
    await begin(lucas, 'Proposer un rendez-vous');
    await dialog(lucas).getByRole('button', { name: 'Semaine suivante' }).click();
    const free = dialog(lucas)
      .getByRole('table')
      .getByRole('button', { name: /libre$/ });
    await free.first().focus();
    await lucas.page.keyboard.press('Space');
    await dialog(lucas).getByText('1 créneau choisi').waitFor();
    await dialog(lucas).getByRole('button', { name: 'Proposer un rendez-vous', exact: true }).click();
    expect(await dialog(lucas).isVisible()).toBe(true);
    await free.first().focus();
    await lucas.page.keyboard.press('ArrowDown');
    await lucas.page.keyboard.press('Space');
    await dialog(lucas).getByText('2 créneaux choisis').waitFor();
    await confirm(lucas, 'Proposer un rendez-vous');
    await lucas.sees('Créneaux proposés, en attente d’un choix');
  });

  test('say anew what a ticket is: its priority follows, and what was not touched stays', async () => {
    const lucas = await technicianBefore(await open('Rien ne marche au collège'));
    await begin(lucas, 'Requalifier');
    await dialog(lucas).getByLabel('Qui est touché').selectOption('establishment');
    await dialog(lucas).getByLabel('Urgence').selectOption('high');
    await confirm(lucas, 'Requalifier');
    await panel(lucas).getByText('P1 – critique').first().waitFor();
  });

  test('wait for a supplier until a day, and end the wait by taking the ticket up again', async () => {
    const lucas = await technicianBefore(await open('Commander une lampe'));
    await begin(lucas, 'Attendre un fournisseur');
    await dialog(lucas).getByLabel('Jusqu’au').fill('2030-01-15');
    await dialog(lucas).getByLabel('Note interne').fill('Commande 4512.');
    await confirm(lucas, 'Attendre un fournisseur');
    await panel(lucas).getByText('Attente d’un fournisseur', { exact: true }).waitFor();
    await lucas.sees('Commande 4512.');
    await begin(lucas, 'Prendre');
    await panel(lucas).getByText('Attente d’un fournisseur', { exact: true }).waitFor({ state: 'detached' });
  });

  test('link to another ticket, and refuse to link one to itself with words', async () => {
    const [number, other] = [await open('Panne au premier étage'), await open('Panne au second étage')];
    const lucas = await technicianBefore(number);
    await begin(lucas, 'Lier à une demande');
    await dialog(lucas).getByLabel('Numéro de l’autre demande').fill(number);
    await dialog(lucas).getByRole('button', { name: 'Lier à une demande', exact: true }).click();
    await lucas.sees('Une demande ne peut pas être liée à elle-même.');
    await dialog(lucas).getByLabel('Numéro de l’autre demande').fill(other);
    await confirm(lucas, 'Lier à une demande');
    await lucas.page.locator('.g-facts').getByRole('link', { name: other }).waitFor();
  });

  test('resolve with an explanation, and cancel with a reason', async () => {
    const [solved, doubled] = [await open('La souris est cassée'), await open('Encore la souris')];
    const lucas = await technicianBefore(solved);
    await begin(lucas, 'Résoudre');
    await dialog(lucas).getByLabel('Ce qui a été fait, pour le demandeur').fill('Souris remplacée.');
    await confirm(lucas, 'Résoudre');
    await panel(lucas).getByText('Résolue', { exact: true }).first().waitFor();

    await lucas.goTo(`/file/${doubled}`);
    await begin(lucas, 'Annuler la demande');
    await dialog(lucas).getByLabel('Motif').selectOption('duplicate');
    await dialog(lucas).getByLabel('Doublon de la demande n°').fill(solved);
    await confirm(lucas, 'Annuler la demande');
    await panel(lucas).getByText('Annulée', { exact: true }).first().waitFor();
  });

  test('leave a dialog by Escape, and the focus where it was', async () => {
    const lucas = await technicianBefore(await open('Une demande de plus'));
    await begin(lucas, 'Résoudre');
    await dialog(lucas).waitFor();
    await lucas.page.keyboard.press('Escape');
    await dialog(lucas).waitFor({ state: 'detached' });
    expect(await lucas.page.evaluate<string>('document.activeElement.textContent')).toBe('Résoudre');
  });
});
