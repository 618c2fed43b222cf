import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start({ isWorking: false });
});
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

const POLICY = '/administration/politiques/academie-paris';

const pathOf = async ({ page }: Person): Promise<string> => {
  const drawing = page.locator('svg.g-path');
  await drawing.waitFor();
  return (await drawing.textContent()) ?? '';
};

describe('the escalation path, drawn', () => {
  test('shows the delays of the ticket that was chosen, as the policy has them', async () => {
    const person = await desk.person('v.rousseau');
    await person.goTo(POLICY);
    expect(await pathOf(person)).toContain('Prise en compte – 30\u00a0min ouvrées');
    await person.page.getByLabel('Priorité', { exact: true }).selectOption('P1');
    const drawn = await pathOf(person);
    expect(drawn).toContain('Prise en compte – 15\u00a0min ouvrées');
    expect(drawn).toContain('Résolution – 4\u00a0h ouvrées');
  });

  test('is said in sentences, and listed in a table, for who does not see it', async () => {
    const person = await desk.person('v.rousseau');
    await person.goTo(POLICY);
    await person.sees('Elle est résolue sous 3\u00a0jours ouvrés après son ouverture.');
    await person.press('Voir le chemin en tableau');
    await person.sees('Refus de la résolution, ou réouverture');
  });

  test('scrolls in its own box on a phone, and never the page', async () => {
    const person = await desk.person('v.rousseau', { width: 390 });
    await person.goTo(POLICY);
    await pathOf(person);
    expect(await person.widthOfPage()).toBe(390);
  });
});

describe('administration', () => {
  test('does not exist for a requester', async () => {
    const person = await desk.person('c.martin');
    await person.goTo('/administration');
    await person.isOn('Page introuvable');
  });

  test('shows a supervisor the rules and the mails, but no account and no key', async () => {
    const person = await desk.person('v.rousseau');
    await person.goTo('/administration');
    await person.sees('Politiques d’escalade');
    await person.sees('Courriels envoyés');
    expect(await person.page.getByText('Clés d’accès à l’API').count()).toBe(0);
    await person.goTo('/administration/comptes');
    await person.isOn('Page introuvable');
  });

  test('makes a key for an application, shown once, that is good for what was chosen', async () => {
    const { http } = desk;
    const person = await desk.person('admin');
    await person.goTo('/administration/cles');
    await person.press('Créer une clé');
    const dialog = person.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Nom/ }).fill('Supervision réseau');
    await dialog.getByLabel('Compte de l’application').fill('api-ent');
    await dialog.getByRole('button', { name: 'ENT Paris' }).click();
    await dialog.locator('label', { hasText: 'Ouvrir des demandes' }).click();
    await dialog.getByRole('button', { name: 'Créer une clé' }).click();
    const key = (await dialog.locator('code').textContent()) ?? '';
    await person.press('Je l’ai notée');
    await person.sees('Supervision réseau');
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
    expect((await http.call('GET', '/api/v1/tickets', { headers })).status).toBe(200);
    const opening = { kind: 'incident', title: 'Le réseau est coupé', serviceId: 'poste-de-travail' };
    const opened = await http.call('POST', '/api/v1/tickets', { headers, body: JSON.stringify(opening) });
    expect(opened.status).toBe(403);
  });

  test('takes a list of schools over only after a check without faults', async () => {
    const person = await desk.person('admin');
    await person.goTo('/administration/etablissements/import');
    const choose = (csv: string) =>
      person.page.setInputFiles('input[type=file]', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    const head = 'uai;name;type;street;postcode;city\n';
    await choose(`${head}0750001A;Lycée d’essai;lycee;1 rue;75001;Paris\n`);
    await person.press('Vérifier sans rien écrire');
    await person.sees('1 anomalie');
    expect(await person.page.getByRole('button', { name: 'Importer', exact: true }).count()).toBe(0);
  });
});
