import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start({ isWorking: false });
});
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

const LISTS: [login: string, path: string, resource: string, words: string][] = [
  ['c.martin', '/', 'tickets', 'Vous n’avez aucune demande en cours'],
  ['c.martin', '/demandes', 'tickets', 'Vous n’avez aucune demande en cours'],
  ['l.bernard', '/file', 'tickets', 'Votre équipe n’a aucune demande ouverte'],
  ['admin', '/administration/comptes?q=personne', 'accounts', 'Aucun'],
  ['admin', '/administration/courriels', 'mails', 'Aucun'],
  ['admin', '/administration/cles', 'api-keys', 'Aucune'],
];

/** The desk fails to answer what is asked of it; its answer says how to find the failure. */
async function breakDown({ page }: Person, resource: string, requestId: string): Promise<void> {
  await page.route(new RegExp(`/api/v1/${resource}(\\?|$)`), (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'about:blank', title: 'Internal error', status: 500, code: 'internal', requestId }),
    }),
  );
}

describe('a list', () => {
  test.each(LISTS)('of %s on %s says that it is empty, and what to do', async (login, path, _, words) => {
    const person = await desk.person(login);
    await person.goTo(path);
    await person.sees(new RegExp(words));
  });

  test.each(LISTS)('of %s on %s that cannot be read says so, and is read again', async (login, path, resource) => {
    const person = await desk.person(login);
    const requestId = randomUUID();
    await breakDown(person, resource, requestId);
    await person.goTo(path);
    await person.sees(requestId);
    expect(person.complaints.splice(0).every((said) => said.includes('status of 500'))).toBe(true);
    await person.page.unrouteAll();
    await person.press('Réessayer');
    await person.seesNoMore(requestId);
  });
});

describe('without a network', () => {
  test('the page says so until it is back, and keeps what it shows', async () => {
    const person = await desk.person('c.martin');
    await person.goTo('/demandes');
    await person.context.setOffline(true);
    await person.sees(/Connexion interrompue/);
    await person.isOn('Mes demandes');
    await person.context.setOffline(false);
    await person.seesNoMore(/Connexion interrompue/);
  });
});

describe('moving to another page', () => {
  test.each([
    ['c.martin', '/', '/demandes'],
    ['c.martin', '/demandes', '/demandes/nouvelle'],
    ['l.bernard', '/', '/file'],
    ['admin', '/administration', '/administration/politiques'],
  ])('takes the focus of %s from %s to the heading of %s', async (login, from, to) => {
    const person = await desk.person(login);
    await person.goTo(from);
    await person.page.locator(`a[href="${to}"]`).filter({ visible: true }).first().click();
    await person.page.waitForURL(`**${to}`);
    await person.page.locator('h1:focus').waitFor();
  });
});
