import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { putOffMail } from '../../store/ledger';
import { readOutage } from '../../store/outages';
import { until } from '../harness/until';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
}, 60_000);
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

const TITLE = 'Plus de wifi au deuxième étage';
const KNOWN = 'Nous sommes déjà au courant';
const SUBSCRIPTION = '/api/v1/me/outage-subscriptions';

/** At the school of c.martin and e.roy. */
async function announces(person: Person, title = TITLE): Promise<string> {
  const { page } = person;
  await person.goTo('/pannes/nouvelle');
  await page.getByText('Wi-Fi de l’établissement', { exact: true }).click();
  await page.getByText('Certains établissements').click();
  await page.getByLabel('Établissement', { exact: false }).last().fill('0759010L');
  await person.press('Ajouter');
  await page.getByLabel(/^Titre en français/).fill(title);
  await page.getByLabel(/^Ce qu’il faut savoir, en français/).fill('La borne est remplacée demain matin.');
  await person.press('Annoncer');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

/** The first step of a new ticket, about the wifi. */
async function reportsWifi(person: Person): Promise<void> {
  const { page } = person;
  await person.goTo('/demandes/nouvelle?categorie=reseau');
  await page.getByText('Signaler une panne').click();
  await page.getByText('Wi-Fi de l’établissement', { exact: true }).click();
}

describe('an outage', () => {
  test('is announced, seen by those it concerns at once, followed instead of reported, ended, and its end is mailed', async () => {
    const requester = await desk.person('c.martin');
    await requester.goTo('/');
    const elsewhere = await desk.person('m.renard');
    await elsewhere.goTo('/');
    const technician = await desk.person('l.bernard');
    const id = await announces(technician);
    // On a page that was open before.
    await requester.sees(`Panne : ${TITLE}`);
    expect(await elsewhere.page.getByText(TITLE).count()).toBe(0);

    const visitor = await desk.person(null);
    await visitor.goTo('/etat');
    await visitor.sees(`Panne – ${TITLE}`);
    await visitor.sees('La borne est remplacée demain matin.');

    await reportsWifi(requester);
    await requester.sees(KNOWN);
    await requester.press('Suivre cette panne');
    await requester.sees('Vous suivez cette panne');

    const bothered = await desk.person('e.roy');
    await reportsWifi(bothered);
    await bothered.sees(KNOWN);
    await bothered.press('Continuer');
    await bothered.page.getByLabel(/^En une phrase/).fill('Mon cours en a besoin');
    await bothered.press('Continuer');
    await bothered.page.getByText('Moi seulement').click();
    await bothered.page.getByText('Non, je suis bloqué').click();
    await bothered.press('Continuer');
    await bothered.press('Envoyer ma demande');
    await bothered.sees(/Demande n°/);
    const number = /\d{4}-\d{6}/.exec((await (await bothered.sees(/Demande n°/)).textContent()) ?? '')?.[0] ?? '';

    await bothered.goTo(`/demandes/${number}`);
    await bothered.sees('Panne annoncée');
    await bothered.page.getByRole('link', { name: TITLE }).waitFor();

    await technician.goTo(`/pannes/${id}`);
    await technician.sees(number);
    await technician.follow(number);
    await technician.sees('Panne annoncée');
    await technician.follow(TITLE);
    await technician.press('Annoncer la fin');
    const dialog = technician.page.getByRole('dialog');
    // In English alone it would not be read by everybody: nothing leaves, and nothing is lost.
    await dialog.getByLabel(/en anglais/).fill('The access point is replaced.');
    await dialog.getByRole('button', { name: 'Annoncer la fin' }).click();
    await dialog.getByLabel(/^Ce qu’il faut savoir, en français(?! \(facultatif\))/).fill('La borne est changée.');
    await dialog.getByRole('button', { name: 'Annoncer la fin' }).click();
    await technician.sees('C’est dit.');
    await technician.page.locator('button:focus', { hasText: 'Rouvrir' }).waitFor();
    await requester.seesNoMore(`Panne : ${TITLE}`);
    const mail = await (await desk.desk.mailbox('c.martin')).expectMail(/La panne est terminée/);
    expect(mail.text).toContain('La borne est changée.');
    await visitor.goTo(`/etat?lang=fr#${id}`);
    const headings = await visitor.page.getByRole('heading').allTextContents();
    expect(headings.indexOf(`Panne – ${TITLE}`)).toBeGreaterThan(headings.indexOf('Ce qui est terminé'));
    await visitor.page.getByRole('row', { name: new RegExp(`Wi-Fi de l’établissement.*${TITLE}`) }).waitFor();
  });

  test('is told to who speaks with a caller, and followed for them', async () => {
    const technician = await desk.person('l.bernard');
    const id = await announces(technician, 'Wifi en panne ce matin');
    await technician.goTo('/accueil-telephonique');
    await technician.page.getByRole('searchbox').fill('lemaire');
    await technician.press(/Lemaire/);
    await technician.page.getByLabel('Service', { exact: true }).selectOption('wifi');
    await technician.sees(KNOWN);
    // What is asked for, and is no fault, has nothing to do with it.
    await technician.page.getByLabel('Nature').selectOption('request');
    await technician.seesNoMore(KNOWN);
    await technician.page.getByLabel('Nature').selectOption('incident');
    await technician.sees(KNOWN);
    await technician.press(/^La faire suivre à/);
    await technician.sees(/suit cette panne/);
    const { body } = await desk.http.get('l.bernard', `/api/v1/outages/${id}/reports`);
    expect(body).toMatchObject({ followers: 1, ticketCount: 0 });

    await until(async () => (await readOutage(desk.desk.store, id))?.told === 1);
    await technician.goTo(`/pannes/${id}`);
    await technician.sees('Tous ceux qui l’ont demandé sont prévenus.');
    const personId = await desk.http.idOf('n.lemaire');
    const news = { number: null, outageId: id, template: 'outageNews', personId, seq: 1 } as const;
    await putOffMail(desk.desk.store, { ...news, messageId: `<${id}@test>`, noticeId: `${id}.1` }, Date.now());
    await technician.goTo(`/pannes/${id}`);
    await technician.sees(/sont prévenus, sauf 1 dont la messagerie ne répond pas/);
  });

  test('says what is wrong with what is said of it, and keeps what was written', async () => {
    const technician = await desk.person('l.bernard');
    const { page } = technician;
    await technician.goTo('/pannes/nouvelle');
    await page.getByLabel(/^Titre en français/).fill('Une panne de demain');
    await page.getByLabel(/^Ce qu’il faut savoir, en français/).fill('Demain.');
    await technician.press('Annoncer');
    await technician.sees('Services : choisissez-en au moins un.');
    await page.getByText('Tous les services').click();
    await page.getByLabel(/^Début/).fill('2031-07-07T08:00');
    await technician.press('Annoncer');
    await technician.sees('Une panne s’annonce une fois commencée');
    expect(await page.getByLabel(/^Titre en français/).inputValue()).toBe('Une panne de demain');
  });

  test('is announced by nobody but the desk', async () => {
    for (const login of ['c.martin', 'e.moreau']) {
      const person = await desk.person(login);
      await person.goTo('/pannes');
      await person.isOn('Page introuvable');
    }
  });
});

test('one asks in one’s profile to be told of the outages of a service or a place', async () => {
  const person = await desk.person('e.roy');
  await person.goTo('/profil');
  await person.page.getByText('De ce qui touche certains services ou lieux').click();
  const form = person.page.locator('section[aria-labelledby=outages]');
  const save = () => form.getByRole('button', { name: 'Enregistrer' }).click();
  await save();
  await person.sees(/Choisissez au moins un service ou un lieu/);
  await person.page.getByText('Téléphonie', { exact: true }).click();
  // A school that is typed and not added would be left out.
  const school = form.getByRole('combobox');
  await school.fill('0759010L');
  await save();
  expect(await school.evaluate((input) => 'validationMessage' in input && input.validationMessage)).toMatch(/Ajoutez/);
  expect((await desk.http.get('e.roy', SUBSCRIPTION)).body.serviceIds).toEqual([]);
  await form.getByRole('button', { name: 'Ajouter' }).click();
  await save();
  await person.sees('C’est enregistré.');
  await until(async () => {
    const { body } = await desk.http.get('e.roy', SUBSCRIPTION);
    return body.serviceIds[0] === 'telephonie' && body.places[0].id === '0759010L';
  });
});
