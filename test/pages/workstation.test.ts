import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acts, chooses, sendsRequest, writes } from './acts';
import { PageDesk } from './pageDesk';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
});
afterAll(() => desk.stop());

const SUPPORTED = 'Système d’exploitation maintenu';
const NOT_CONFORMING = 'Ce poste n’est pas conforme à la charte académique';

test('a fault of a workstation that does not conform is registered, helped by advice, and in full under a derogation', async () => {
  const claire = await desk.person('c.martin');
  await claire.goTo('/demandes/nouvelle?categorie=poste');
  await chooses(claire, 'Signaler une panne');
  await chooses(claire, 'Poste de travail');
  await claire.press('Continuer');
  await writes(claire, 'En une phrase', 'Le poste redémarre tout seul');
  await claire.press('Continuer');
  await chooses(claire, 'par son numéro');
  await writes(claire, 'Numéro d’inventaire', 'pc-9020-001');
  await claire.sees('Ce numéro n’est pas dans l’inventaire de votre établissement.');
  await chooses(claire, 'PC-9010-101');
  await claire.sees('Ce poste est conforme à la charte académique.');
  await chooses(claire, 'PC-9010-102');
  await claire.sees(NOT_CONFORMING);
  await claire.sees(SUPPORTED);
  await chooses(claire, 'par son numéro');
  await claire.seesNoMore(NOT_CONFORMING);
  await writes(claire, 'Numéro d’inventaire', 'PC-9010-102');
  await claire.sees(NOT_CONFORMING);
  await writes(claire, 'Numéro d’inventaire', 'PC-9010-102 bis');
  await claire.seesNoMore(NOT_CONFORMING);
  await chooses(claire, 'PC-9010-102');
  await chooses(claire, 'Moi seulement');
  await chooses(claire, 'Oui, mais j’en suis gêné');
  await claire.press('Continuer');
  await claire.sees('Votre demande est enregistrée tout de même.');
  const number = await sendsRequest(claire);
  await claire.goTo(`/demandes/${number}`);
  await claire.sees('L’aide se limite à des conseils');
  await claire.sees(SUPPORTED);

  const lucas = await desk.person('l.bernard');
  await lucas.goTo(`/file/${number}`);
  await lucas.sees('PC-9010-102 – non conforme');
  const takeover = lucas.page.getByRole('button', { name: 'Demander la prise en main' });
  await takeover.and(lucas.page.locator('[aria-disabled=true]')).waitFor();

  const valerie = await desk.person('v.rousseau');
  await valerie.goTo(`/file/${number}`);
  await acts(valerie, 'Accorder une dérogation', async (dialog) => {
    const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('Jusqu’au').fill(day);
    await dialog.getByLabel('Motif').fill('Examen blanc jeudi');
  });
  await valerie.sees(/Dérogation accordée jusqu’au/);
  await lucas.sees(/Dérogation accordée jusqu’au/);
  await claire.sees(/Dérogation accordée jusqu’au/);
  expect(await claire.page.getByText('Examen blanc').count()).toBe(0);
  await acts(valerie, 'Retirer la dérogation', async () => {});
  await lucas.page.route('**/api/v1/charters/**', (route) => route.fulfill({ status: 403 }));
  await acts(lucas, 'Relever la conformité', async (dialog) => {
    // What nobody can tick must not be recorded as met.
    await dialog.getByRole('button', { name: 'Réessayer' }).waitFor();
    expect(await dialog.getByRole('radio', { name: 'Ce qui vient d’être vérifié' }).isDisabled()).toBe(true);
    await lucas.page.unroute('**/api/v1/charters/**');
    await dialog.getByRole('button', { name: 'Réessayer' }).click();
    await dialog.getByText('Ce qui vient d’être vérifié sur le poste').click();
    await dialog.getByText('Si rien n’est coché').waitFor();
  });
  await lucas.sees('PC-9010-102 – conforme');
  await takeover.and(lucas.page.locator(':not([aria-disabled=true])')).waitFor();
  await lucas.follow('PC-9010-102');
  await lucas.sees('Le poste redémarre tout seul');
  await lucas.isOn('PC-9010-102');
});

test('whoever answers the phone names the caller’s workstation, and learns at once whether it conforms', async () => {
  const lucas = await desk.person('l.bernard');
  await lucas.goTo('/accueil-telephonique');
  await lucas.page.getByLabel('Nom, identifiant, UAI ou numéro de demande').fill('c.martin');
  await lucas.page.getByRole('button', { name: /Claire Martin/ }).click();
  await writes(lucas, 'Objet, dans les mots de la personne', 'Écran noir');
  await lucas.page.getByLabel('Service', { exact: true }).selectOption('poste-de-travail');
  await chooses(lucas, 'PC-9010-102');
  await lucas.sees(NOT_CONFORMING);
  await lucas.press('Ouvrir la demande');
  const opened = await lucas.sees(/La demande n° \d{4}-\d+ est ouverte/);
  const number = /\d{4}-\d+/.exec((await opened.textContent()) ?? '')?.[0];
  const { body } = await desk.http.get('c.martin', `/api/v1/tickets/${number}`);
  expect(body).toMatchObject({ machineId: 'PC-9010-102', conformity: { state: 'notConforming' } });
});

test('the inventory is searched, imported after a check, and its charter published anew', async () => {
  const agathe = await desk.person('admin');
  await agathe.goTo('/administration/postes');
  await agathe.follow('PC-9010-102');
  await agathe.sees('Non satisfait');
  await agathe.sees('Le poste redémarre tout seul');
  await agathe.goTo('/administration/postes/PC-NULLE-PART');
  await agathe.sees(/^Ce numéro n’est pas dans l’inventaire/);
  await agathe.goTo('/administration/postes/import');
  const buffer = Buffer.from('inventory;uai;updates\nPC-NEUF-1;0759010L;met\nPC-NEUF-2;0759010L;oui\n');
  await agathe.page.setInputFiles('input[type=file]', { name: 'postes.csv', mimeType: 'text/csv', buffer });
  await agathe.press('Vérifier sans rien écrire');
  await agathe.sees('Un état est inconnu');
  await agathe.goTo('/administration/postes/charte');
  await agathe.press('Publier la version suivante');
  await writes(agathe, 'Durée de validité', '60');
  const criteria = agathe.page.locator('fieldset');
  const before = await criteria.count();
  await agathe.press('Ajouter un critère');
  await criteria.last().getByRole('button', { name: 'Retirer' }).click();
  expect(await criteria.count()).toBe(before);
  expect(await agathe.page.evaluate('document.activeElement.tagName')).toBe('FIELDSET');
  const { charter } = (await desk.http.get('admin', '/api/v1/charters/poste-academique')).body;
  const theirs = { version: 2, title: charter.title, validDays: 90, criteria: charter.criteria };
  expect((await desk.http.post('admin', '/api/v1/charters/poste-academique/versions', theirs)).status).toBe(201);
  await agathe.press('Publier');
  await agathe.sees(/Une version a été publiée depuis que vous avez commencé/);
  await agathe.press('Publier');
  await agathe.sees('La version 3 est publiée.');
  await agathe.sees('Une vérification vaut 60 jours');
  const philippe = await desk.person('p.durand');
  await philippe.goTo('/administration/postes?q=introuvable');
  await philippe.sees('Aucun poste ne correspond.');
  await philippe.follow('Postes de travail');
  await philippe.sees('PC-9010-101');
  expect(await philippe.page.getByRole('searchbox').inputValue()).toBe('');
  expect(await philippe.page.getByText('PC-9020-001').count()).toBe(0);
});
