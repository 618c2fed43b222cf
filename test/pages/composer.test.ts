import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
});
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

const open = async (title: string): Promise<string> => (await desk.http.open('c.martin', { title })).body.number;
const composer = ({ page }: Person) => page.locator('#composer');
const choose = ({ page }: Person, audience: string) => page.getByText(audience, { exact: true }).first().click();

async function technicianBefore(number: string): Promise<Person> {
  const lucas = await desk.person('l.bernard', { width: 1440 });
  await lucas.goTo(`/file/${number}`);
  await composer(lucas).waitFor();
  return lucas;
}

describe('writing on a ticket', () => {
  test('says in three places to whom it goes: the notice, the label and the button', async () => {
    const lucas = await technicianBefore(await open('Le son est coupé'));
    await lucas.sees('Claire Martin recevra ce message par courriel et le verra dans le portail.');
    await lucas.page.getByLabel('Message au demandeur').fill('Bonjour');
    const look = () =>
      lucas.page.evaluate<string>(
        `(({ background, border }) => background + border)(getComputedStyle(document.querySelector('.g-composer')))`,
      );
    const inPublic = await look();
    await choose(lucas, 'Note interne');
    await lucas.sees('Seuls les agents du service voient cette note. Le demandeur ne la verra jamais.');
    expect(await lucas.page.getByLabel('Note interne').last().inputValue()).toBe('Bonjour');
    expect(await lucas.page.getByRole('button', { name: 'Envoyer au demandeur' }).count()).toBe(0);
    expect(await lucas.page.getByRole('button', { name: 'Ajouter une note interne' }).count()).toBe(1);
    expect(await look()).not.toBe(inPublic);
  });

  test('brings a message to the requester’s open page, and an internal note never', async () => {
    const number = await open('Le lecteur ne lit plus');
    const claire = await desk.person('c.martin');
    await claire.goTo(`/demandes/${number}`);
    const lucas = await technicianBefore(number);
    await choose(lucas, 'Note interne');
    await composer(lucas).fill('Secret : la personne a déjà appelé trois fois.');
    await lucas.press('Ajouter une note interne');
    await lucas.sees('« Ajouter une note interne » : c’est fait.');
    await choose(lucas, 'Au demandeur');
    await composer(lucas).fill('Nous remplaçons le lecteur demain.');
    await lucas.press('Envoyer au demandeur');
    await claire.sees('Nous remplaçons le lecteur demain.');
    expect(await claire.page.getByText('Secret').count()).toBe(0);
    await claire.page.reload();
    await claire.sees('Nous remplaçons le lecteur demain.');
    expect(await claire.page.content()).not.toContain('Secret');
    await lucas.sees('Secret : la personne a déjà appelé trois fois.');
  });

  test('asks for details, and puts the ticket on hold until they come', async () => {
    const number = await open('Une application est lente');
    const claire = await desk.person('c.martin');
    const lucas = await technicianBefore(number);
    await composer(lucas).fill('Depuis quand ?');
    await lucas.page.getByText('Attendre sa réponse').click();
    await lucas.press('Envoyer au demandeur');
    await lucas.sees('Attente du demandeur');
    await claire.goTo(`/demandes/${number}`);
    await claire.sees('Depuis quand ?');
    await desk.http.act('c.martin', number, 'reply', { message: 'Depuis lundi.' });
    await lucas.sees('Depuis lundi.');
    await lucas.seesNoMore('Attente du demandeur');
  });

  test('fills the variables of a canned reply, below what is typed', async () => {
    const number = await open('Ma session ne s’ouvre pas');
    const lucas = await technicianBefore(number);
    await composer(lucas).fill('Comme convenu au téléphone :');
    await lucas.page.getByLabel('Réponse type').selectOption({ label: 'Demander des précisions' });
    const written = await composer(lucas).inputValue();
    expect(written).toContain('Comme convenu au téléphone :\n\nBonjour Claire Martin,');
    expect(written).toContain(`votre demande ${number}`);
    expect(written).toContain('Lucas Bernard');
    expect(written).not.toMatch(/[{}]/);
  });

  test('is kept for each ticket, through another ticket and a reload, and gone once sent', async () => {
    const [one, other] = [await open('Premier dossier'), await open('Second dossier')];
    const lucas = await technicianBefore(one);
    await choose(lucas, 'Note interne');
    await composer(lucas).fill('À vérifier avec le réseau');
    await lucas.page.locator(`[data-ticket="${other}"]`).click();
    await lucas.page.getByRole('heading', { level: 2, name: 'Second dossier' }).waitFor();
    expect(await composer(lucas).inputValue()).toBe('');
    await lucas.page.reload();
    await lucas.page.locator(`[data-ticket="${one}"]`).click();
    await lucas.page.getByRole('heading', { level: 2, name: 'Premier dossier' }).waitFor();
    expect(await composer(lucas).inputValue()).toBe('À vérifier avec le réseau');
    await lucas.press('Ajouter une note interne');
    await lucas.sees('« Ajouter une note interne » : c’est fait.');
    await lucas.page.reload();
    await composer(lucas).waitFor();
    expect(await composer(lucas).inputValue()).toBe('');
  });

  test('loses nothing when the desk cannot be reached', async () => {
    const lucas = await technicianBefore(await open('La salle est dans le noir'));
    await composer(lucas).fill('Je vous appelle.');
    await lucas.context.setOffline(true);
    await lucas.press('Envoyer au demandeur');
    await lucas.sees('Le guichet ne répond pas.');
    expect(await composer(lucas).inputValue()).toBe('Je vous appelle.');
    await lucas.context.setOffline(false);
    await lucas.press('Envoyer au demandeur');
    await lucas.sees('« Envoyer au demandeur » : c’est fait.');
  });
});

describe('files of a ticket', () => {
  test('are for everybody on it, or for the desk alone, and what is refused is said', async () => {
    const number = await open('Le plan de la salle');
    const claire = await desk.person('c.martin');
    await claire.goTo(`/demandes/${number}`);
    const lucas = await technicianBefore(number);
    const add = (name: string) =>
      lucas.page
        .getByLabel('Ajouter des fichiers')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(`Contenu de ${name}`) });
    await lucas.page.getByText('Internes au service').click();
    await add('relevé-interne.txt');
    await lucas.sees('« relevé-interne.txt » est ajouté.');
    await lucas.page.getByText('Internes au service').click();
    await add('plan.txt');
    await lucas.sees('« plan.txt » est ajouté.');
    await claire.page.reload();
    await claire.page.getByRole('link', { name: 'plan.txt' }).first().waitFor();
    expect(await claire.page.getByText('relevé-interne').count()).toBe(0);
    await lucas.page
      .getByRole('listitem')
      .filter({ hasText: 'relevé-interne.txt' })
      .getByText('interne', { exact: false })
      .first()
      .waitFor();
    const [download] = await Promise.all([
      lucas.page.waitForEvent('download'),
      lucas.page.getByRole('link', { name: 'relevé-interne.txt' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe('relevé-interne.txt');
    await add('virus.exe');
    await lucas.sees('Ce type de fichier n’est pas accepté');
  });
});
