import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
});
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

const SEARCH = 'Nom, identifiant, UAI ou numéro de demande';
const search = ({ page }: Person) => page.getByLabel(SEARCH);
const found = ({ page }: Person, name: string) => page.getByRole('button', { name: new RegExp(name) });

async function atThePhone(): Promise<Person> {
  const lucas = await desk.person('l.bernard');
  await lucas.goTo('/accueil-telephonique');
  return lucas;
}

describe('the phone desk', () => {
  test('finds who is calling by name, login, school or ticket', async () => {
    const { number } = (await desk.http.open('c.martin', { title: 'L’écran est fendu' })).body;
    const lucas = await atThePhone();
    await search(lucas).fill('martin claire');
    await found(lucas, 'Claire Martin').waitFor();
    await search(lucas).fill('p.durand');
    await found(lucas, 'Philippe Durand').waitFor();
    await found(lucas, 'Claire Martin').waitFor({ state: 'detached' });
    await search(lucas).fill('0759010L');
    await found(lucas, 'Claire Martin').waitFor();
    await search(lucas).fill(number);
    await found(lucas, 'L’écran est fendu').waitFor();
    await search(lucas).fill('introuvable');
    await lucas.sees('Personne ne correspond.');
  });

  test('shows what the caller has open, and not what is over', async () => {
    const { number: over } = (await desk.http.open('e.roy', { title: 'Réglé depuis' })).body;
    await desk.http.act('l.bernard', over, 'cancel', { reason: 'other' });
    await desk.http.open('e.roy', { title: 'Toujours en panne' });
    const lucas = await atThePhone();
    await search(lucas).fill('e.roy');
    await found(lucas, 'Émile Roy').click();
    await lucas.sees('Demandes ouvertes de Émile Roy');
    await lucas.sees('Toujours en panne');
    expect(await lucas.page.getByText('Réglé depuis').count()).toBe(0);
  });

  test('opens a ticket for the caller by keyboard alone', async () => {
    const lucas = await atThePhone();
    await search(lucas).focus();
    const { keyboard } = lucas.page;
    await keyboard.type('n.lemaire');
    await found(lucas, 'Noémie Lemaire').waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await lucas.sees('Nouvelle demande pour Noémie Lemaire');
    await keyboard.type('Ne peut plus imprimer');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('Poste');
    for (const _ of ['impact', 'urgency', 'details', 'machine']) await keyboard.press('Tab');
    await keyboard.press('Enter');
    const opened = await lucas.sees(/La demande n° \d{4}-\d+ est ouverte pour Noémie Lemaire\./);
    const number = /\d{4}-\d+/.exec((await opened.textContent()) ?? '')?.[0];
    const { body } = await desk.http.get('n.lemaire', `/api/v1/tickets/${number}`);
    expect(body).toMatchObject({ title: 'Ne peut plus imprimer', channel: 'phone', kind: 'incident' });
    await lucas.page.getByRole('link', { name: 'Ne peut plus imprimer' }).waitFor();
    await lucas.follow('Ouvrir le dossier');
    await lucas.page.getByRole('heading', { name: 'Ne peut plus imprimer' }).first().waitFor();
  });

  test('asks for what is missing, and goes on to another caller with an empty form', async () => {
    const lucas = await atThePhone();
    await search(lucas).fill('c.martin');
    await found(lucas, 'Claire Martin').click();
    await lucas.page.getByLabel('Objet, dans les mots de la personne').fill('Écran noir');
    await lucas.press('Ouvrir la demande');
    const service = lucas.page.getByLabel('Service', { exact: true });
    await service.and(lucas.page.locator(':invalid')).waitFor();
    await lucas.press('Choisir une autre personne');
    await search(lucas).fill('p.durand');
    await found(lucas, 'Philippe Durand').click();
    expect(await lucas.page.getByLabel('Objet, dans les mots de la personne').inputValue()).toBe('');
  });

  test('says whom a service is for, and reads its questions again when they changed during the call', async () => {
    const lucas = await atThePhone();
    await search(lucas).fill('c.martin');
    await found(lucas, 'Claire Martin').click();
    await lucas.page.getByLabel('Objet, dans les mots de la personne').fill('Inscription à un stage');
    const service = lucas.page.getByLabel('Service', { exact: true });
    await service.selectOption('gestion-personnel');
    await lucas.sees('Ce service est réservé aux personnels des services académiques.');
    await service.selectOption('formation');
    const sheetPath = '/api/v1/services/formation';
    const { version, sheet } = (await desk.http.get('admin', sheetPath)).body;
    await desk.http.post('admin', `${sheetPath}/versions`, { version: version + 1, sheet });
    const isReadAgain = lucas.page.waitForResponse((answer) => answer.url().endsWith('/api/v1/services'));
    await lucas.press('Ouvrir la demande');
    await isReadAgain;
    await lucas.sees(/Les questions de ce service ont changé entre-temps/);
    await lucas.press('Ouvrir la demande');
    await lucas.sees(/La demande n° \d{4}-\d+ est ouverte pour Claire Martin\./);
  });

  test('does not exist for a requester', async () => {
    const claire = await desk.person('c.martin');
    await claire.goTo('/accueil-telephonique');
    await claire.isOn('Page introuvable');
  });
});
