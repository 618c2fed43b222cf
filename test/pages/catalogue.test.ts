import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { sheets } from '../../setup/sheets';
import { PageDesk } from './pageDesk';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start({ isWorking: false });
});
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

describe('the catalogue of services', () => {
  test('is searched by a word without its accents, to a sheet with what it asks and by when it is done', async () => {
    const person = await desk.person('c.martin');
    await person.goTo('/services');
    await person.sees('Assistance et réponse aux demandes des utilisateurs');
    await person.page.getByRole('searchbox').fill('cle');
    await person.sees(/^\d services?$/);
    await person.page.getByRole('searchbox').fill('numerisation');
    await person.sees('1 service');
    await person.page.getByRole('searchbox').fill('habilitation');
    await person.follow('Droits d’accès à une application');
    await person.sees('Vous avez les droits de votre fonction, et seulement ceux-là.');
    expect(await person.page.getByRole('row', { name: /^Demande / }).textContent()).toContain('5\u00a0jours ouvrés');
    expect(await person.page.getByRole('link', { name: 'Faire une demande' }).getAttribute('href')).toBe(
      '/demandes/nouvelle?service=droits-acces',
    );
    await person.goTo('/services?q=teleportation');
    await person.sees('Aucun service ne correspond à « teleportation ».');
    expect(person.complaints).toEqual([]);
  });

  test('shows the sheet of the desk with the four commitments that are measured', async () => {
    const person = await desk.person('j.smith', { language: 'en', width: 390 });
    await person.goTo('/services/assistance');
    const promises = person.page.locator('.g-promise');
    await promises.first().waitFor();
    expect(await promises.allTextContents()).toEqual([
      expect.stringContaining('Lost callsLess than 10%'),
      expect.stringContaining('Calls picked up in less than 30 sMore than 90%'),
      expect.stringContaining('Tickets taken into account in less than 30 minMore than 90%'),
      expect.stringContaining('Tickets resolved by the single deskMore than 65%'),
    ]);
    expect(await person.widthOfPage()).toBe(390);
  });

  test('tells whom a service is for to whom it is not', async () => {
    const person = await desk.person('c.martin');
    await person.goTo('/services/gestion-personnel');
    await person.sees('Ce service est réservé aux personnels des services académiques.');
    await person.follow('Voir les services qui vous sont proposés');
    expect(await person.page.getByText('Gestion des personnels').count()).toBe(0);
  });
});

describe('a new version of a sheet', () => {
  test('is published with a question that is asked by the answer to another, once it has no fault; what somebody else publishes meanwhile costs no word', async () => {
    const person = await desk.person('admin');
    await person.goTo('/administration/services/telephonie');
    await person.follow('Préparer une nouvelle version');
    const { page } = person;
    await page.getByText('Ce service pose des questions').click();
    const question = (n: number) => page.getByRole('group', { name: `Question ${n}`, exact: true });
    await question(1).getByLabel('Question posée (français)').fill('Combien de postes sont touchés ?');
    await question(1).getByLabel('Type de réponse').selectOption('yesNo');
    await person.press('Ajouter une question');
    await person.press('Publier cette version');
    await person.sees('Un point est à corriger avant de publier.');
    await person.sees('Écrivez la question en français.');
    expect(await page.evaluate('document.activeElement.closest("fieldset").textContent')).toContain('Question 2');
    await question(2).getByLabel('Type de réponse').selectOption('choice');
    await question(2).getByLabel('Réponse 1 (français)').fill('Tous');
    await question(2).getByLabel('Type de réponse').selectOption('date');
    await question(2).getByLabel('Type de réponse').selectOption('choice');
    expect(await question(2).getByLabel('Réponse 1 (français)').inputValue()).toBe('Tous');
    await question(2).getByLabel('Type de réponse').selectOption('text');
    await question(2).getByRole('button', { name: 'Monter' }).click();
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Question 1');
    await question(1).getByRole('button', { name: 'Descendre' }).click();
    await question(2).getByLabel('Question posée (français)').fill('Quels numéros ?');
    await question(2).getByLabel('Quand la poser').selectOption('question1');
    await question(2).getByText('Oui', { exact: true }).last().click();
    await question(1).getByLabel('Question posée (français)').fill('Le standard est-il touché ?');
    await page.reload();
    await person.press('Voir l’aperçu');
    const preview = page.locator('.g-sheet');
    expect(await preview.getByText('Quels numéros ?').count()).toBe(0);
    await preview.getByText('Oui', { exact: true }).click();
    await preview.getByText('Quels numéros ?').waitFor();
    const theirs = { version: 2, sheet: sheets['telephonie'] };
    expect((await desk.http.post('admin', '/api/v1/services/telephonie/versions', theirs)).status).toBe(201);
    await person.press('Publier cette version');
    await person.sees(/Une version a été publiée depuis que vous avez commencé/);
    await person.press('Publier cette version');
    await person.sees('Version 3');
    const { body } = await desk.http.get('c.martin', '/api/v1/services/telephonie');
    expect(body).toMatchObject({
      version: 3,
      sheet: {
        form: { questions: [{ kind: 'yesNo' }, { kind: 'text', when: { question: 'question1', is: [true] } }] },
      },
    });
    expect(person.complaints).toEqual([]);
  });
});

describe('a service', () => {
  test('is created with a code from its name, written, offered, renamed, retired, and brought back', async () => {
    const person = await desk.person('admin', { width: 390 });
    const { page } = person;
    await person.goTo('/administration/services');
    await person.follow('Créer un service');
    await page.getByLabel('Nom français').fill('Prêt d’équipement');
    expect(await page.getByLabel('Code').inputValue()).toBe('pret-d-equipement');
    await page.getByLabel('Nom anglais').fill('Loan of equipment');
    await page.getByLabel('Code').fill('telephonie');
    await person.press('Créer, puis écrire la fiche');
    await person.sees('Un autre service a déjà ce code.');
    await page.getByLabel('Code').fill('pret');
    await person.press('Créer, puis écrire la fiche');
    await person.sees('Textes de la fiche');
    await person.isOn('Prêt d’équipement : nouvelle version');
    for (const part of await page.getByLabel('(français)').all())
      await part.fill('Un ordinateur pour un remplacement.');
    await person.press('Publier cette version');
    await person.sees(/^Ce service n’est pas proposé/);
    const offered = async () =>
      (await desk.http.get('c.martin', '/api/v1/services')).body.data.map(({ id }: { id: string }) => id);
    expect(await offered()).not.toContain('pret');
    await person.press('Proposer ce service');
    await person.sees('Le service est proposé au catalogue.');
    expect(await offered()).toContain('pret');

    await person.press('Modifier le service');
    await page.getByLabel('Nom français').fill('Prêt d’ordinateur');
    await person.press('Enregistrer');
    await person.sees('Le service est enregistré.');
    await person.isOn('Prêt d’ordinateur');
    await person.press('Ne plus proposer ce service');
    await person.sees(/sa fiche quittera le catalogue/);
    await page.getByRole('dialog').getByRole('button', { name: 'Ne plus proposer ce service' }).click();
    await person.sees('Le service n’est plus proposé.');
    expect(await offered()).not.toContain('pret');
    await person.goTo('/administration/services');
    expect(await page.getByRole('row', { name: /Prêt d’ordinateur/ }).textContent()).toContain('Non proposé');
    expect(await person.widthOfPage()).toBe(390);
    expect(person.complaints).toEqual([]);
  });
});
