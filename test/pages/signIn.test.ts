import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signsIn } from './acts';
import { PageDesk } from './pageDesk';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start({ isWorking: false });
});
afterAll(() => desk.stop());

describe('signing in on the page', () => {
  test('leads back to where one wanted to go', async () => {
    const person = await desk.person(null);
    await person.goTo('/profil');
    expect(new URL(person.page.url()).pathname).toBe('/connexion');
    await signsIn(person, 'c.martin');
    await person.page.waitForURL('**/profil');
    await person.sees('Se déconnecter');
  });

  test('leads to no other site, whatever its address says', async () => {
    const person = await desk.person(null);
    await person.goTo('/connexion?retour=//elsewhere.example/');
    await signsIn(person, 'c.martin');
    await person.page.waitForURL(`${desk.http.url}/`);
  });

  test('says what to do when the password is wrong, and keeps the login', async () => {
    const person = await desk.person(null);
    await person.goTo('/connexion');
    await signsIn(person, 'c.martin', 'not this one');
    await person.sees('L’identifiant ou le mot de passe n’est pas le bon.');
    expect(await person.page.getByLabel('Identifiant').inputValue()).toBe('c.martin');
  });

  test('is in English for who reads English', async () => {
    const person = await desk.person(null, { language: 'en' });
    await person.goTo('/connexion');
    await person.isOn('Sign in');
    expect(await person.page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('and the pages for whoever comes are in the language that was chosen on either, until one signs in', async () => {
    const person = await desk.person(null);
    await person.goTo('/connexion');
    await person.page.locator('header button[lang=en]').first().click();
    await person.isOn('Sign in');
    await person.follow('Service status');
    await person.isOn('Service status');
    await person.follow('Sign in');
    await person.isOn('Sign in');
    await person.goTo('/connexion?lang=fr');
    await person.isOn('Se connecter');
  });

  test('ends with signing out: what was on the screen is there no more', async () => {
    const person = await desk.person('c.martin');
    await person.goTo('/');
    await person.press('Se déconnecter');
    await person.page.waitForURL('**/connexion');
    await person.page.goBack();
    await person.page.waitForURL('**/connexion**');
  });
});
