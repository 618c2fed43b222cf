import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chooses, sendsRequest, writes } from './acts';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
});
afterAll(() => desk.stop());

const stepOf = ({ page }: Person) => page.locator('[data-fr-current-step]').getAttribute('data-fr-current-step');

test('a service is asked for by its own form, and its answers are read on both sides of the desk', async () => {
  const [claire, lucas] = await Promise.all([
    desk.person('c.martin', { width: 390, height: 844 }),
    desk.person('l.bernard'),
  ]);
  await claire.goTo('/demandes/nouvelle?service=droits-acces');
  await chooses(claire, 'Demander un service');
  expect(await claire.page.getByLabel('Droits d’accès à une application').isChecked()).toBe(true);
  await claire.press('Continuer');
  await writes(claire, 'En une phrase', 'Droits pour une nouvelle professeure principale');

  // What is proposed is chosen; what is required and missing keeps one here.
  expect(await claire.page.getByLabel('Ouvrir des droits').isChecked()).toBe(true);
  await claire.press('Continuer');
  expect(await stepOf(claire)).toBe('2');
  await chooses(claire, 'Notes et vie scolaire');
  await chooses(claire, 'Une autre application');
  await writes(claire, 'Quelle autre application ?', 'Le cahier de textes');
  await writes(claire, 'Pour quelle fonction ?', 'Professeure principale');
  await claire.page.getByRole('group', { name: 'Ces droits sont-ils temporaires ?' }).getByText('Oui').click();
  await writes(claire, 'Jusqu’à quelle date ?', '2027-07-03');

  // A reload loses nothing.
  await claire.page.reload();
  expect(await claire.page.getByLabel('Quelle autre application ?').inputValue()).toBe('Le cahier de textes');
  await claire.press('Continuer');
  await chooses(claire, 'Moi seulement');
  await chooses(claire, 'Oui, mais j’en suis gêné');
  await claire.press('Continuer');
  await claire.sees('Notes et vie scolaire, Une autre application');
  await claire.sees('03/07/2027');
  const number = await sendsRequest(claire);

  await claire.goTo(`/demandes/${number}`);
  await claire.sees('Le cahier de textes');
  await lucas.goTo(`/file/${number}`);
  await lucas.sees('Réponses au formulaire du service');
  await lucas.sees('Professeure principale');
  await lucas.sees('03/07/2027');
});

test('who is on the line is asked the service’s questions too, and may not know all the answers', async () => {
  const lucas = await desk.person('l.bernard');
  await lucas.goTo('/accueil-telephonique');
  await lucas.page.getByRole('searchbox').fill('martin');
  await lucas.page.getByRole('button', { name: /Claire Martin/ }).click();
  await writes(lucas, 'Objet, dans les mots de la personne', 'Plus de clé');
  await lucas.page.getByLabel('Service', { exact: true }).selectOption('cle-otp');
  await chooses(lucas, 'Une clé perdue ou volée');
  await lucas.sees(/Depuis quel jour est-elle perdue/);
  await lucas.press('Ouvrir la demande');
  await lucas.follow('Ouvrir le dossier');
  await lucas.sees('Une clé perdue ou volée');
});
